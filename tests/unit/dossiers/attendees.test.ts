import { expect, test } from 'vitest'
import type { RecordRow } from '../../../shared/records/record-row'
import { blocksOf, person, received, region, rowsIn, saidIn, under } from './visit-samples'

const functions = async (
  contact: readonly RecordRow[],
  changes: object = {},
  partner: readonly RecordRow[] = [region],
): Promise<readonly string[]> => {
  const participants = contact.map(({ id }) => ({ id, contact: `contact:${id}`, side: 'b' }))
  const delegation = [{ ...received, participants, ...changes }]
  const blocks = await blocksOf('delegation', { delegation, contact, partner }, { parts: ['participants'] })
  return rowsIn(under(blocks, 'Participants, par rang')).map(([, , title]) => title ?? '')
}

test('a person has the function held on the day of the visit, not the one held today', async () => {
  const mandates = [
    { id: 'old', partner: 'partner:r', title: 'Assesseure', period: { from: '2020', to: '2026-02' } },
    { id: 'new', partner: 'partner:r', title: 'Présidente', period: { from: '2026-03-01', to: null } },
  ]
  expect(await functions([person('a', 'Alba', {}, { mandates })])).toEqual(['Présidente / Région de Ligurie'])
  expect(await functions([person('a', 'Alba', {}, { mandates })], { dates: { from: '2026-02', to: '2026-02' } })).toEqual([
    'Assesseure / Région de Ligurie',
  ])
})

test('a function that begins during the visit is told with its day, and one that ends leaves a gap that is told', async () => {
  const change = [
    { id: 'old', partner: 'partner:r', title: 'Assesseure', period: { from: '2020', to: '2026-03-03' } },
    { id: 'new', partner: 'partner:r', title: 'Présidente', period: { from: '2026-03-04', to: null } },
  ]
  expect(await functions([person('a', 'Alba', {}, { mandates: change })])).toEqual([
    'Assesseure / Région de Ligurie / à partir du 04/03/2026 : Présidente',
  ])
  expect(await functions([person('a', 'Alba', {}, { mandates: change.slice(0, 1) })])).toEqual([
    'Assesseure / Région de Ligurie / à partir du 04/03/2026 : fonction à préciser',
  ])
})

test('the function written for the visit holds for all of it', async () => {
  const contact = [person('a', 'Alba', { title: 'Présidente' })]
  const participants = [{ id: '1', contact: 'contact:a', side: 'b', title: 'Envoyée spéciale' }]
  expect(await functions(contact, { participants })).toEqual(['Envoyée spéciale / Région de Ligurie'])
})

test('a body has the name that it had on the day', async () => {
  const names = [
    { id: '1', name: { text: 'Collectivité de Corse', tag: 'fr' }, form: 'official', valid: { from: '2018-01-01', to: null } },
    { id: '2', name: { text: 'Collectivité territoriale de Corse', tag: 'fr' }, form: 'former', valid: { from: '1991', to: '2017-12-31' } },
  ]
  const corsica = { id: 'r', name: 'Collectivité de Corse', names }
  const contact = [person('a', 'Alba', { title: 'Conseillère' })]
  expect(await functions(contact, { dates: { from: '2016-04-28', to: null } }, [corsica])).toEqual([
    'Conseillère / Collectivité territoriale de Corse',
  ])
  expect(await functions(contact, {}, [corsica])).toEqual(['Conseillère / Collectivité de Corse'])
})

test('who represents somebody is expected in that place, once, and who declined is not', async () => {
  const contact = ['a', 'b', 'c', 'd'].map((id) => person(id, id.repeat(3), { title: 'Élue' }))
  const participants = [
    { id: '1', contact: 'contact:a', side: 'b', answer: 'represented', representedBy: 'contact:d', vehicle: 'V' },
    { id: '2', contact: 'contact:b', side: 'b', answer: 'excused', representedBy: 'contact:c' },
    { id: '3', contact: 'contact:c', side: 'b', answer: 'confirmed', vehicle: 'V' },
  ]
  const blocks = await blocksOf('delegation', { delegation: [{ ...received, participants }], contact }, { print: 'hosts' })
  const welcome = rowsIn(under(blocks, 'Accueillir et saluer')).map(([, name]) => name)
  expect(welcome).toEqual(['CCC', 'DDD / représente AAA'])
  expect(saidIn(blocks)).not.toContain('BBB')
})

test('interpreters, press and escort come after those who have a rank, whatever their office', async () => {
  const contact = [
    person('a', 'Alba', { title: 'Ministre', office: 'minister' }),
    person('b', 'Bruni', { title: 'Agent', office: 'officer' }),
  ]
  const participants = [
    { id: '1', contact: 'contact:a', side: 'interpreter' },
    { id: '2', contact: 'contact:b', side: 'b' },
  ]
  const blocks = await blocksOf('delegation', { delegation: [{ ...received, participants }], contact }, { print: 'interpreter' })
  expect(rowsIn(under(blocks, 'Noms et prononciations')).map(([, name]) => name)).toEqual(['BRUNI', 'ALBA'])
})

test('a place in a body never raises anybody above an office of another body, and consuls rank by their exequatur', async () => {
  const contact = [
    person('a', 'Agent', { title: 'Agent', office: 'officer', rank: 1 }),
    person('b', 'Ancien', {
      title: 'Consul général',
      office: 'consulGeneral',
      period: { from: '2010', to: null },
      accreditedOn: '2025-06-01',
    }),
    person('c', 'Récent', {
      title: 'Consule générale',
      office: 'consulGeneral',
      period: { from: '2024', to: null },
      accreditedOn: '2025-01-01',
    }),
    person('d', 'Maire', { title: 'Maire', office: 'mayor' }),
  ]
  const participants = contact.map(({ id }) => ({ id, contact: `contact:${id}`, side: 'b' }))
  const blocks = await blocksOf('participantList', { delegation: [{ ...received, participants }], contact }, { grouping: 'mixed' })
  expect(rowsIn(blocks).map(([, name]) => name)).toEqual(['MAIRE', 'RÉCENT', 'ANCIEN', 'AGENT'])
})
