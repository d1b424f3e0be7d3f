import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { fold } from '../../shared/kernel/fold'
import { definitions } from '../../shared/records'
import { wordsOf } from '../../shared/text/words-of'
import { pathOf } from '../components/paths/paths'
import { recordIcons } from '../components/record-icon/record-icons'
import { useTexts } from '../components/texts/use-texts'
import { searchRecords, type FoundRecord } from '../db/search'
import { useBase } from '../db/use-base'
import { useScreens, type PaletteEntry } from './use-screens'
import type { UndoRedo } from './use-undo-redo'

/** Finds records and screens by what is typed, from anywhere: Ctrl K. */
export function SearchPalette({ steps }: { readonly steps: UndoRedo }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly FoundRecord[]>([])
  useEffect(() => {
    let current = true
    void searchRecords(base, text, 30).then((records) => current && setFound(records))
    return () => {
      current = false
    }
  }, [base, text])
  const screens = useScreens(steps)
  const groups: SpotlightActionGroupData[] = [
    ...definitions.flatMap(({ type }) => {
      const own = found.filter((record) => record.type === type)
      if (own.length === 0) return []
      const Icon = recordIcons[type]
      const actions = own.map(({ id, title, context }) => ({
        id: `${type}:${id}`,
        label: title,
        description: context,
        leftSection: <Icon size={18} />,
        onClick: () => navigate(pathOf.record(type, id)),
      }))
      return [{ group: wordsOf(type, language).title, actions }]
    }),
    { group: say('shell.goTo'), actions: screens.filter((screen) => fold(screen.label).includes(fold(text))).map(toAction) },
  ]
  return (
    <Spotlight
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
      maxHeight={460}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: say('shell.searchPlaceholder'),
        'aria-label': say('shell.searchPlaceholder'),
      }}
    />
  )
}

function toAction({ id, label, icon: Sign, run }: PaletteEntry): SpotlightActionData {
  return { id, label, leftSection: <Sign size={18} />, onClick: run }
}
