import { linkTo, type RecordType } from '../../fields/record-type'
import { placesInto } from '../../records/links'
import type { RecordRow } from '../../records/record-row'
import { createGathering, finishContents } from '../readers/collect-records'
import type { DossierReader, OptionsOf } from '../define-dossier'
import { conflictsFor, onlyFields } from '../readers/only-fields'
import { isMeantFor } from '../readers/meant-for'
import { photosOf } from '../person/photos'
import type { SnapshotContents } from '../snapshot'
import { naming } from '../visit/collect-visit'
import { personOf } from '../visit/visit'
import type { contactSheetChoices } from './options'

/** What only our own version tells of the person beside what every version tells: another one says that it does not. */
const oursAlone = ['followedBy', 'lawfulBasis', 'informed', 'consent', 'reviewedOn', 'confidentiality'] as const
/** What the sheet says that it does not tell, where it does not. */
export const toldOfContact = ['phones', 'emails', 'addresses', ...oursAlone] as const
const outside = [...naming, 'languages', 'phones', 'emails', 'addresses', 'website', 'publicNote', 'standing', ...oursAlone] as const
const visitFields = ['title', 'direction', 'dates', 'cities', 'step', 'participants', 'elected'] as const
const partnerFields = ['name', 'names', 'country', 'acronym'] as const

/** Reads the person, the bodies of the mandates, visits and notes, as far as the reader may have them; nothing of a person who is not meant for the reader. */
export async function collectContact(read: DossierReader, options: OptionsOf<typeof contactSheetChoices>): Promise<SnapshotContents> {
  const { recipient, record } = options
  const gathered = createGathering()
  const found = await read.record('contact', record)
  if (!found || !isMeantFor(recipient, 'contact', found)) return { ...(await finishContents(read, gathered)), leftOut: found ? 1 : 0 }
  const contact = contactFor(found, options)
  gathered.add('contact', [contact])
  const bodies = (personOf(contact).mandates ?? []).flatMap(({ partner }) => partner?.split(':')[1] ?? [])
  gathered.add(
    'partner',
    (await read.all('partner', bodies)).map((row) => onlyFields('partner', row, partnerFields)),
  )
  const kept = new Set<string>()
  const pointing = async (type: RecordType): Promise<readonly RecordRow[]> => {
    const near = createGathering()
    for (const place of placesInto('contact').filter(({ from, path }) => from === type && !notTogether.has(path)))
      near.add(type, await read.linkedTo(linkTo('contact', record), type, place.path))
    for (const row of near.rows(type)) if (!isMeantFor(recipient, type, row)) kept.add(linkTo(type, row.id))
    return near.rows(type).filter((row) => isMeantFor(recipient, type, row))
  }
  gathered.add(
    'delegation',
    (await pointing('delegation')).map((row) => visitWith(record, row)),
  )
  gathered.add('note', await pointing('note'))
  const contents = await finishContents(read, gathered, [], photosOf([contact]))
  const told: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
    contact: outside,
    delegation: visitFields,
    partner: partnerFields,
  }
  const conflicts = recipient === 'internal' ? contents.conflicts : conflictsFor(contents.conflicts, (type) => told[type] ?? [])
  return { ...contents, conflicts, leftOut: kept.size }
}

// Letters, orders and passports are no visit made together.
const notTogether: ReadonlySet<string> = new Set(['thanks/contact', 'orders/person', 'papers/contact'])

function contactFor(row: RecordRow, { recipient, photos, privateNote }: OptionsOf<typeof contactSheetChoices>): RecordRow {
  if (recipient === 'internal') {
    const { photo, ...kept } = onlyFields('contact', row, null, { sensitive: privateNote ? ['privateNote'] : [] })
    return photos && photo !== undefined ? { ...kept, photo } : kept
  }
  return onlyFields('contact', row, outside)
}

// Of a visit only what concerns this person: who else came is told elsewhere.
function visitWith(id: string, row: RecordRow): RecordRow {
  const link = linkTo('contact', id)
  const kept = onlyFields('delegation', row, visitFields)
  const items = (Array.isArray(row['participants']) ? row['participants'] : []) as readonly Readonly<Record<string, unknown>>[]
  const participants = items
    .filter((item) => item['contact'] === link || item['representedBy'] === link)
    .map(({ id: item, contact, side, head, answer, title, representedBy }) => ({
      id: item,
      side: side ?? null,
      head: head ?? null,
      answer: answer ?? null,
      title: title ?? null,
      ...(contact === link ? { contact } : { representedBy }),
    }))
  return { ...kept, participants, elected: row['elected'] === link ? link : null }
}
