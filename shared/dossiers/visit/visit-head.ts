import type { Block } from '../../blocks/block'
import { visitWords } from '../../text/visit-words'
import { zoneName } from '../../text/zone-names'
import { clocksDiffer, type Clock } from './local-times'
import { titleOf } from '../../records'
import type { Snapshot } from '../snapshot'
import { createTeller, type Teller } from '../telling/teller'
import { daysOfVisit, type Visit } from './visit'
import type { RecordRow } from '../../records/record-row'

/** The clock of a visit: that of the place, where the record tells it. */
export function clockOf({ language, snapshot }: Teller, visit: Visit | null): Clock {
  return { language, zone: visit?.zone ?? snapshot.zone, hourOf: visitWords(language).hourOf }
}

/** That times are those of the place, where its clock is not the one at home; nothing where it is. */
export function clockNotice(teller: Teller, visit: Visit): readonly Block[] {
  const { zone } = clockOf(teller, visit)
  const { first } = daysOfVisit(visit.dates, teller.snapshot.asOf)
  if (!clocksDiffer(zone, teller.snapshot.zone, first)) return []
  return [{ kind: 'paragraph', role: 'quiet', text: visitWords(teller.language).localTimes(zoneName(zone, teller.language)) }]
}

/** The beginning of a document without a cover: what it is, about which visit, when and where. */
export function visitHead(
  teller: Teller,
  row: RecordRow,
  title: string,
  fields: readonly string[] = ['dates', 'cities', 'country'],
): readonly Block[] {
  const facts = teller.facts('delegation', row, fields)
  return [
    { kind: 'heading', level: 1, text: `${title} – ${teller.title('delegation', row)}` },
    ...cancelledNotice(teller, row),
    ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
  ]
}

/** That a visit was called off: nobody is to set out with its sheet; nothing where it was not. */
export function cancelledNotice({ language }: Teller, row: RecordRow): readonly Block[] {
  if (row['step'] !== 'cancelled') return []
  return [{ kind: 'callout', tone: 'stopped', title: visitWords(language).cancelled, items: [] }]
}

/** How many persons may not be named to this reader; nothing of none. */
export function personsLeftOut({ snapshot, language }: Teller): readonly Block[] {
  if (snapshot.leftOut === 0) return []
  return [{ kind: 'paragraph', role: 'quiet', text: visitWords(language).leftOut(snapshot.leftOut) }]
}

/** What a document says of a visit that is gone. */
export function goneBlocks({ words }: Teller): readonly Block[] {
  return [{ kind: 'paragraph', text: words.unknownRecord }]
}

/** What a document about a visit calls it: its title, or that it was not received. */
export function subjectOfVisit(snapshot: Snapshot): string {
  const [row] = snapshot.records.delegation ?? []
  return (row && titleOf('delegation', row)) || createTeller(snapshot).words.unknownRecord
}
