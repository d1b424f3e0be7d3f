import { linkTo } from '../../fields/record-type'
import type { DayRange } from '../../fields/value'
import { isDay, type Day } from '../../kernel/day'
import { titleOf } from '../../records'
import type { RecordRow } from '../../records/record-row'
import { longDay } from '../../text/format'
import type { Language } from '../../text/language'
import type { LetterValue, LetterValues } from '../../text/fr/dossiers/letter'
import { itemsOf, textIn } from '../person/person'
import type { Snapshot } from '../snapshot'
import { createTeller } from '../telling/teller'
import type { LetterOptions } from './options'

/** Stands in a letter for what the records do not say: to be seen, and filled in by the pen or in the record. */
export const blank = '……………'

/** What a letter takes from the records, in words, and the names of what its kind needs and the records do not say. */
export interface FoundValues {
  readonly values: LetterValues
  readonly missing: readonly LetterValue[]
}

const needed: Readonly<Record<LetterOptions['kind'], readonly LetterValue[]>> = {
  invitation: ['visit', 'dates', 'cities'],
  thanks: ['visit', 'dates'],
  transmission: ['convention', 'parties', 'signedOn', 'resolution', 'resolutionDay'],
  notification: ['convention', 'signedOn', 'transmittedOn', 'inForceOn'],
}

/** The values of the picked visit and convention. Without a reply day, nothing is said of a reply. */
export function valuesOf(snapshot: Snapshot, options: LetterOptions, range: RangeWords): FoundValues {
  const { language } = snapshot
  const visit = snapshot.records.delegation?.find(({ id }) => id === options.delegation)
  const convention = createTeller(snapshot)
    .rows('convention')
    .find(({ id }) => id === options.convention)
  const found: Readonly<Record<LetterValue, string>> = {
    ...visitValues(visit, language, range),
    ...conventionValues(snapshot, convention, language),
  }
  const filled = Object.fromEntries(Object.entries(found).map(([name, text]) => [name, text === '' ? blank : text]))
  return {
    values: {
      ...(filled as Record<LetterValue, string>),
      replyBefore: options.replyBefore.trim(),
      received: textIn(visit ?? {}, 'direction') !== 'outgoing',
    },
    missing: needed[options.kind].filter((name) => found[name] === ''),
  }
}

/** How days are put into a sentence. */
export interface RangeWords {
  onDay(day: string): string
  fromTo(from: string, to: string): string
}

function visitValues(visit: RecordRow | undefined, language: Language, range: RangeWords): Record<'visit' | 'dates' | 'cities', string> {
  return {
    visit: visit ? titleOf('delegation', visit) : '',
    dates: visit ? datesText(visit['dates'] as DayRange | null | undefined, language, range) : '',
    cities: visit ? textIn(visit, 'cities') : '',
  }
}

function datesText(dates: DayRange | null | undefined, language: Language, range: RangeWords): string {
  const from = dates?.from ?? dates?.to ?? null
  const to = dates?.to ?? from
  if (from === null || to === null || !isDay(from) || !isDay(to)) return ''
  if (from === to) return range.onDay(longDay(from, language))
  // « du 1er au 3 mars 2026 »: the month is said once.
  const first = from.slice(0, 7) === to.slice(0, 7) ? dayOfMonth(from, language) : longDay(from, language)
  return range.fromTo(first, longDay(to, language))
}

function dayOfMonth(day: Day, language: Language): string {
  const number = Number(day.slice(-2))
  return language === 'fr' && number === 1 ? '1er' : String(number)
}

type ConventionValue = Exclude<LetterValue, 'visit' | 'dates' | 'cities'>

function conventionValues(snapshot: Snapshot, row: RecordRow | undefined, language: Language): Record<ConventionValue, string> {
  // « signée le 2013 » is no French: a day that is known only as a year is left open.
  const day = (of: unknown): string => (typeof of === 'string' && isDay(of) ? longDay(of, language) : '')
  const part = (name: string): { readonly [property: string]: unknown } =>
    (row?.[name] as { readonly [property: string]: unknown } | null | undefined) ?? {}
  const parties = row
    ? itemsOf(row, 'parties').flatMap((item) => {
        const link = textIn(item, 'partner')
        return link === '' ? [] : (snapshot.names[link] ?? [])
      })
    : []
  return {
    convention: row ? titleOf('convention', row) : '',
    parties: parties.length === 0 ? '' : new Intl.ListFormat(language).format(parties),
    signedOn: day(row?.['signedOn']),
    resolution: textIn(part('resolution'), 'number'),
    resolutionDay: day(part('resolution')['day']),
    transmittedOn: day(part('transmission')['day']),
    inForceOn: day(row?.['inForceOn']),
  }
}

/** The links of what a letter is about. */
export function aboutOf({ delegation, convention }: LetterOptions): readonly string[] {
  return [
    ...(delegation === '' ? [] : [linkTo('delegation', delegation)]),
    ...(convention === '' ? [] : [linkTo('convention', convention)]),
  ]
}
