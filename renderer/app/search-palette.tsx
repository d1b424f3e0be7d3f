import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconPlus, IconSearch, IconSun } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { definitions } from '../../shared/records'
import { wordsOf } from '../../shared/text/words-of'
import { pathOf } from '../components/paths/paths'
import { recordIcons } from '../components/record-icon/record-icons'
import { useTexts } from '../components/texts/use-texts'
import { searchRecords, type FoundRecord } from '../db/search'
import { useBase } from '../db/use-base'

/** Finds records and screens by what is typed, from anywhere: Ctrl K. */
export function SearchPalette(): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const { setColorScheme } = useMantineColorScheme()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly FoundRecord[]>([])
  useEffect(() => {
    let current = true
    void searchRecords(base, text, 30).then((records) => current && setFound(records))
    return () => {
      current = false
    }
  }, [base, text])
  const screens: SpotlightActionData[] = [
    ...definitions
      .filter(({ place }) => place === 'records')
      .flatMap(({ type }) => {
        const Icon = recordIcons[type]
        const words = wordsOf(type, language)
        return [
          { id: `list-${type}`, label: words.title, leftSection: <Icon size={18} />, onClick: () => navigate(pathOf.list(type)) },
          { id: `new-${type}`, label: words.fresh, leftSection: <IconPlus size={18} />, onClick: () => navigate(pathOf.create(type)) },
        ]
      }),
    { id: 'backups', label: say('shell.backups'), onClick: () => navigate(pathOf.backups) },
    { id: 'bin', label: say('shell.bin'), onClick: () => navigate(pathOf.bin) },
    { id: 'settings', label: say('shell.settings'), onClick: () => navigate(pathOf.settings) },
    { id: 'light', label: say('shell.light'), leftSection: <IconSun size={18} />, onClick: () => setColorScheme('light') },
    { id: 'dark', label: say('shell.dark'), leftSection: <IconMoon size={18} />, onClick: () => setColorScheme('dark') },
  ]
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
    { group: say('shell.goTo'), actions: screens.filter((action) => matches(action.label ?? '', text)) },
  ]
  return (
    <Spotlight
      actions={groups}
      query={text}
      onQueryChange={setText}
      filter={(_query, actions) => actions}
      shortcut={['mod + K']}
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

function matches(label: string, text: string): boolean {
  const plain = (one: string): string => one.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain(label).includes(plain(text.trim()))
}
