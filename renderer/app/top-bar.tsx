import { ActionIcon, Button, Kbd, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconHelp,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { definitions } from '../../shared/records'
import { wordsOf } from '../../shared/text/words-of'
import { pathOf } from '../components/paths/paths'
import { recordIcons } from '../components/record-icon/record-icons'
import { useTexts } from '../components/texts/use-texts'
import type { UndoRedo } from './use-undo-redo'
import { openPalette } from './palette-store'

/** Back and forward, search, undo and redo, help, and the creation of any record. */
export function TopBar({ steps }: { readonly steps: UndoRedo }): ReactNode {
  const { say } = useTexts()
  const [, navigate] = useLocation()
  return (
    <header className="top">
      <div className="brand">
        <Bridge />
        <span>Ponte</span>
      </div>
      <div className="line">
        <IconButton label={say('common.back')} icon={<IconArrowLeft size={18} />} onClick={() => history.back()} />
        <IconButton label={say('common.forward')} icon={<IconArrowRight size={18} />} onClick={() => history.forward()} />
        <button type="button" className="search-box" onClick={() => openPalette()}>
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
      <path d="M1.8 17.2 10.6 8.4a2 2 0 0 1 2.8 0l8.8 8.8" />
      <path d="M6.4 18.6a5.6 5.6 0 0 1 11.2 0" />
    </svg>
  )
}
