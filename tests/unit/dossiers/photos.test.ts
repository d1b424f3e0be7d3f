import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeDocument, type MadeDocument } from '../../../main/pdf/make-document'
import { snapshotToPaper } from '../../../shared/dossiers'
import { readSnapshot } from '../../../shared/dossiers/snapshot'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import { coverage } from '../pdf/pdf-tools'
import { pngPicture } from '../pdf/sample-pictures'
import { person, received, region, snapshotOf } from './visit-samples'

const picture = pngPicture(35, 45)
const hash = createHash('sha256').update(picture).digest('hex')
const fileOf = (mime: string): Json => ({ $blob: hash, size: picture.length, mime, name: 'photo' })
const people = (count: number, mime: string): readonly RecordRow[] =>
  Array.from({ length: count }, (_, at) =>
    person(`c${at}`, `Famille ${at}`, { title: 'Directrice générale', office: 'director' }, { photo: fileOf(mime) }),
  )
const rowsOf = (count: number, mime = 'image/png') => {
  const contact = people(count, mime)
  const participants = contact.map(({ id }) => ({ id, contact: `contact:${id}`, side: 'b', answer: 'confirmed' }))
  return { contact, partner: [region], delegation: [{ ...received, participants }] }
}

/** Where photographs are offered, and how one asks for them. */
const offered: readonly (readonly [name: string, options: Readonly<Record<string, Json>>])[] = [
  ['contactSheet', { record: 'c0', photos: true }],
  ['briefing', { photos: true }],
  ['participantList', { photos: 'list' }],
  ['participantList', { photos: 'faces' }],
  ['participantList', { photos: 'faces', grouping: 'country' }],
  ['participantList', { photos: 'list', grouping: 'mixed' }],
  ['badges', { photos: true }],
]
const make = async (snapshot: string, bytes: ReadonlyMap<string, Uint8Array>): Promise<MadeDocument> =>
  await makeDocument(snapshotToPaper(snapshot), coverage, bytes, () => undefined)
const picturesOf = async (name: string, options: Readonly<Record<string, Json>>): Promise<readonly string[]> =>
  readSnapshot(await snapshotOf(name, rowsOf(1), options)).pictures

describe.each(offered)('%s with %j', (name, options) => {
  test('shows a photograph that is there, and says whose it is', async () => {
    const made = await make(await snapshotOf(name, rowsOf(1), options), new Map([[hash, picture]]))
    expect(made.missingPictures).toEqual([])
    expect(readAloud(made.bytes)).toContainEqual(['Figure', 'FAMILLE 0'])
    expect(faultsOf(made.bytes)).toEqual([])
  })

  test('tells once of a photograph that is missing or damaged, and is made all the same', async () => {
    const snapshot = await snapshotOf(name, rowsOf(1), options)
    for (const bytes of [new Map<string, Uint8Array>(), new Map([[hash, picture.slice(0, 40)]])]) {
      const made = await make(snapshot, bytes)
      expect(made.missingPictures).toEqual(['FAMILLE 0'])
      expect(faultsOf(made.bytes)).toEqual([])
    }
  })

  test('shows nothing of a file that is no picture', async () => {
    const made = await make(await snapshotOf(name, rowsOf(1, 'application/pdf'), options), new Map([[hash, picture]]))
    expect(made.missingPictures).toEqual([])
    expect(readAloud(made.bytes).filter(([role, alt]) => role === 'Figure' && alt.startsWith('FAMILLE'))).toEqual([])
  })
})

test('photographs are read where they are asked for, and nowhere else', async () => {
  for (const [name, options] of offered) expect(await picturesOf(name, options)).toEqual([hash])
  for (const name of ['briefing', 'participantList', 'badges', 'placeCards', 'tablePlan']) expect(await picturesOf(name, {})).toEqual([])
  expect(await picturesOf('contactSheet', { record: 'c0', photos: false })).toEqual([])
  expect(await snapshotOf('contactSheet', rowsOf(1), { record: 'c0', photos: false })).not.toContain(hash)
})

test('the photograph of a contact is for our own eyes', async () => {
  for (const recipient of ['partner', 'public'])
    expect(await snapshotOf('contactSheet', rowsOf(1), { record: 'c0', photos: true, recipient })).not.toContain(hash)
})

test('faces of a large visit run over pages, none is lost', async () => {
  const made = await make(await snapshotOf('participantList', rowsOf(50), { photos: 'faces' }), new Map([[hash, picture]]))
  expect(made.pages).toBeGreaterThan(2)
  expect(readAloud(made.bytes).filter(([role, alt]) => role === 'Figure' && alt.startsWith('FAMILLE'))).toHaveLength(50)
})
