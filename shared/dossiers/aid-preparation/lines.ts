import type { Money } from '../../fields/value'
import { readDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { withinSentence } from '../../text/format'
import { countryName } from '../../text/language-names'
import type { aidPreparationFr } from '../../text/fr/dossiers/aid-preparation'
import { codeText, labelOf } from '../telling/inner-values'
import type { Teller } from '../telling/teller'
import { valuesOf, type ValuesOfType } from '../telling/values-of'

export type AidTexts = typeof aidPreparationFr

/** A payment as the declaration takes it. */
export interface AidLine {
  readonly row: RecordRow
  readonly values: ValuesOfType<'payment'>
  /** What was paid from own funds; what was paid where that is not recorded; null without any amount. */
  readonly amount: Money | null
  /** Where it goes: a country, France, a region of the world, many countries at once. */
  readonly destination: string
  readonly sector: string
  readonly channel: string
  /** The labels of what the declaration asks and the line lacks. */
  readonly missing: readonly string[]
}

/** The lines of a year, in the order the declaration is read: by destination, sector and channel; what is not stated last. */
export interface AidLines {
  /** In euros, to be declared. */
  readonly declared: readonly AidLine[]
  readonly otherCurrencies: readonly AidLine[]
  /** To a country that is marked as not eligible. */
  readonly excluded: readonly AidLine[]
  readonly withoutAmount: readonly AidLine[]
  /** Of those to be declared: to a country of which nobody said whether it is eligible. */
  readonly unconfirmed: readonly AidLine[]
  readonly all: readonly AidLine[]
}

/** The year of a payment: the one written, else that of its day; null when neither says it. */
export function yearOfPayment(row: RecordRow): number | null {
  const { year, paidOn } = valuesOf('payment', row)
  return year ?? (paidOn == null ? null : (readDay(paidOn)?.year ?? null))
}

/** The payments that were read, as lines. */
export function aidLinesOf(teller: Teller, texts: AidTexts): AidLines {
  const all = teller
    .rows('payment')
    .map((row) => lineOf(teller, row, texts))
    .toSorted((a, b) => byName(a.destination, b.destination) || byName(a.sector, b.sector) || byName(a.channel, b.channel))
  const isEligible = ({ values }: AidLine): boolean => (values.area ?? 'country') !== 'country' || values.eligible !== false
  const counted = all.filter((line) => line.amount !== null && isEligible(line))
  const declared = counted.filter(({ amount }) => amount?.currency === 'EUR')
  return {
    all,
    declared,
    unconfirmed: declared.filter(({ values }) => (values.area ?? 'country') === 'country' && values.eligible == null),
    otherCurrencies: counted.filter(({ amount }) => amount?.currency !== 'EUR'),
    excluded: all.filter((line) => !isEligible(line)),
    withoutAmount: all.filter(({ amount }) => amount === null),
  }

  function byName(a: string, b: string): number {
    const unsaid = (name: string): number => ([texts.noCountry, texts.noSector, texts.noChannel].includes(name) ? 1 : 0)
    return unsaid(a) - unsaid(b) || a.localeCompare(b, teller.language)
  }
}

function lineOf(teller: Teller, row: RecordRow, texts: AidTexts): AidLine {
  const values = valuesOf('payment', row)
  return {
    row,
    values,
    amount: values.ownFunds ?? values.paid ?? null,
    destination: destinationOf(teller, values, texts),
    sector: codeText(teller, 'payment', 'aidSector', values.aidSector) || texts.noSector,
    channel: values.channel || texts.noChannel,
    missing: missingIn(teller, values, texts),
  }
}

function destinationOf(teller: Teller, { area, country }: ValuesOfType<'payment'>, texts: AidTexts): string {
  if (area == null || area === 'country') return country == null ? texts.noCountry : countryName(country, teller.language)
  return codeText(teller, 'payment', 'area', area)
}

const asked = ['nature', 'aidSector', 'purpose', 'aidType', 'channel', 'delivery'] as const

function missingIn(teller: Teller, values: ValuesOfType<'payment'>, texts: AidTexts): readonly string[] {
  const label = (name: string): string => withinSentence(labelOf(teller, 'payment', name), teller.language)
  const toCountry = values.area == null || values.area === 'country'
  const isUnsaid = (value: unknown): boolean => value === null || value === undefined || value === ''
  return [
    ...(isUnsaid(values.paid) && isUnsaid(values.ownFunds) ? [texts.paidAmount] : []),
    ...(isUnsaid(values.ownFunds) ? [texts.ownFunds] : []),
    ...(isUnsaid(values.area) ? [label('area')] : []),
    ...(toCountry && isUnsaid(values.country) ? [label('country')] : []),
    ...(toCountry && isUnsaid(values.eligible) ? [texts.eligibility] : []),
    ...asked.filter((name) => isUnsaid(values[name])).map(label),
  ]
}
