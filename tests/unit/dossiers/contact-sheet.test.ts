import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { plainText } from '../../../shared/blocks/text'
import { snapshotToPaper } from '../../../shared/dossiers'
import { readSnapshot } from '../../../shared/dossiers/snapshot'
import type { RecordRow } from '../../../shared/records/record-row'
import { blocksOf, cellText, region, rowsIn, saidIn, snapshotOf, spaced, under } from './visit-samples'

const phone = (raw: string): object => ({ raw, e164: null, ext: null })
const contact: RecordRow = {
  id: 'v',
  family: 'Alba',
  given: 'Anna',
  civility: 'mrs',
  confidentiality: 'public',
  lawfulBasis: 'publicTask',
  names: [{ id: 'n', name: { text: 'آنا ألبا', tag: 'ar' } }],
  mandates: [
    { id: '1', partner: 'partner:r', title: 'Assesseure', office: 'executiveCouncillor', period: { from: '2018', to: '2024-03' } },
    { id: '2', partner: 'partner:r', title: 'Présidente', office: 'regionPresident', period: { from: '2024-04-01', to: null } },
  ],
  phones: [
    { id: 'a', phone: phone('+39 111'), use: 'work' },
    { id: 'b', phone: phone('+39 222'), use: 'mobile' },
    { id: 'c', phone: phone('+39 333'), use: 'home' },
  ],
  publicNote: 'Née à Gênes.',
  privateNote: 'Aime la mer.',
}
const delegation: readonly RecordRow[] = [
  {
    id: 'd1',
    title: 'Visite publique',
    confidentiality: 'public',
    dates: { from: '2025', to: null },
    participants: [{ id: 'p', contact: 'contact:v', side: 'b', head: true }],
  },
  {
    id: 'd2',
    title: 'Visite interne',
    confidentiality: 'confidential',
    participants: [
      { id: 'p', contact: 'contact:v' },
      { id: 'q', name: 'Quelqu’un d’autre' },
    ],
  },
]
const note: readonly RecordRow[] = [{ id: 'n', about: 'contact:v', on: '2026-01-02', text: 'Une note de nous' }]
const rows = { contact: [contact], delegation, note, partner: [region] }

const factsIn = (blocks: readonly Block[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'facts' ? block.facts.map(({ label, value }) => [plainText(label), cellText(value)] as const) : [],
    ),
  )

test('a person is addressed by the office held on the day of the sheet, in five slots', async () => {
  const addressing = async (asOf: string): Promise<Readonly<Record<string, string>>> =>
    factsIn(under(await blocksOf('contactSheet', rows, {}, { asOf }), 'S’adresser à cette personne'))
  expect(await addressing('2026-01-13')).toMatchObject({
    Enveloppe: 'Madame Anna ALBA (à vérifier)',
    'Nom et titre': 'Anna ALBA / Présidente',
    Appel: 'Madame la Présidente, (à vérifier)',
  })
  expect((await addressing('2024-03-31'))['Appel']).toBe('Madame la Conseillère exécutive, (à vérifier)')
  expect((await addressing('2010-01-01'))['Fonction au jour de la fiche']).toBe('Aucune fonction n’est tenue ce jour-là.')
})

test('mandates stand on a line of time, the latest first', async () => {
  const [line] = under(await blocksOf('contactSheet', rows), 'Fonctions')
  expect(line?.kind === 'timeline' ? line.entries.map(({ when, title }) => spaced(`${plainText(when)} ${plainText(title)}`)) : []).toEqual([
    'depuis le 01/04/2024 Présidente',
    'de 2018 à 03/2024 Assesseure',
  ])
})

test('each reader has the means that are meant for him: homes and mobiles are for us', async () => {
  const numbers = async (recipient: string): Promise<string> =>
    factsIn(under(await blocksOf('contactSheet', rows, { recipient }), 'Joindre'))['Téléphones'] ?? ''
  expect(await numbers('internal')).toMatch(/222.*333/u)
  expect(await numbers('partner')).toContain('+39 111')
  expect(await snapshotOf('contactSheet', rows, { recipient: 'partner' })).not.toMatch(/\+39 (?:222|333)/u)
  expect(await snapshotOf('contactSheet', rows, { recipient: 'public' })).not.toMatch(/\+39 (?:222|333)/u)
})

test('notes, the lawful basis and who else came stay with us, and the paper says how many records were left out', async () => {
  expect(saidIn(await blocksOf('contactSheet', rows))).toMatch(/Une note de nous.*Mission d’intérêt public/u)
  const text = await snapshotOf('contactSheet', rows, { recipient: 'public', privateNote: true })
  for (const ours of ['Une note de nous', 'publicTask', 'Aime la mer', 'Visite interne']) expect(text).not.toContain(ours)
  expect(await snapshotOf('contactSheet', rows)).not.toContain('Quelqu’un d’autre')
  expect(saidIn(await blocksOf('contactSheet', rows, { recipient: 'public' }))).toContain('2 fiches qui ne sont pas destinées à ce lecteur')
})

test('what a reader is not told is named at the end, and what is in disagreement of it is not', async () => {
  const conflicts = [
    { record: 'contact:v' as const, field: 'lawfulBasis', sides: [] },
    { record: 'contact:v' as const, field: 'phones/b/phone', sides: [] },
    { record: 'contact:v' as const, field: 'phones/a/phone', sides: [] },
  ]
  const text = await snapshotOf('contactSheet', rows, { recipient: 'public' }, {}, conflicts)
  const { blocks } = snapshotToPaper(text)
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Non communiqué dans cette version')
  expect(blocks.slice(at).map(({ kind }) => kind)).toEqual(['heading', 'facts', 'spacer', 'callout'])
  expect(factsIn(blocks.slice(at))).toEqual({
    Contacts: 'téléphones (mobile, domicile), base légale, confidentialité',
  })
  expect(readSnapshot(text).conflicts.map(({ field }) => field)).toEqual(['phones/a/phone'])
  expect(saidIn(await blocksOf('contactSheet', rows))).not.toContain('Non communiqué')
})

test('the private note is printed when one of ours asks for it, and is not even read otherwise', async () => {
  expect(await snapshotOf('contactSheet', rows)).not.toContain('Aime la mer')
  expect(saidIn(await blocksOf('contactSheet', rows, { privateNote: true }))).toContain('Aime la mer')
})

test('a person who is not meant for the reader has no sheet for that reader', async () => {
  const ours = { ...rows, contact: [{ ...contact, confidentiality: 'confidential' }] }
  expect(await snapshotOf('contactSheet', ours, { recipient: 'partner' })).not.toMatch(/Alba/iu)
  expect(saidIn(await blocksOf('contactSheet', ours, { recipient: 'partner' }))).toContain('n’est pas destinée à ce lecteur')
})

test('visits made together are told with the capacity in which the person came', async () => {
  expect(rowsIn(under(await blocksOf('contactSheet', rows), 'Visites ensemble')).map((row) => row.join(' | '))).toEqual([
    'Visite publique | depuis 2025 | Délégation B, chef de délégation',
    'Visite interne |  | ',
  ])
})

test('a person of whom only the name is known has a sheet that says what is missing', async () => {
  const said = saidIn(await blocksOf('contactSheet', { contact: [{ id: 'v', family: 'Alba' }] }))
  for (const missing of ['Aucune fonction n’est inscrite.', 'Aucun moyen de joindre', 'La base légale n’est pas inscrite.'])
    expect(said).toContain(missing)
  expect(saidIn(await blocksOf('contactSheet', {}))).toContain('fiche non reçue')
})
