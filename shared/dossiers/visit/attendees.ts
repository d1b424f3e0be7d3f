import { linkTo, readLink, type RecordLink } from '../../fields/record-type'
import { addDays, firstDay, lastDay, type Day, type PartialDay } from '../../kernel/day'
import { mandateOn } from '../../records/contact/current-mandate'
import type { RecordRow } from '../../records/record-row'
import { compareByRank, rankOfOffice, type Ranked } from '../../rules/precedence'
import type { Language } from '../../text/language'
import { mandateTitle } from '../person/mandate-title'
import type { Teller } from '../telling/teller'
import { daysOfVisit, personOf, type Mandate, type Participant, type Visit } from './visit'

/** A function as it is held from a day on; `from` is null for the one held when the visit begins. */
export interface Title {
  readonly from: Day | null
  readonly text: string
  readonly mandate: Mandate | null
}

/** Somebody who takes part in a visit, as protocol sees this person during it. */
export interface Attendee {
  readonly item: Participant
  /** The record of the person, where it was read. */
  readonly contact: RecordRow | null
  /** With ⇄ when the record is in disagreement; '' when nothing names this person. */
  readonly name: string
  /** The function on the first day of the visit, then each that begins during it. Never empty. */
  readonly titles: readonly [Title, ...Title[]]
  /** What ranks the person on the first day. */
  readonly ranked: Ranked & { readonly accreditedOn?: PartialDay | null }
  /** The body that the person speaks for on the first day. */
  readonly body: RecordLink | null
  /** Whom this person stands for, who does not come. */
  readonly standsFor: string | null
}

/** The delegations, those who travel first, then those who have no rank in them. */
export type Side = NonNullable<Participant['side']>

const outsideRank: ReadonlySet<unknown> = new Set<Side>(['interpreter', 'press', 'escort'])

/** Whether somebody has a place in the order of precedence: interpreters, press and escort are listed after it. */
export function hasRank({ item }: Attendee): boolean {
  return !outsideRank.has(item.side)
}

/** Everybody of the list, each with the function held on the days of the visit, as the list holds them. */
export function attendeesOf(teller: Teller, visit: Visit): readonly Attendee[] {
  const { first, last } = daysOfVisit(visit.dates, teller.snapshot.asOf)
  const contacts = new Map(teller.rows('contact').map((row) => [linkTo('contact', row.id), row]))
  return (visit.participants ?? []).map((item) => attendee(teller, contacts, item, first, last))
}

function attendee(teller: Teller, contacts: ReadonlyMap<string, RecordRow>, item: Participant, first: Day, last: Day): Attendee {
  const contact = (item.contact == null ? undefined : contacts.get(item.contact)) ?? null
  const titles = titlesOf(teller.language, contact, item.title ?? null, first, last)
  const { mandate } = titles[0]
  return {
    item,
    contact,
    name: nameOf(teller, contact, item),
    titles,
    ranked: mandate ?? {},
    body: mandate?.partner ?? null,
    standsFor: null,
  }
}

function nameOf(teller: Teller, contact: RecordRow | null, { contact: link, name }: Participant): string {
  if (contact) return teller.title('contact', contact)
  if (name != null && name.trim() !== '') return name
  return link != null && readLink(link) ? teller.nameOf(link) : ''
}

// What was written for this visit holds for all of it; else what the mandates say, day by day.
function titlesOf(
  language: Language,
  contact: RecordRow | null,
  written: string | null,
  first: Day,
  last: Day,
): readonly [Title, ...Title[]] {
  const mandates = contact ? (personOf(contact).mandates ?? []) : []
  const held = (day: Day): Mandate | null => mandateOn(mandates, day)
  const start = held(first)
  if (written !== null && written.trim() !== '') return [{ from: null, text: written, mandate: start }]
  const begins = mandates.flatMap(({ period }) => [
    ...(period?.from == null ? [] : [firstDay(period.from)]),
    ...(period?.to == null ? [] : [addDays(lastDay(period.to), 1)]),
  ])
  const titles: [Title, ...Title[]] = [{ from: null, text: mandateTitle(start, language), mandate: start }]
  for (const day of [...new Set(begins)].filter((one) => one > first && one <= last).toSorted()) {
    const mandate = held(day)
    if (mandate?.id !== titles.at(-1)?.mandate?.id) titles.push({ from: day, text: mandateTitle(mandate, language), mandate })
  }
  return titles
}

