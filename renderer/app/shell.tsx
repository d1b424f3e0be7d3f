import { ActionIcon, Button, Kbd, Menu, Tooltip } from '@mantine/core'
import { openConfirmModal } from '@mantine/modals'
import { openSpotlight } from '@mantine/spotlight'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconChevronDown,
  IconDeviceLaptop,
  IconGitMerge,
  IconHelp,
  IconHome,
  IconPlus,
  IconSchool,
  IconSearch,
  IconSettings,
  IconShieldCheck,
  IconTrash,
} from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { definitions } from '../../shared/records'
import { wordsOf } from '../../shared/text/words-of'
import { call, listen } from '../bridge/bridge'
import { notifyDone, notifyProblem } from '../components/notice/notify'
import { pathOf } from '../components/paths/paths'
import { recordIcons } from '../components/record-icon/record-icons'
import { useTexts } from '../components/texts/use-texts'
import { undoLast, redoLast } from '../db/commands/undo'
import { useDraftKeys } from '../db/drafts'
import { useConflictCount, useCounts } from '../db/live'
import { useBase } from '../db/use-base'
import { ErrorBoundary } from './error-boundary'
import { Routes } from './routes'
import { SearchPalette } from './search-palette'

/** The frame of every screen: navigation, search, undo, status. */
export function Shell(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const [location, navigate] = useLocation()
  const steps = useUndoRedo()
  useAskBeforeClosing()
  useShellKeys(steps)
  useEffect(() => {
    void call('window.title', { title: `Ponte — ${base.name}` })
    document.title = `Ponte — ${base.name}`
  }, [base.name])
  return (
    <div className="shell">
      <a className="skip" href="#contenu" onClick={(event) => (event.preventDefault(), document.getElementById('contenu')?.focus())}>
        {say('shell.skip')}
      </a>
      <header className="top">
        <div className="brand">
          <Bridge />
          <span>Ponte</span>
        </div>
        <div className="line">
          <IconButton label={say('common.back')} icon={<IconArrowLeft size={18} />} onClick={() => history.back()} />
          <IconButton label={say('common.forward')} icon={<IconArrowRight size={18} />} onClick={() => history.forward()} />
          <button type="button" className="search-box" onClick={() => openSpotlight()}>
            <IconSearch size={16} />
            {say('shell.searchPlaceholder')}
            <Kbd className="push" size="xs">
              Ctrl K
            </Kbd>
          </button>
        </div>
        <div className="top-end">
          <IconButton label={say('shell.undo')} icon={<IconArrowBackUp size={18} />} onClick={steps.undo} />
          <IconButton label={say('shell.redo')} icon={<IconArrowForwardUp size={18} />} onClick={steps.redo} />
          <IconButton label={say('shell.help')} icon={<IconHelp size={18} />} onClick={() => navigate(pathOf.help)} />
          <NewRecordMenu />
        </div>
      </header>
      {base.practice && (
        <div className="practice" role="note">
          <IconSchool size={16} />
          <span>
            <b>{say('shell.practice')}</b> {say('shell.practiceText')}
          </span>
        </div>
      )}
      <Navigation location={location} />
      <main className="sheet" id="contenu" tabIndex={-1}>
        <ErrorBoundary key={location} area={location.split('/')[1] ?? 'home'}>
          <Routes />
        </ErrorBoundary>
      </main>
      <StatusBar />
      <SearchPalette />
    </div>
  )
}

function Navigation({ location }: { readonly location: string }): ReactNode {
  const { say, language } = useTexts()
  const counts = useCounts()
  const toSettle = useConflictCount()
  const item = (path: string, label: string, icon: ReactNode, count?: ReactNode): ReactNode => (
    <li key={path}>
      <Link href={path} aria-label={label} {...(isCurrent(location, path) ? { 'aria-current': 'page' as const } : {})}>
        {icon}
        <span>{label}</span>
        {count}
      </Link>
    </li>
  )
  return (
    <nav className="nav" aria-label={say('shell.navigation')}>
      <ul>{item(pathOf.home, say('shell.home'), <IconHome size={17} />)}</ul>
      <h2>{say('shell.records')}</h2>
      <ul>
        {definitions
          .filter(({ place }) => place === 'records')
          .map(({ type }) => {
            const Icon = recordIcons[type]
            return item(
              pathOf.list(type),
              wordsOf(type, language).title,
              <Icon size={17} />,
              <span className="count">{counts?.[type] ?? ''}</span>,
            )
          })}
      </ul>
      <h2>{say('shell.exchange')}</h2>
      <ul>
        {item(pathOf.backups, say('shell.backups'), <IconShieldCheck size={17} />)}
        {item(
          pathOf.disagreements,
          say('shell.disagreements'),
          <IconGitMerge size={17} />,
          toSettle > 0 && <span className="count badge">{toSettle}</span>,
        )}
      </ul>
      <ul className="low">
        {item(pathOf.bin, say('shell.bin'), <IconTrash size={17} />)}
        {item(pathOf.settings, say('shell.settings'), <IconSettings size={17} />)}
      </ul>
    </nav>
  )
}

