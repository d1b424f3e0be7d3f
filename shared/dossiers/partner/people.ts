import type { Block, Cell } from '../../blocks/block'
import type { Run, Text } from '../../blocks/text'
import { linkTo } from '../../fields/record-type'
import type { DayRange, ScriptName } from '../../fields/value'
import { lastDay, type Day } from '../../kernel/day'
import type { Json } from '../../kernel/json'
import { titleOf } from '../../records'
import { holdsDay } from '../../records/holds-day'
import type { RecordRow } from '../../records/record-row'
import { isToCheck } from '../../records/shipped-settings'
import { formOfAddress } from '../../rules/forms-of-address'
import { compareByRank, isLeading } from '../../rules/precedence'
import { rangeText } from '../../text/show-value'
import { mandateTitle } from '../person/mandate-title'
import { nameRun, type Fact, type Teller } from '../telling/teller'

interface Mandate {
  readonly partner?: string | null
  readonly title?: string | null
  readonly original?: ScriptName | null
  readonly office?: string | null
  readonly rank?: number | null
  readonly period?: DayRange | null
}

/** A person with one function at the partner. */
interface Holder {
  readonly row: RecordRow
  readonly mandate: Mandate
}

/** Those who lead the partner on the day of the dossier, each with how to name, address and reach them; nothing when there are none. */
export function leaderBlocks(teller: Teller, partner: RecordRow): readonly Block[] {
  return holdersOf(teller, partner)
    .current.filter(({ mandate }) => isLeading(mandate.office))
    .flatMap((holder): readonly Block[] => [
      { kind: 'heading', level: 3, text: teller.title('contact', holder.row) },
      { kind: 'facts', facts: factsOf(teller, holder) },
    ])
}

/** Everybody who has a function at the partner on the day of the dossier, by rank, then those who had one, with its dates. */
export function contactBlocks(teller: Teller, partner: RecordRow): readonly Block[] {
  const { current, former } = holdersOf(teller, partner)
  const words = teller.words.partner
  const nameCell = ({ row }: Holder): Cell => ({
    lines: [teller.title('contact', row), ...scriptNames(row).map((run): Text => [{ ...run, quiet: true }])],
  })
  const titleCell = ({ mandate }: Holder): Cell => ({ lines: titleLines(teller, mandate) })
  return [
    ...(current.length === 0
      ? []
      : [
          {
            kind: 'table',
            keepRows: true,
            columns: [
              { label: words.person, share: 26 },
              { label: words.office, share: 38 },
              { label: words.since, share: 18 },
              { label: words.reach, share: 30 },
            ],
            rows: current.map((holder) => [nameCell(holder), titleCell(holder), periodText(teller, holder.mandate), reachCell(holder.row)]),
          } as const,
        ]),
    ...(former.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: words.former } as const,
          {
            kind: 'table',
            keepRows: true,
            columns: [
              { label: words.person, share: 30 },
              { label: words.office, share: 42 },
              { label: words.period, share: 28 },
            ],
            rows: former.map((holder) => [nameCell(holder), titleCell(holder), periodText(teller, holder.mandate)]),
          } as const,
        ]),
  ]
}

// One line for each function at the partner: a person may hold several, and may have held others.
function holdersOf(teller: Teller, partner: RecordRow): { readonly current: readonly Holder[]; readonly former: readonly Holder[] } {
  const day = teller.snapshot.asOf
  const link = linkTo('partner', partner.id)
  const all = teller.rows('contact').flatMap((row) =>
    mandatesOf(row)
      .filter((mandate) => mandate.partner === link)
      .map((mandate): Holder => ({ row, mandate })),
  )
  const byRank = (a: Holder, b: Holder): number => compareByRank(a.mandate, b.mandate) || compareNames(a, b)
  return {
    current: all.filter(({ row, mandate }) => row['standing'] !== 'deceased' && holdsDay(mandate.period, day)).toSorted(byRank),
    former: all.filter(({ mandate }) => isOver(mandate.period, day)).toSorted((a, b) => compareEnds(b, a) || byRank(a, b)),
  }
}

function mandatesOf(row: RecordRow): readonly Mandate[] {
  return Array.isArray(row['mandates']) ? (row['mandates'] as readonly Mandate[]) : []
}

function isOver(period: DayRange | null | undefined, day: Day): boolean {
  return period?.to != null && lastDay(period.to) < day
}

function compareEnds(a: Holder, b: Holder): number {
  const end = ({ mandate }: Holder): Day => lastDay(mandate.period?.to ?? '9999')
  return end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0
}

function compareNames(a: Holder, b: Holder): number {
  return titleOf('contact', a.row) < titleOf('contact', b.row) ? -1 : 1
}

function titleLines(teller: Teller, mandate: Mandate): readonly Text[] {
  const title = mandateTitle(mandate, teller.language)
  const { original } = mandate
  return [...(title === '' ? [] : [title]), ...(original && original.text !== title ? [[{ ...nameRun(original), quiet: true }]] : [])]
}

function scriptNames(row: RecordRow): readonly Run[] {
  const names = Array.isArray(row['names']) ? (row['names'] as readonly { readonly name?: ScriptName | null }[]) : []
  return names.flatMap(({ name }) => (name ? [nameRun(name)] : []))
}

function periodText(teller: Teller, { period }: Mandate): string {
  return period ? rangeText(period, teller.language) : ''
}

function reachCell(row: RecordRow): Cell {
  const lines = (name: string, part: string): readonly string[] => {
    const items = Array.isArray(row[name]) ? (row[name] as readonly Readonly<Record<string, unknown>>[]) : []
    return items.flatMap((item) => {
      const value = item[part]
      if (typeof value === 'string') return [value]
      return typeof value === 'object' && value !== null && 'raw' in value ? [String(value.raw)] : []
    })
  }
  return { lines: [...lines('phones', 'phone'), ...lines('emails', 'email')] }
}

function factsOf(teller: Teller, holder: Holder): readonly Fact[] {
  const { row, mandate } = holder
  const words = teller.words.partner
  const settings = teller.snapshot.settings
  const setting = (key: string): Json => settings[key] ?? null
  const form = formOfAddress(mandate.office, typeof row['civility'] === 'string' ? row['civility'] : null, { setting })
  const addressKey = `address.${mandate.office ?? ''}`
  const toCheck = isToCheck(addressKey, setting(addressKey))
  const check = (text: string): Cell => (toCheck ? [{ text }, { text: ` ${words.toCheck}`, quiet: true }] : text)
  const name = titleOf('contact', row)
  const facts: readonly (Fact | null)[] = [
    { label: words.office, value: { lines: titleLines(teller, mandate) } },
    { label: words.since, value: periodText(teller, mandate) },
    { label: words.scripts, value: { lines: scriptNames(row).map((run) => [run]) } },
    form && { label: words.envelope, value: check(`${form.envelope} ${name}`) },
    form && { label: words.salutation, value: check(form.salutation) },
    form?.treatment ? { label: words.treatment, value: check(form.treatment) } : null,
    form && { label: words.closing, value: check(form.closing) },
    ...teller.facts('contact', row, ['pronunciation', 'languages', 'publicNote']),
    { label: words.reach, value: reachCell(row) },
  ]
  return facts.filter((fact): fact is Fact => fact !== null && !isEmpty(fact.value))
}

function isEmpty(cell: Cell): boolean {
  if (typeof cell === 'string' || 'length' in cell) return cell.length === 0
  return 'lines' in cell && cell.lines.length === 0
}
