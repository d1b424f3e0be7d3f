import { useEffect, useMemo, useState } from 'react'
import { initialOf } from '../../../shared/dossiers/choices'
import type { Dossier } from '../../../shared/dossiers/define-dossier'
import { bareFrame, paperSizes } from '../../../shared/dossiers/snapshot'
import { linkTo } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import { languages } from '../../../shared/text/language'
import { useTexts } from '../../components/texts/use-texts'
import { usePreference } from '../../db/preferences'
import { useBase, useToday } from '../../db/use-base'
import { keepWords, useWrittenWords, type WrittenWords } from '../../db/written-words'
import type { Chosen } from './dossier-choices'

/** What was chosen for a dossier here last, without its day and number: those belong to one print. */
type Kept = Partial<Pick<Chosen, 'options' | 'language' | 'frame'>>

/** The choices for a print, and what changes them. */
export interface Choosing {
  readonly chosen: Chosen
  /** Changes what is chosen at that moment. */
  choose(change: (now: Chosen) => Chosen): void
  /** What is chosen, as far as it outlives one print. */
  readonly lasting: Json
  /** Takes choices that were kept, as far as the dossier still offers them. */
  take(kept: Json): void
}

/**
 * The choices for a print: those made last on this laptop as far as the dossier still offers them, today, in the language of the app, with the words
 * that were written for this record.
 */
export function useChosen(dossier: Dossier, id: string): Choosing {
  const base = useBase()
  const today = useToday()
  const { language } = useTexts()
  const about = dossier.about === null ? null : linkTo(dossier.about, id)
  const written = useWrittenWords(base, about, dossier.name)
  const [kept, keep] = usePreference<Kept>(`dossier/${dossier.name}`, {})
  const [changed, setChanged] = useState<Chosen | null>(null)
  const initial = useMemo<Chosen>(
    () => ({
      options: { ...optionsLike(dossier, kept.options ?? {}, today), ...wordsLike(dossier, written ?? {}) },
      language: kept.language ?? language,
      asOf: today,
      frame: { ...bareFrame, ...kept.frame, number: '' },
    }),
    [dossier, kept, written, today, language],
  )
  // Before what was written is here, a change would be made without it, and lose it.
  const choose = (change: (now: Chosen) => Chosen): void => {
    if (written !== null) setChanged((now) => change(now ?? initial))
  }
  useEffect(() => {
    if (changed === null) return
    keep({ options: lastingOptions(dossier, changed.options), frame: changed.frame, language: changed.language })
    void keepWords(base, about, dossier.name, wordsLike(dossier, changed.options))
  }, [base, dossier, about, changed, keep])
  const chosen = changed ?? initial
  const { paper, draft, signed } = chosen.frame
  return {
    chosen,
    choose,
    lasting: {
      options: lastingOptions(dossier, chosen.options),
      language: chosen.language,
      frame: { paper, draft, signed },
    } as unknown as Json,
    take: (named) => {
      const given = isObject(named) ? named : {}
      const options = isObject(given['options']) ? given['options'] : {}
      const frame = isObject(given['frame']) ? given['frame'] : {}
      choose((now) => ({
        ...now,
        options: { ...now.options, ...lastingOptions(dossier, optionsLike(dossier, options, today)) },
        language: languages.find((one) => one === given['language']) ?? now.language,
        frame: {
          ...now.frame,
          // Settings kept by an older version say it among the choices of the directory.
          paper: paperSizes.find((one) => one === (frame['paper'] ?? options['paper'])) ?? 'A4',
          draft: frame['draft'] === true,
          signed: frame['signed'] === true,
        },
      }))
    },
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// A code that an older version offered is no choice any more; a year, a picked record or country belongs to one print, typed words to a record.
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
        case 'millimetres':
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

// Words that somebody wrote; those that a dossier proposes are none.
function wordsLike(dossier: Dossier, options: Chosen['options']): WrittenWords {
  return Object.fromEntries(
    Object.entries(dossier.choices).flatMap(([name, choice]) => {
      const text = options[name]
      if (choice.kind !== 'words' || typeof text !== 'string') return []
      return text === '' && choice.proposed !== true ? [] : [[name, text]]
    }),
  )
}
