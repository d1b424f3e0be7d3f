import { lazy, Suspense, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import type { RecordType } from '../../shared/fields/record-type'
import { isKnownType } from '../../shared/records'
import { HomeScreen } from '../screens/home/home-screen'
import { RecordScreen } from '../screens/record/record-screen'
import { RecordsScreen } from '../screens/records/records-screen'

const CreateScreen = lazy(() => import('../screens/record/create-screen').then((made) => ({ default: made.CreateScreen })))
const BackupsScreen = lazy(() => import('../screens/backups/backups-screen').then((made) => ({ default: made.BackupsScreen })))
const DisagreementsScreen = lazy(() =>
  import('../screens/record/disagreements/disagreements-screen').then((made) => ({ default: made.DisagreementsScreen })),
)
const BinScreen = lazy(() => import('../screens/bin/bin-screen').then((made) => ({ default: made.BinScreen })))
const SettingsScreen = lazy(() => import('../screens/settings/settings-screen').then((made) => ({ default: made.SettingsScreen })))
const HelpScreen = lazy(() => import('../screens/help/help-screen').then((made) => ({ default: made.HelpScreen })))
const DocumentsScreen = lazy(() => import('../screens/dossier/documents-screen').then((made) => ({ default: made.DocumentsScreen })))
const DossierScreen = lazy(() => import('../screens/dossier/dossier-screen').then((made) => ({ default: made.DossierScreen })))

/** Which screen stands at which address. */
export function Routes(): ReactNode {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/fiches/:type">{({ type }) => known(type, (one) => <RecordsScreen key={one} type={one} />)}</Route>
        <Route path="/fiches/:type/:id">
          {({ type, id }) => known(type, (one) => <RecordScreen key={id} type={one} id={id} editing={false} />)}
        </Route>
        <Route path="/fiches/:type/:id/modifier">
          {({ type, id }) => known(type, (one) => <RecordScreen key={id} type={one} id={id} editing />)}
        </Route>
        <Route path="/nouvelle/:type">{({ type }) => known(type, (one) => <CreateScreen key={one} type={one} />)}</Route>
        <Route path="/documents">
          <DocumentsScreen />
        </Route>
        <Route path="/dossier/:name/:id">{({ name, id }) => <DossierScreen name={name} id={id} />}</Route>
        <Route path="/sauvegardes">
          <BackupsScreen />
        </Route>
        <Route path="/desaccords">
          <DisagreementsScreen />
        </Route>
        <Route path="/corbeille">
          <BinScreen />
        </Route>
        <Route path="/reglages">
          <SettingsScreen />
        </Route>
        <Route path="/aide">
          <HelpScreen />
        </Route>
        <Route>
          <HomeScreen />
        </Route>
      </Switch>
    </Suspense>
  )
}

function known(type: string, show: (type: RecordType) => ReactNode): ReactNode {
  return isKnownType(type) ? show(type) : <HomeScreen />
}
