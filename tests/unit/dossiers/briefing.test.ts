import { expect, test } from 'vitest'
import { snapshotToPaper } from '../../../shared/dossiers'
import type { RecordRow } from '../../../shared/records/record-row'
import { makeDocument } from '../../../main/pdf/make-document'
import { coverage, make } from '../pdf/pdf-tools'
import { pngPicture } from '../pdf/sample-pictures'
import { blocksOf, person, received, region, rowsIn, saidIn, snapshotOf, under } from './visit-samples'

const many = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)

const contact = many(12).map((at): RecordRow =>
  person(
    `c${at}`,
    `Famille ${at}`,
    {
      title: 'Directrice générale des affaires européennes et internationales',
      office: at === 0 ? 'regionPresident' : 'director',
      original: { text: 'Direttrice generale degli affari europei e internazionali', tag: 'it' },
    },
    { given: 'Maria Cristina', pronunciation: 'ma-RI-a kris-TI-na', languages: [{ id: 'l', language: 'it' }] },
  ),
)
const visit: RecordRow = {
  ...received,
  purpose: 'Préparer le comité de suivi et relancer les échanges. '.repeat(12),
  talkingPoints: '- Premier point à dire ;\n- second point à dire. '.repeat(30),
  partners: ['r', 'r2'],
  conventions: many(8).map((at) => `k${at}`),
  participants: contact.map(({ id }) => ({ id, contact: `contact:${id}`, side: 'b', answer: 'confirmed' })),
}
const note = many(9).map((at): RecordRow => ({
  id: `n${at}`,
  about: 'partner:r',
  on: `2026-01-0${at + 1}`,
  kind: 'call',
  text: `Appel numéro ${at} `.repeat(30),
}))
const commitment = many(9).map((at): RecordRow => ({
  id: `e${at}`,
  title: `Transmettre la liste numéro ${at} des projets communs`,
  step: at === 8 ? 'done' : 'open',
  by: 'partner:r',
  from: 'delegation:v',
  dueOn: `2026-02-0${at + 1}`,
}))
const convention = many(8).map((at): RecordRow => ({
  id: `k${at}`,
  title: `Convention numéro ${at}`,
  step: 'transmitted',
  committeeOn: at === 7 ? '2027-01-01' : `2026-03-1${at}`,
}))
const rows = {
  delegation: [visit],
  partner: [region, { id: 'r2', name: 'Conseil régional de Ligurie' }],
  contact,
  note,
  commitment,
  convention,
}

test('the briefing of a large visit stands on one page, with photographs too', async () => {
  expect((await make(snapshotToPaper(await snapshotOf('briefing', rows)))).pages).toBe(1)
  const hash = 'f'.repeat(64)
  const photo = { $blob: hash, size: 9, mime: 'image/png', name: 'photo.png' }
  const pictured = { ...rows, contact: contact.map((row) => ({ ...row, photo })) }
  const paper = snapshotToPaper(await snapshotOf('briefing', pictured, { photos: true }))
  const { pages, missingPictures } = await makeDocument(paper, coverage, new Map([[hash, pngPicture(35, 45)]]), () => undefined)
  expect([pages, missingPictures]).toEqual([1, []])
})

test('lists are cut and say how many more there are', async () => {
  const blocks = await blocksOf('briefing', rows)
  expect(rowsIn(under(blocks, 'Qui nous rencontrons'))).toHaveLength(4)
  expect(saidIn(under(blocks, 'Qui nous rencontrons'))).toContain('et 8 autres')
  expect(rowsIn(under(blocks, 'Engagements ouverts')).map(([what]) => what)).toEqual(
    [0, 1, 2].map((at) => `Transmettre la liste numéro ${at} des projets communs`),
  )
  expect(saidIn(under(blocks, 'Engagements ouverts'))).toContain('et 5 autres')
  expect(saidIn(blocks)).toContain('et 5 autres')
  expect(saidIn(blocks)).not.toContain('Convention numéro 7')
})

test('the three newest notes are told, none from after the day of the document', async () => {
  const later: RecordRow = { id: 'z', about: 'delegation:v', on: '2026-01-20', text: 'Note à venir' }
  const said = saidIn(under(await blocksOf('briefing', { ...rows, note: [...note, later] }), 'Derniers contacts'))
  expect(said).toContain('09/01/2026 · Appel')
  expect(said).toContain('07/01/2026 · Appel')
  expect(said).not.toContain('06/01/2026')
  expect(said).not.toContain('Note à venir')
})

test('everybody is greeted by the office, and by both words where it is not known whom to greet', async () => {
  const blocks = await blocksOf('briefing', rows)
  expect(rowsIn(under(blocks, 'Qui nous rencontrons')).map(([, , greet]) => greet)[0]).toBe('Madame la Présidente / Italien')
  const unknown = [person('c0', 'Famille', { title: 'Chargée de mission' }, { civility: null })]
  expect(rowsIn(under(await blocksOf('briefing', { ...rows, contact: unknown }), 'Qui nous rencontrons'))[0]?.[2]).toBe('Madame, Monsieur')
})

test('a visit of which nothing is known says what is missing', async () => {
  const said = saidIn(await blocksOf('briefing', { delegation: [{ id: 'v' }] }))
  for (const missing of ['Aucune personne n’est inscrite.', 'Aucun contact n’est noté.', 'Aucun engagement n’est ouvert.'])
    expect(said).toContain(missing)
})
