import { IconSchool } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useArrivals } from '../bridge/arrivals'
import { call } from '../bridge/bridge'
import { pathOf } from '../components/paths/paths'
import { useTexts } from '../components/texts/use-texts'
import { useBase } from '../db/use-base'
import { ErrorBoundary } from './error-boundary'
import { Routes } from './routes'
import { Safety } from './safety'
import { SearchPalette } from './search-palette'
import { ShellNavigation } from './shell-navigation'
import { StatusBar } from './status-bar'
import { TopBar } from './top-bar'
import { useAskBeforeClosing } from './use-ask-before-closing'
import { useShellKeys } from './use-shell-keys'
import { useUndoRedo } from './use-undo-redo'

/** The frame of every screen: navigation, search, undo, status. */
export function Shell(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const [location] = useLocation()
  const steps = useUndoRedo()
  useAskBeforeClosing()
  useShellKeys(steps)
  useTitle(base.name)
  useOpenedFiles()
  return (
    <div className="shell">
      <a className="skip" href="#contenu" onClick={(event) => (event.preventDefault(), document.getElementById('contenu')?.focus())}>
        {say('shell.skip')}
      </a>
      <TopBar steps={steps} />
      {base.practice && (
        <aside className="practice" aria-label={say('shell.practice')}>
          <IconSchool size={16} />
          <span>
            <b>{say('shell.practice')}</b> {say('shell.practiceText')}
          </span>
        </aside>
      )}
      <Safety />
      <ShellNavigation />
      <main className="sheet" id="contenu" tabIndex={-1}>
        <ErrorBoundary key={location} area={location.split('/')[1] ?? 'home'}>
          <Routes />
        </ErrorBoundary>
      </main>
      <StatusBar />
      <SearchPalette steps={steps} />
    </div>
  )
}

function useTitle(name: string): void {
  useEffect(() => {
    void call('window.title', { title: `Ponte — ${name}` })
    document.title = `Ponte — ${name}`
  }, [name])
}

// A file opened from outside is read on the screen of the backups, which asks before anything is merged.
function useOpenedFiles(): void {
  const [, navigate] = useLocation()
  const { came, waiting } = useArrivals()
  const some = waiting.length > 0
  const led = useRef(0)
  useEffect(() => {
    // Only one that comes leads there: a person who then goes elsewhere is not held back by those that still wait.
    if (came > led.current && some) navigate(pathOf.backups)
    led.current = came
  }, [came, some, navigate])
}
