import { createHash } from 'node:crypto'
import { initialOf } from '../../shared/dossiers/choices'
import { dossiers } from '../../shared/dossiers'
import { takeSnapshot } from '../../shared/dossiers/snapshot-to-paper'
import type { RecordType } from '../../shared/fields/record-type'
import type { Json } from '../../shared/kernel/json'
import type { RecordRow } from '../../shared/records/record-row'
import { randomBase, recordCounts } from '../helpers/random-base'
import { recordId } from '../helpers/random-records'
import { circumstances, readerOf } from '../unit/dossiers/sample-reader'
import { pngPicture } from '../unit/pdf/sample-pictures'

/** A document to be made, as text that crosses to main. */
export interface PaperSample {
  readonly name: string
  readonly snapshot: string
  /** How many records it was drawn from. */
  readonly records: number
  /** The pictures that it shows, by their hashes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

type Rows = Map<RecordType, RecordRow[]>

/** The dossier of a partner to which a few dozen records lead. */
export function partnerSample(records: number): Promise<PaperSample> {
  // Every record that may lead to a partner leads to the one partner there is.
  const rows = drawn(new Map(recordCounts(records)).set('partner', 1))
  return sampleOf('partner', `dossier of a partner, ${records} records`, rows, { record: recordId('partner', 0) }, records)
}

/** The dossier of a visit of many people over many days, each with a photograph. */
export function visitSample(people: number, moments: number): Promise<PaperSample> {
  const rows = drawn(
    new Map<RecordType, number>([
      ['partner', 12],
      ['contact', people],
      ['delegation', 1],
      ['note', 10],
    ]),
  )
  const day = (at: number): string => `2026-03-${String(10 + Math.floor(at / 12)).padStart(2, '0')}`
  const clock = (at: number): string => `${String(8 + (at % 12)).padStart(2, '0')}:00`
  const visit: RecordRow = {
    ...rows.get('delegation')?.[0],
    id: recordId('delegation', 0),
    title: 'Visite de travail de la Région autonome de Sardaigne',
    dates: { from: '2026-03-10', to: day(moments) },
    zone: 'Europe/Paris',
    participants: Array.from({ length: people }, (_, at) => ({
      id: `p${at}`,
      contact: `contact:${recordId('contact', at)}`,
      side: ['a', 'b', 'host'][at % 3],
      answer: 'confirmed',
    })),
    programme: Array.from({ length: moments }, (_, at) => ({
      id: `m${at}`,
      from: { at: `${day(at)}T${clock(at)}`, zone: 'Europe/Paris' },
      title: `Réunion de travail n° ${at + 1} sur les transports maritimes et la prévention des incendies`,
      place: 'Hôtel de la Collectivité, salle des délibérations',
      attendees: 'Les deux délégations et les services concernés',
      speakers: 'Les deux présidents, puis les directeurs',
      internalNote: 'Prévoir les dossiers en deux langues et l’interprète à la gauche du chef de délégation.',
    })),
  }
  rows.set('delegation', [visit])
  const pictures = new Map<string, Uint8Array>()
  const known = (rows.get('contact') ?? []).map((row, at): RecordRow => {
    const bytes = photograph(at)
    const hash = createHash('sha256').update(bytes).digest('hex')
    pictures.set(hash, bytes)
    const photo = { $blob: hash, size: bytes.length, mime: 'image/png', name: 'portrait.png' }
    return { ...row, photo, publicNote: `Note n° ${at + 1}. ${String(row['publicNote'] ?? '')}` }
  })
  rows.set('contact', known)
  return sampleOf(
    'delegation',
    `dossier of a visit, ${people} people and photographs`,
    rows,
    { record: visit.id },
    people + moments,
    pictures,
  )
}

// Grains of grey that do not repeat, as in a photograph: some 45 KB that cannot be packed further.
function photograph(seed: number): Uint8Array {
  let state = seed + 1
  return pngPicture(180, 240, false, () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >>> 23)
}

/** The directory of so many contacts. */
export function directorySample(contacts: number): Promise<PaperSample> {
  const rows = drawn(
    new Map<RecordType, number>([
      ['partner', Math.ceil(contacts / 7)],
      ['contact', contacts],
    ]),
  )
  return sampleOf('directory', `directory of ${contacts} contacts`, rows, {}, contacts)
}

function drawn(counts: ReadonlyMap<RecordType, number>): Rows {
  const rows: Rows = new Map()
  for (const { type, number, draft } of randomBase(counts, 2026)) {
    const row: RecordRow = { ...draft, id: recordId(type, number) }
    const known = rows.get(type)
    if (known) known.push(row)
    else rows.set(type, [row])
  }
  return rows
}

async function sampleOf(
  dossier: string,
  name: string,
  rows: Rows,
  options: { readonly [name: string]: Json },
  records: number,
  pictures: PaperSample['pictures'] = new Map(),
): Promise<PaperSample> {
  const found = dossiers.find((one) => one.name === dossier)
  if (!found) throw new Error(`there is no dossier ${dossier}`)
  const initial = Object.entries(found.choices).map(([choice, of]): readonly [string, Json] => [choice, initialOf(of, circumstances.asOf)])
  const chosen = { ...Object.fromEntries(initial), ...options }
  return { name, snapshot: await takeSnapshot(found, readerOf(Object.fromEntries(rows)), chosen, circumstances), records, pictures }
}