function StatusBar(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const drafts = useDraftKeys(base)
  const toSettle = useConflictCount()
  return (
    <footer className="status">
      <span>
        <IconDeviceLaptop size={15} />
        <b>{base.author.memberName}</b> {say('shell.laptop', { name: base.author.laptopName })}
      </span>
      {drafts.length > 0 && (
        <span>
          <IconCheck size={15} />
          {say('shell.drafts', { count: drafts.length })}
        </span>
      )}
      {toSettle > 0 && (
        <Link className="push" href={pathOf.disagreements}>
          <IconGitMerge size={15} className="tone-terre" />
          {say('shell.toSettle', { count: toSettle })}
        </Link>
      )}
      <span className={toSettle > 0 ? undefined : 'push'}>{base.name}</span>
    </footer>
  )
}

function NewRecordMenu(): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} />} rightSection={<IconChevronDown size={14} />}>
          {say('shell.newRecord')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {definitions
          .filter(({ place }) => place !== 'settings')
          .map(({ type }) => {
            const Icon = recordIcons[type]
            return (
              <Menu.Item key={type} leftSection={<Icon size={16} />} onClick={() => navigate(pathOf.create(type))}>
                {wordsOf(type, language).fresh}
              </Menu.Item>
            )
          })}
      </Menu.Dropdown>
    </Menu>
  )
}

function IconButton({
  label,
  icon,
  onClick,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly onClick: () => void
}): ReactNode {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

function useUndoRedo(): { readonly undo: () => void; readonly redo: () => void } {
  const base = useBase()
  const { say, language } = useTexts()
  const run = (act: typeof undoLast, done: string): void =>
    void act(base).then((answer) => {
      if (!answer.ok) return notifyProblem(answer.problem, say, language)
      notifyDone(answer.value.left.length > 0 ? `${done}. ${say('shell.leftAlone')}` : done)
    })
  return { undo: () => run(undoLast, say('shell.undone')), redo: () => run(redoLast, say('shell.redone')) }
}

function useShellKeys(steps: { readonly undo: () => void; readonly redo: () => void }): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null
      const control = event.ctrlKey || event.metaKey
      if (event.altKey && /^[1-9]$/.test(event.key)) {
        document.querySelectorAll<HTMLAnchorElement>('.nav a')[Number(event.key) - 1]?.click()
        event.preventDefault()
      } else if (event.key === 'F1' || (event.key === '?' && !typing)) {
        navigate(pathOf.help)
        event.preventDefault()
      } else if (event.key === 'F6') {
        focusNextZone(event.shiftKey)
        event.preventDefault()
      } else if (control && !typing && event.key.toLowerCase() === 'z' && !event.shiftKey) {
        steps.undo()
        event.preventDefault()
      } else if (control && !typing && (event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey))) {
        steps.redo()
        event.preventDefault()
      }
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}

function focusNextZone(backwards: boolean): void {
  const zones = [...document.querySelectorAll<HTMLElement>('.top, .nav, .sheet, .history')]
  const at = zones.findIndex((zone) => zone.contains(document.activeElement))
  const zone = zones[(at + (backwards ? -1 : 1) + zones.length) % zones.length]
  zone?.querySelector<HTMLElement>('a, button, input, [tabindex="0"]')?.focus()
}

// Closing with unsent drafts asks once; they are kept either way.
function useAskBeforeClosing(): void {
  const base = useBase()
  const { say } = useTexts()
  const drafts = useDraftKeys(base).length
  useEffect(
    () =>
      listen('window.askClose', () => {
        const answer = (close: boolean): void => void call('window.answerClose', { close })
        if (drafts === 0) return answer(true)
        openConfirmModal({
          title: say('shell.closeTitle'),
          children: say('shell.closeText', { count: drafts }),
          labels: { confirm: say('shell.closeAnyway'), cancel: say('shell.stay') },
          onConfirm: () => answer(true),
          onCancel: () => answer(false),
        })
      }),
    [drafts, say],
  )
}

function isCurrent(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}

function Bridge(): ReactNode {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M1.8 17.2C5.5 9 9 6.6 12 6.6s6.5 2.4 10.2 10.6" />
      <path d="M6.5 17.2c1.6-3.4 3.4-5 5.5-5s3.9 1.6 5.5 5" />
    </svg>
  )
}
