import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { fold } from '../../shared/kernel/fold'
import { wordsOf } from '../../shared/text/words-of'
import { DisagreementMark } from '../components/disagreement/disagreement-mark'
import { pathOf } from '../components/paths/paths'
import { recordIcons } from '../components/record-icon/record-icons'
import { useTexts } from '../components/texts/use-texts'
import { useSearch } from '../db/search/use-search'
import { paletteStore } from './palette-store'
import { useScreens, type PaletteEntry } from './use-screens'
import type { UndoRedo } from './use-undo-redo'

/** Finds records and screens by what is typed, from anywhere: Ctrl K. */
export function SearchPalette({ steps }: { readonly steps: UndoRedo }): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const found = useSearch(text, 40)
  const screens = useScreens(steps)
  useLayoutEffect(() => chooseFirst(), [found])
  useEffect(() => catchLetters((letter) => setText((before) => before + letter)), [])
  const groups: SpotlightActionGroupData[] = [
    // Groups stand in the order of their best answer.
    ...[...new Set(found.map(({ type }) => type))].flatMap((type) => {
      const own = found.filter((record) => record.type === type)
      const Icon = recordIcons[type]
      const actions = own.map(({ id, title, context, disagrees }) => ({
        id: `${type}:${id}`,
        label: title,
        description: context,
        leftSection: <Icon size={18} />,
        ...(disagrees ? { rightSection: <DisagreementMark />, dimmedSections: false } : {}),
        onClick: () => navigate(pathOf.record(type, id)),
      }))
      return [{ group: wordsOf(type, language).title, actions }]
    }),
    { group: say('shell.goTo'), actions: screens.filter((screen) => fold(screen.label).includes(fold(text))).map(toAction) },
  ]
  return (
    <Spotlight
      store={paletteStore}
      actions={groups}
      query={text}
      onQueryChange={setText}
      filter={(_query, actions) => actions}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      triggerOnContentEditable
      attributes={{ content: { 'aria-label': say('shell.searchPlaceholder') } }}
      nothingFound={say('shell.searchNothing')}
      highlightQuery
      scrollable
      // A list that scrolls can be reached by keyboard on its own, too.
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      maxHeight={460}
      transitionProps={{ duration: 0 }}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: say('shell.searchPlaceholder'),
        'aria-label': say('shell.searchPlaceholder'),
      }}
    />
  )
}

// The kit chooses the first line as soon as a letter is typed; the answer comes a moment later, and its first line is the one to be chosen.
function chooseFirst(): void {
  const { listId } = paletteStore.getState()
  const lines = document.getElementById(listId)?.querySelectorAll('[data-action]') ?? []
  lines.forEach((line, at) => line.toggleAttribute('data-selected', at === 0))
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}

// Whoever types on at once is faster than a window that opens: no letter is lost before the caret stands in its field.
function catchLetters(take: (letter: string) => void): () => void {
  const hear = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (!paletteStore.getState().opened || key.length !== 1 || ctrlKey || metaKey || altKey) return
    const field = document.querySelector<HTMLInputElement>('.mantine-Spotlight-search')
    if (field !== null && document.activeElement === field) return
    event.preventDefault()
    take(key)
    field?.focus()
  }
  window.addEventListener('keydown', hear, true)
  return () => window.removeEventListener('keydown', hear, true)
}

function toAction({ id, label, icon: Sign, run }: PaletteEntry): SpotlightActionData {
  return { id, label, leftSection: <Sign size={18} />, onClick: run }
}