/**
 * The order of precedence as it is computed: offices, of equal ones the place in the body, then who holds it longer; those without rank stay at the
 * end. A place in a body is told within it and never raises anybody above an office of another body.
 */
export function computedOrder(attendees: readonly Attendee[]): readonly Attendee[] {
  return attendees.toSorted(
    (a, b) =>
      Number(hasRank(b)) - Number(hasRank(a)) ||
      rankOfOffice(a.ranked.office) - rankOfOffice(b.ranked.office) ||
      compareByRank(withoutOffice(a), withoutOffice(b)),
  )
}

const accredited: ReadonlySet<unknown> = new Set(['ambassador', 'consulGeneral'])

// Ambassadors and consuls of one class rank by the day of their credentials or exequatur.
function withoutOffice({ ranked }: Attendee): Ranked {
  const since = accredited.has(ranked.office) ? ranked.accreditedOn : null
  const period = since == null ? ranked.period : { from: since, to: null }
  return { rank: ranked.rank ?? null, ...(period ? { period } : {}) }
}

/** The same within one delegation, whose head comes first whatever the office. */
export function computedOrderOfSide(attendees: readonly Attendee[]): readonly Attendee[] {
  return computedOrder(attendees).toSorted((a, b) => Number(b.item.head === true) - Number(a.item.head === true))
}

/** The order that was decided: whoever has a rank written for this visit takes that place, the others keep the computed order around them. */
export function keptOrder(computed: readonly Attendee[]): readonly Attendee[] {
  const rank = ({ item }: Attendee): number => item.rank ?? 0
  const written = computed.filter(({ item }) => item.rank != null).toSorted((a, b) => rank(a) - rank(b))
  const placed = computed.filter(({ item }) => item.rank == null)
  let next = 0
  for (const one of written) {
    const at = Math.min(Math.max(rank(one) - 1, next), placed.length)
    placed.splice(at, 0, one)
    next = at + 1
  }
  return placed
}

/** The delegations of a visit that have members, those who travel first, each in the order decided for it. */
export function bySide(
  visit: Visit,
  attendees: readonly Attendee[],
): readonly { readonly side: Side | null; readonly attendees: readonly Attendee[] }[] {
  const travelling: readonly Side[] = visit.direction === 'outgoing' ? ['a', 'b'] : ['b', 'a']
  return [...travelling, 'host', null, 'interpreter', 'press', 'escort'].flatMap((side) => {
    const known = sides.has(side)
    const members = attendees.filter(({ item }) => (sides.has(item.side) ? item.side : null) === side)
    return members.length === 0 || (side !== null && !known)
      ? []
      : [{ side: side as Side | null, attendees: keptOrder(computedOrderOfSide(members)) }]
  })
}

const sides: ReadonlySet<unknown> = new Set<Side>(['a', 'b', 'host', 'interpreter', 'press', 'escort'])

/** Those who will be there, in the order decided: nobody who declined; in the place of those who are represented whoever stands for them, once. */
export function presentOf(teller: Teller, visit: Visit): readonly Attendee[] {
  const all = attendeesOf(teller, visit)
  const coming = all.filter(({ item }) => item.answer !== 'excused' && item.answer !== 'represented')
  const there = new Set(coming.map(({ item }) => item.contact).filter((link) => link != null))
  const standIns = all.flatMap((one): readonly Attendee[] => {
    const link = one.item.representedBy
    if (coming.includes(one) || link == null || there.has(link)) return []
    there.add(link)
    const { side, id } = one.item
    const item: Participant = { id, contact: link, ...(side == null ? {} : { side }) }
    const [standIn] = attendeesOf(teller, { ...visit, participants: [item] })
    return standIn ? [{ ...standIn, standsFor: one.name }] : []
  })
  return keptOrder(computedOrder([...coming, ...standIns]))
}
