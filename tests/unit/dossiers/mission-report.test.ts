import { expect, test } from 'vitest'
import type { RecordRow } from '../../../shared/records/record-row'
import { blocksOf, person, received, region, rowsIn, saidIn, snapshotOf, under } from './visit-samples'

const visit: RecordRow = {
  ...received,
  dates: { from: '2026-01-05', to: '2026-01-06' },
  participants: [
    { id: '1', contact: 'contact:a', side: 'b', answer: 'confirmed' },
    { id: '2', name: 'Un collègue', title: 'Chargé de mission', side: 'a', head: true, answer: 'confirmed' },
    { id: '3', name: 'Absente', side: 'b', answer: 'excused' },
  ],
  programme: [
    { id: 'x', from: { at: '2026-01-05T10:00', zone: 'Europe/Paris' }, title: 'Entretien', kind: 'talk', place: 'Palais' },
    { id: 'y', from: { at: '2026-01-05T08:00', zone: 'Europe/Paris' }, title: 'Bateau', kind: 'transfer' },
  ],
  costs: [{ id: 'c', label: 'Vols', planned: { amount: '100.00', currency: 'EUR' } }],
  thanks: [
    { id: 't1', contact: 'contact:a', sentOn: '2026-01-10' },
    { id: 't2', name: 'Le port' },
  ],
}
const commitment: readonly RecordRow[] = [
  { id: 'e1', title: 'Envoyer la liste', side: 'ours', step: 'open', from: 'delegation:v', by: 'partner:r', dueOn: '2026-02' },
  { id: 'e2', title: 'Donner les relevés', side: 'theirs', step: 'done', from: 'delegation:v', dueOn: '2026-01-09' },
]
const note: readonly RecordRow[] = [{ id: 'n', about: 'delegation:v', on: '2026-01-06', kind: 'visit', text: 'Accueil chaleureux' }]
const rows = { delegation: [visit], contact: [person('a', 'Alba', { title: 'Présidente' })], partner: [region], commitment, note }

test('the report names whom was met, with the function of the day, and not who was excused', async () => {
  const blocks = await blocksOf('missionReport', rows)
  expect(rowsIn(under(blocks, 'Personnes rencontrées')).map((row) => row.slice(1))).toEqual([['ALBA', 'Présidente / Région de Ligurie']])
  expect(rowsIn(under(blocks, 'Notre délégation')).map((row) => row.slice(1))).toEqual([
    ['Un collègue / chef de délégation', 'Chargé de mission'],
  ])
  expect(saidIn(blocks)).not.toContain('Absente')
})

test('commitments are told with who, until when and how they stand; what we still owe is told again under what is left to do', async () => {
  const blocks = await blocksOf('missionReport', rows)
  expect(rowsIn(under(blocks, 'Engagements pris'))).toEqual([
    ['Donner les relevés', '', 'Tenu 09/01/2026'],
    ['Envoyer la liste', 'Région de Ligurie', 'À tenir 02/2026'],
  ])
  expect(saidIn(under(blocks, 'Ce que nous devons encore'))).toContain('Envoyer la liste')
  expect(saidIn(under(blocks, 'Ce que nous devons encore'))).not.toContain('Donner les relevés')
})

test('letters of thanks that are still to be sent come first', async () => {
  expect(rowsIn(under(await blocksOf('missionReport', rows), 'Lettres de remerciement'))).toEqual([
    ['Le port', 'à envoyer'],
    ['ALBA, Présidente', '10/01/2026'],
  ])
})

test('journeys are no part of what took place', async () => {
  const said = saidIn(under(await blocksOf('missionReport', rows), 'Déroulement'))
  expect(said).toContain('Entretien')
  expect(said).not.toContain('Bateau')
})

test('costs and notes are left out, and not read, where they are not wanted', async () => {
  expect(saidIn(await blocksOf('missionReport', rows))).toContain('Accueil chaleureux')
  expect(await snapshotOf('missionReport', rows, { notes: false })).not.toContain('Accueil chaleureux')
  expect(saidIn(await blocksOf('missionReport', rows, { costs: false }))).not.toContain('Coûts')
})

test('where the record holds nothing there are lines to write on', async () => {
  const blocks = await blocksOf('missionReport', { delegation: [{ id: 'v' }] })
  for (const title of ['Personnes rencontrées', 'Compte rendu', 'Engagements pris', 'Coûts'])
    expect(rowsIn(under(blocks, title)).every((row) => row.every((cell) => cell.replaceAll(/[ /]/gu, '') === ''))).toBe(true)
  expect(rowsIn(under(blocks, 'Compte rendu')).length).toBeGreaterThan(5)
})

test('a visit that is not over on the day of the document says so', async () => {
  expect(saidIn(await blocksOf('missionReport', { delegation: [received] }))).toContain('La visite n’est pas terminée')
  expect(saidIn(await blocksOf('missionReport', rows))).not.toContain('La visite n’est pas terminée')
})
