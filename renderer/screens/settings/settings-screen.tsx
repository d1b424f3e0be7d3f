import { Button } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Block } from '../../components/block/block'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { Appearance } from './appearance'
import { Bases } from './bases'
import { DirectorateSettings } from './directorate-settings'
import { Colleagues, Laptops } from './people'
import { AddedFields, Vocabularies } from './words'

/** What can be chosen: for this laptop on the left, for the whole directorate on the right. */
export function SettingsScreen(): ReactNode {
  const { say } = useTexts()
  const [, navigate] = useLocation()
  return (
    <>
      <header className="head">
        <h1>{say('shell.settings')}</h1>
      </header>
      <div className="body">
        <div className="columns">
          <div className="column">
            <Appearance />
            <Bases />
            <Block title={say('settings.about')}>
              <div>
                <Button variant="default" size="compact-md" leftSection={<IconHelp size={16} />} onClick={() => navigate(pathOf.help)}>
                  {say('shell.help')}
                </Button>
              </div>
            </Block>
          </div>
          <div className="column">
            <Colleagues />
            <Laptops />
            <Vocabularies />
            <AddedFields />
          </div>
        </div>
        <h2 className="settings-shared">{say('settings.shared')}</h2>
        <p className="quiet sm">{say('settings.sharedText')}</p>
        <div className="columns even">
          <div className="column">
            <DirectorateSettings sections={['delays', 'letterhead', 'paper', 'retention']} />
          </div>
          <div className="column">
            <DirectorateSettings sections={['checks', 'money', 'privacy']} />
          </div>
        </div>
        <div className="column settings-address">
          <DirectorateSettings sections={['address']} />
        </div>
      </div>
    </>
  )
}
