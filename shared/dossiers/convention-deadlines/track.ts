import { linkTo, type RecordLink } from '../../fields/record-type'
import type { Money } from '../../fields/value'
import { addMonths, lastDay, type Day } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { dutiesOf, type DutyKind } from '../../rules/duties'
import { contextOf } from '../telling/checks-and-duties'
import { stateOrder } from '../convention/convention-days'
import { bodiesOf, countriesOf } from '../convention/convention-parties'
import type { Teller } from '../telling/teller'
import { valuesOf, type ValuesOfType } from '../telling/values-of'
import type { DeadlineOptions } from './options'

/** A convention as the table follows it. */
export interface Track {
  readonly row: RecordRow
  readonly values: ValuesOfType<'convention'>
  /** What comes next: the nearest thing to be done; null when there is none. */
  readonly next: { readonly kind: DutyKind; readonly day: Day } | null
  /** The day that sorts it: of what comes next, else of its end; null when neither has one. */
  readonly due: Day | null
  readonly countries: readonly string[]
  readonly paid: readonly (Money | null | undefined)[]
}

const ended: ReadonlySet<unknown> = new Set(['expired', 'denounced', 'replaced', 'closed'])
const before: ReadonlySet<unknown> = new Set(['draft', 'negotiating', 'submitted', 'deliberated', null, undefined])

/** The conventions that were asked for, the nearest due first, those without a day last. */
export function tracksOf(teller: Teller, { which, months }: DeadlineOptions): readonly Track[] {
  const { asOf } = teller.snapshot
  const until = addMonths(asOf, months)
  const bodies = bodiesOf(teller)
  const paid = paidUnder(teller)
  const all = teller.rows('convention').map((row) => trackOf(teller, row, bodies, paid))
  const asked = all.filter(({ row, due }) => {
    const state = row['state']
    if (which === 'all') return true
    if (which === 'running') return !ended.has(state) && !before.has(state)
    return isDue(due, until) && !ended.has(state)
  })
  return asked.toSorted((a, b) => compareText(a.due ?? '9999', b.due ?? '9999') || compareText(a.row.id, b.row.id))
}

/** Whether something falls due up to a day, or should have been done already. */
export function isDue(due: Day | null, until: Day): boolean {
  return due !== null && due <= until
}

/** Groups in their order, each under its name: by state in the order of the work, by country by name. One nameless group when nothing is asked. */
export function groupsOf(
  teller: Teller,
  tracks: readonly Track[],
  grouping: DeadlineOptions['grouping'],
  words: { readonly noState: string; readonly noCountry: string },
): readonly { readonly name: string; readonly tracks: readonly Track[] }[] {
  if (grouping === 'none') return [{ name: '', tracks }]
  if (grouping === 'state') {
    const stateOf = ({ row }: Track): string => teller.text('convention', row, 'state') || words.noState
    const order = (track: Track): number => stateOrder.indexOf(String(track.row['state']))
    const sorted = tracks.toSorted((a, b) => order(a) - order(b))
    return gather(sorted, (track) => [stateOf(track)])
  }
  const gathered = gather(tracks, ({ countries }) => (countries.length === 0 ? [words.noCountry] : countries))
  const isLast = (name: string): number => (name === words.noCountry ? 1 : 0)
  return gathered.toSorted((a, b) => isLast(a.name) - isLast(b.name) || a.name.localeCompare(b.name, teller.language))
}

// A convention of several countries stands under each of them.
function gather(tracks: readonly Track[], namesOf: (track: Track) => readonly string[]): ReturnType<typeof groupsOf> {
  const names = [...new Set(tracks.flatMap(namesOf))]
  return names.map((name) => ({ name, tracks: tracks.filter((track) => namesOf(track).includes(name)) }))
}

function trackOf(
  teller: Teller,
  row: RecordRow,
  bodies: ReadonlyMap<RecordLink, RecordRow>,
  paid: ReadonlyMap<RecordLink, Track['paid']>,
): Track {
  const values = valuesOf('convention', row)
  const [next = null] = dutiesOf('convention', row, contextOf(teller)).toSorted((a, b) => compareText(a.day, b.day))
  const end = typeof row['endsOn'] === 'string' && row['state'] !== 'expired' ? lastDay(row['endsOn']) : null
  return {
    row,
    values,
    next,
    due: next?.day ?? end,
    countries: countriesOf(teller, values, bodies),
    paid: paid.get(linkTo('convention', row.id)) ?? [],
  }
}

// What was paid under each convention: directly, or for an action of it.
function paidUnder(teller: Teller): ReadonlyMap<RecordLink, Track['paid']> {
  const frames = new Map(teller.rows('action').map((row) => [linkTo('action', row.id), valuesOf('action', row).convention]))
  const paid = new Map<RecordLink, Track['paid']>()
  for (const row of teller.rows('payment')) {
    const { convention, action, paid: amount } = valuesOf('payment', row)
    const under = new Set([convention, action == null ? null : frames.get(action)])
    for (const link of under) if (link != null) paid.set(link, [...(paid.get(link) ?? []), amount])
  }
  return paid
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
