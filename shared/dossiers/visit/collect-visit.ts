import { linkTo, readLink, type RecordLink, type RecordType } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { createGathering, finishContents, type Gathering } from '../readers/collect-records'
import type { DossierReader } from '../define-dossier'
import { conflictsFor, onlyFields, type FieldsRead } from '../readers/only-fields'
import { photosOf } from '../person/photos'
import type { SnapshotContents } from '../snapshot'
import { visitOf } from './visit'

/** What a document about a visit reads. */
export interface VisitReading {
  readonly visit: FieldsRead
  /** Of the persons that the fields of the visit point to. */
  readonly contact: readonly string[]
  /** Sensitive fields that the document is made for: `avoid`, `participants/menu`. */
  readonly sensitive?: readonly string[]
  /** Properties of list items that the reader is not told: `programme/internalNote`. */
  readonly hidden?: readonly string[]
  /** Records that point to the visit and are read with it: notes, commitments. */
  readonly linked?: readonly { readonly from: RecordType; readonly path: string }[]
  /** Read by somebody of ours: disagreements are told with their values. */
  readonly ours: boolean
  /** Whether a record may be named to the reader; those that may not are counted. */
  meant?(type: RecordType, row: RecordRow): boolean
  /** Reads what the visit leads to further off. */
  more?(read: DossierReader, gathered: Gathering): Promise<void>
}

/** What names and ranks a person on a day. */
export const naming = [
  'civility',
  'gender',
  'honorific',
  'given',
  'family',
  'particle',
  'nameOrder',
  'names',
  'mandates',
  'pronunciation',
] as const

const partnerNaming = ['name', 'names', 'acronym', 'country'] as const

/** The visit, the persons it names and the bodies that these speak for, as far as the document reads them. A visit that is gone leaves an empty reading. */
export async function collectVisit(read: DossierReader, id: string, reading: VisitReading): Promise<SnapshotContents> {
  const gathered = createGathering()
  const found = await read.record('delegation', id)
  if (!found) return await finishContents(read, gathered)
  const whole = onlyFields('delegation', found, reading.visit, reading)
  const named = await read.all('contact', contactsIn(whole))
  const refused = named.filter((row) => reading.meant?.('contact', row) === false)
  const visit = withoutPersons(whole, new Set(refused.map((row) => linkTo('contact', row.id))))
  gathered.add('delegation', [visit])
  const contacts = named.filter((row) => !refused.includes(row)).map((row) => onlyFields('contact', row, reading.contact))
  gathered.add('contact', contacts)
  gathered.add(
    'partner',
    (await read.all('partner', partnersOf(visit, contacts))).map((row) => onlyFields('partner', row, partnerNaming)),
  )
  for (const { from, path } of reading.linked ?? []) gathered.add(from, await read.linkedTo(linkTo('delegation', id), from, path))
  await reading.more?.(read, gathered)
  const contents = await finishContents(read, gathered, [], photosOf(contacts))
  const fieldsRead = (type: RecordType): readonly string[] =>
    type === 'delegation' ? Object.keys(visit) : type === 'contact' ? reading.contact : type === 'partner' ? partnerNaming : []
  const conflicts = reading.ours ? contents.conflicts : conflictsFor(contents.conflicts, fieldsRead, reading)
  return { ...contents, conflicts, leftOut: refused.length }
}

function contactsIn(row: RecordRow): readonly string[] {
  const visit = visitOf(row)
  const links: readonly (RecordLink | null | undefined)[] = [
    visit.elected,
    ...(visit.participants ?? []).flatMap((item) => [item.contact, item.representedBy]),
    ...(visit.interpreting ?? []).map((item) => item.interpreter),
    ...(visit.thanks ?? []).map((item) => item.contact),
  ]
  return idsOf('contact', links)
}

function partnersOf(visit: RecordRow, contacts: readonly RecordRow[]): readonly string[] {
  const own = visitOf(visit).partners ?? []
  const bodies = contacts.flatMap((row) =>
    Array.isArray(row['mandates']) ? (row['mandates'] as readonly { readonly partner?: string | null }[]) : [],
  )
  return [
    ...new Set([
      ...own,
      ...idsOf(
        'partner',
        bodies.map(({ partner }) => partner),
      ),
    ]),
  ]
}

function idsOf(type: RecordType, links: readonly (RecordLink | null | undefined)[]): readonly string[] {
  const ids = links.flatMap((link) => {
    const target = link == null ? null : readLink(link)
    return target?.type === type ? [target.id] : []
  })
  return [...new Set(ids)]
}

// Whom the reader may not be told of is on no list either, and is named as nobody's stand-in.
function withoutPersons(row: RecordRow, refused: ReadonlySet<string>): RecordRow {
  const { participants } = visitOf(row)
  if (refused.size === 0 || participants == null) return row
  return {
    ...row,
    participants: participants
      .filter(({ contact }) => contact == null || !refused.has(contact))
      .map((item) => (item.representedBy != null && refused.has(item.representedBy) ? { ...item, representedBy: null } : item)),
  }
}
