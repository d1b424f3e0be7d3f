import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { visitWords } from '../../text/visit-words'
import { wordsOf } from '../../text/words-of'
import { areOfSeveralCountries, countryOf, figureCell, flagOf } from './flags'
import { bySide, type Attendee, type Side } from './attendees'
import { propertyText } from '../tables/item-table'
import { linesCell, nameLines, scriptRuns, titleLines } from './person-cells'
import { isEmptyCell, type Teller } from '../telling/teller'
import { daysOfVisit, type Visit } from './visit'

/** A column of a table of persons, after number, name and function. */
export interface AttendeeColumn {
  readonly label: string
  readonly share: number
  /** It stands before the name. */
  readonly before?: boolean
  tell(attendee: Attendee): Cell
}

/** A table of persons in the order given, numbered from 1; columns that nobody fills are left out. */
export function attendeeTable(
  teller: Teller,
  visit: Visit,
  attendees: readonly Attendee[],
  columns: readonly AttendeeColumn[] = [],
): readonly Block[] {
  if (attendees.length === 0) return []
  const filled = columns.filter(({ tell }) => attendees.some((one) => !isEmptyCell(tell(one))))
  return [tableOf(teller, visit, attendees, filled)]
}

function tableOf(teller: Teller, visit: Visit, attendees: readonly Attendee[], columns: readonly AttendeeColumn[]): Block {
  const words = visitWords(teller.language)
  const before = columns.filter((column) => column.before === true)
  const after = columns.filter((column) => column.before !== true)
  const flags = areOfSeveralCountries(teller, attendees)
  return {
    kind: 'table',
    keepRows: true,
    columns: [
      { label: '', share: 6, align: 'end' },
      ...(flags ? [{ label: '', share: 6 }] : []),
      ...before.map(({ label, share }) => ({ label, share })),
      { label: words.person, share: 32 },
      { label: words.title, share: 40 },
      ...after.map(({ label, share }) => ({ label, share })),
    ],
    rows: attendees.map((one, at) => [
      String(at + 1),
      ...(flags ? [figureCell(flagOf(countryOf(teller, one), teller.language))] : []),
      ...before.map(({ tell }) => tell(one)),
      { lines: [...nameLines(teller, one), ...scriptRuns(one).map((run): Text => [{ ...run, quiet: true }])] },
      { lines: titleLines(teller, visit, one) },
      ...after.map(({ tell }) => tell(one)),
    ]),
  }
}

/** The same for each delegation under its name, those who travel first. */
export function attendeeTables(
  teller: Teller,
  visit: Visit,
  attendees: readonly Attendee[],
  columns: readonly AttendeeColumn[] = [],
): readonly Block[] {
  // Delegations look alike: what one member fills makes the column for all.
  const filled = columns.filter(({ tell }) => attendees.some((one) => !isEmptyCell(tell(one))))
  return bySide(visit, attendees).flatMap(({ side, attendees: members }): readonly Block[] => [
    sideHeading(teller, visit, side, members),
    tableOf(teller, visit, members, filled),
  ])
}

/** The heading of a delegation, with the flag of the body by which it is known. */
export function sideHeading(teller: Teller, visit: Visit, side: Side | null, members: readonly Attendee[]): Block {
  const speaker = speakerOf(side, members)
  const figure = speaker ? flagOf(countryOf(teller, speaker), teller.language) : null
  return { kind: 'heading', level: 3, text: sideTitle(teller, visit, side, members), ...(figure ? { figure } : {}) }
}

/** What somebody answered; who comes instead, and who comes along. */
export function answerCell(teller: Teller, { item }: Attendee): Cell {
  const words = visitWords(teller.language)
  const answer = propertyText(teller, { type: 'delegation', list: 'participants' }, item, 'answer')
  const notes = [
    ...(item.representedBy == null ? [] : [words.standIn(teller.nameOf(item.representedBy))]),
    ...(item.companion == null || item.companion === '' ? [] : [words.companion(item.companion)]),
  ]
  return linesCell([...(answer === '' ? [] : [answer]), ...notes.map((text): Text => [{ text, quiet: true }])])
}

/** « Délégation A – Région Toscane »: a delegation with the body that its head, or its first member with one, speaks for. */
export function sideTitle(teller: Teller, visit: Visit, side: Side | null, members: readonly Attendee[]): string {
  const codes = wordsOf('delegation', teller.language).fields['participants']?.item?.['side']?.codes ?? {}
  const name = side === null ? visitWords(teller.language).noSide : (codes[side] ?? side)
  const body = speakerOf(side, members)?.body ?? null
  return body === null ? name : `${name} – ${teller.nameOf(body, daysOfVisit(visit.dates, teller.snapshot.asOf).first)}`
}

// By whom a delegation is known: its head, or its first member who speaks for a body.
function speakerOf(side: Side | null, members: readonly Attendee[]): Attendee | null {
  return side === 'a' || side === 'b' ? (members.find(({ body }) => body !== null) ?? null) : null
}
