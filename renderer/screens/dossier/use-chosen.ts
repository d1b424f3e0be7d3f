import { useMemo, useState } from 'react'
import { initialOf } from '../../../shared/dossiers/choices'
import type { Dossier } from '../../../shared/dossiers/define-dossier'
import { bareFrame } from '../../../shared/dossiers/snapshot'
import type { Json } from '../../../shared/kernel/json'
import { languages } from '../../../shared/text/language'
import { useTexts } from '../../components/texts/use-texts'
import { usePreference } from '../../db/preferences'
import { useToday } from '../../db/use-base'
import type { Chosen } from './dossier-choices'

/** What was chosen for a dossier here last, without its day and number: those belong to one print. */
type Kept = Partial<Pick<Chosen, 'options' | 'language' | 'frame'>>

/** The choices for a print, and what changes them. */
export interface Choosing {
  readonly chosen: Chosen
  choose(chosen: Chosen): void
  /** What is chosen, as far as it outlives one print. */
  readonly lasting: Json
  /** Takes choices that were kept, as far as the dossier still offers them. */
  take(kept: Json): void
}

/** The choices for a print: those made last on this laptop as far as the dossier still offers them, today, in the language of the app. */
export function useChosen(dossier: Dossier): Choosing {
  const today = useToday()
  const { language } = useTexts()
  const [kept, keep] = usePreference<Kept>(`dossier/${dossier.name}`, {})
  const [changed, setChanged] = useState<Chosen | null>(null)
  const initial = useMemo<Chosen>(
    () => ({
      options: optionsLike(dossier, kept.options ?? {}, today),
      language: kept.language ?? language,
      asOf: today,
      frame: { ...bareFrame, ...kept.frame, number: '' },
    }),
    [dossier, kept, today, language],
  )
  const choose = (chosen: Chosen): void => {
    setChanged(chosen)
    const { options, frame } = chosen
    keep({ options: lastingOptions(dossier, options), frame, language: chosen.language })
  }
  const chosen = changed ?? initial
  const { draft, signed } = chosen.frame
  return {
    chosen,
    choose,
    lasting: { options: lastingOptions(dossier, chosen.options), language: chosen.language, frame: { draft, signed } } as unknown as Json,
    take: (named) => {
      const given = isObject(named) ? named : {}
      const options = isObject(given['options']) ? given['options'] : {}
      const frame = isObject(given['frame']) ? given['frame'] : {}
      choose({
        ...chosen,
        options: { ...chosen.options, ...lastingOptions(dossier, optionsLike(dossier, options, today)) },
        language: languages.find((one) => one === given['language']) ?? chosen.language,
        frame: { ...chosen.frame, draft: frame['draft'] === true, signed: frame['signed'] === true },
      })
    },
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// A code that an older version offered is no choice any more; a year, a picked record or country and typed words belong to one print.
function optionsLike(dossier: Dossier, kept: Chosen['options'], today: string): Chosen['options'] {
  return Object.fromEntries(
    Object.entries(dossier.choices).map(([name, choice]) => {
      const value = kept[name]
      const initial = initialOf(choice, today)
      switch (choice.kind) {
        case 'oneOf':
          return [name, choice.codes.some((code) => code === value) ? value : initial]
        case 'parts': {
          const known = Array.isArray(value) ? choice.codes.filter((code) => value.includes(code)) : null
          return [name, known ? (value as readonly string[]).filter((code) => known.includes(code)) : initial]
        }
        case 'flag':
          return [name, typeof value === 'boolean' ? value : initial]
        case 'whole':
          return [name, typeof value === 'number' && value >= choice.least && value <= choice.most ? value : initial]
        default:
          return [name, initial]
      }
    }),
  )
}

function lastingOptions(dossier: Dossier, options: Chosen['options']): Chosen['options'] {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => !['year', 'words', 'pick', 'country'].includes(dossier.choices[name]?.kind ?? '')),
  )
}
