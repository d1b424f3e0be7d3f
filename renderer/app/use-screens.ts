import { useMantineColorScheme } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsSplit,
  IconHelp,
  IconHome,
  IconLanguage,
  IconMoon,
  IconPlus,
  IconPrinter,
  IconSettings,
  IconShieldCheck,
  IconSun,
  IconTrash,
  type Icon,
} from '@tabler/icons-react'
import { useContext } from 'react'
import { useLocation } from 'wouter'
import { definitions } from '../../shared/records'
import { wordsOf } from '../../shared/text/words-of'
import { useDossiers } from '../components/dossiers/use-dossiers'
import { pathOf } from '../components/paths/paths'
import { recordIcons } from '../components/record-icon/record-icons'
import { LanguageContext, useTexts } from '../components/texts/use-texts'
import type { UndoRedo } from './use-undo-redo'

/** A screen to go to, or an act to do, from the search palette. */
export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly icon: Icon
  readonly run: () => void
}

/** Every screen and every act that needs no record, in the order in which they are offered. */
export function useScreens(steps: UndoRedo): readonly PaletteEntry[] {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const { setColorScheme } = useMantineColorScheme()
  const { choose } = useContext(LanguageContext)
  const dossiers = useDossiers() ?? []
  const goTo = (path: string, label: string, icon: Icon): PaletteEntry => ({ id: path, label, icon, run: () => navigate(path) })
  const shown = definitions.filter(({ place }) => place === 'records')
  return [
    goTo(pathOf.home, say('shell.home'), IconHome),
    ...shown.map(({ type }) => goTo(pathOf.list(type), wordsOf(type, language).title, recordIcons[type])),
    ...shown.map(({ type }) => goTo(pathOf.create(type), wordsOf(type, language).fresh, IconPlus)),
    goTo(pathOf.documents, say('documents.title'), IconPrinter),
    // A document about no record is one step away.
    ...dossiers
      .filter(({ offered, about }) => offered && about === null)
      .map(({ name, texts }) => goTo(pathOf.dossier(name, '-'), texts[language].title, IconPrinter)),
    goTo(pathOf.backups, say('shell.backups'), IconShieldCheck),
    goTo(pathOf.disagreements, say('shell.disagreements'), IconArrowsSplit),
    goTo(pathOf.bin, say('shell.bin'), IconTrash),
    goTo(pathOf.settings, say('shell.settings'), IconSettings),
    goTo(pathOf.help, say('shell.help'), IconHelp),
    { id: 'undo', label: say('shell.undo'), icon: IconArrowBackUp, run: steps.undo },
    { id: 'redo', label: say('shell.redo'), icon: IconArrowForwardUp, run: steps.redo },
    { id: 'light', label: say('shell.light'), icon: IconSun, run: () => setColorScheme('light') },
    { id: 'dark', label: say('shell.dark'), icon: IconMoon, run: () => setColorScheme('dark') },
    language === 'fr'
      ? { id: 'language', label: say('settings.english'), icon: IconLanguage, run: () => choose('en') }
      : { id: 'language', label: say('settings.french'), icon: IconLanguage, run: () => choose('fr') },
  ]
}
