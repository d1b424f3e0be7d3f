import { expect, test } from 'vitest'
import { plainText } from '../../../shared/blocks/text'
import type { RecordRow } from '../../../shared/records/record-row'
import { blocksOf, person, received, region, rowsIn, saidIn, snapshotOf, under } from './visit-samples'

const contact: readonly RecordRow[] = [
  person('a', 'Alba', { title: 'Présidente', office: 'regionPresident' }, { confidentiality: 'internal' }),
  person('b', 'Bruni', { title: 'Préfète', office: 'prefect' }, { confidentiality: 'public' }),
  person('c', 'Conti', { title: 'Maire', office: 'mayor' }, { confidentiality: 'confidential' }),
]
const participants = [
  { id: '1', contact: 'contact:a', side: 'b', answer: 'confirmed' },
  { id: '2', contact: 'contact:b', side: 'a', answer: 'represented', representedBy: 'contact:c' },
  { id: '3', contact: 'contact:c', side: 'b', answer: 'excused', rank: 1 },
]
const rows = { delegation: [{ ...received, participants, rankReason: 'La Maire reçoit' }], contact, partner: [region] }
const names = (blocks: Parameters<typeof rowsIn>[0]): readonly (string | undefined)[] => rowsIn(blocks).map(([, name]) => name)

test('all together stand in the order of the decree, and a rank that was decided prevails', async () => {
  const plain = participants.map(({ id, contact: who, side, answer }) => ({ id, contact: who, side, answer }))
  const computed = await blocksOf('participantList', { ...rows, delegation: [{ ...received, participants: plain }] }, { grouping: 'mixed' })
  expect(names(computed)).toEqual(['BRUNI', 'ALBA', 'CONTI'])
  const kept = await blocksOf('participantList', rows, { grouping: 'mixed' })
  expect(names(kept).slice(0, 3)).toEqual(['CONTI', 'BRUNI', 'ALBA'])
})

test('where the order departs from the computed one, both places and the reason are told', async () => {
  const blocks = await blocksOf('participantList', rows, { grouping: 'mixed' })
  expect(saidIn(blocks)).toContain('Un rang a été décidé pour cette visite. Motif : La Maire reçoit')
  expect(rowsIn(under(blocks, 'Où l’ordre retenu s’écarte de l’ordre calculé'))).toEqual([
    ['CONTI', '3', '1'],
    ['BRUNI', '1', '2'],
    ['ALBA', '2', '3'],
  ])
})

test('those who travel are listed first', async () => {
  const sides = async (direction: string): Promise<readonly string[]> =>
    (await blocksOf('participantList', { ...rows, delegation: [{ ...received, direction, participants }] })).flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [String(block.text).slice(0, 12)] : [],
    )
  expect((await sides('incoming')).slice(0, 2)).toEqual(['Délégation B', 'Délégation A'])
  expect((await sides('outgoing')).slice(0, 2)).toEqual(['Délégation A', 'Délégation B'])
})

test('answers are told with who stands in, and a list of those who come holds the stand-in', async () => {
  expect(saidIn(await blocksOf('participantList', rows))).toContain('représentation : CONTI')
  const coming = await blocksOf('participantList', rows, { answers: 'coming', grouping: 'mixed' })
  expect(names(coming).slice(0, 2)).toEqual(['ALBA', 'CONTI / représente BRUNI'])
  expect(saidIn(coming)).toContain('2 personnes attendues sur 3 inscrites.')
})

test('whoever is not meant for the reader is not read, and the paper says how many', async () => {
  const text = await snapshotOf('participantList', rows, { recipient: 'partner' })
  expect(text).toContain('Bruni')
  expect(text).not.toMatch(/Conti/iu)
  expect(saidIn(await blocksOf('participantList', rows, { recipient: 'partner' }))).toContain(
    'Une personne qui n’est pas destinée à ce lecteur',
  )
  const open = await blocksOf('participantList', rows, { recipient: 'public' })
  expect(names(open)).toEqual(['BRUNI'])
  expect(saidIn(open)).toContain('2 personnes qui ne sont pas destinées')
})

test('a list of nobody says so', async () => {
  expect(saidIn(await blocksOf('participantList', { delegation: [received] }))).toContain('Aucun participant n’est inscrit.')
})

test('country by country in two languages, each country and its persons stand under its own name in the other one', async () => {
  const countries = { de: 'DE', at: 'AT', us: 'US' }
  const partner = Object.entries(countries).map(([id, country]): RecordRow => ({ id, name: `Région ${id}`, country }))
  const envoys = Object.keys(countries).map((id) => person(id, `Envoyé ${id}`, { title: 'Maire', partner: `partner:${id}` }))
  const travelling = Object.keys(countries).map((id) => ({ id, contact: `contact:${id}`, side: 'b' }))
  const base = { delegation: [{ ...received, participants: travelling }], contact: envoys, partner }
  const blocks = await blocksOf('participantList', base, { grouping: 'country', secondLanguage: 'en' })
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [plainText(block.text)] : []))
  expect(headings.slice(0, 3)).toEqual(['Allemagne / Germany', 'Autriche / Austria', 'États-Unis / United States'])
  expect(names(blocks).slice(0, 3)).toEqual(['ENVOYÉ DE', 'ENVOYÉ AT', 'ENVOYÉ US'])
})
