import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { headingsOf, printed, rowsOf, saidIn, under } from './read-paper'
import { sardinia, type Rows } from './sample-reader'

const euros = (amount: string): Json => ({ amount, currency: 'EUR' })
const party = (day: string): Json => [{ id: 'p', partner: 'partner:sardinia', signing: { day } }]
const made = (id: string, row: Partial<RecordRow>): RecordRow => ({ id, title: id, kind: 'convention', step: 'transmitted', ...row })

const convention: readonly RecordRow[] = [
  made('longue', {
    parties: party('2023-05-01'),
    transmission: { day: '2023-06-01' },
    term: { duration: 'P9Y' },
    amount: euros('100.00'),
    sectors: ['water', 'energy'],
  }),
  made('échue', { parties: party('2022-01-01'), transmission: { day: '2022-02-01' }, term: { duration: 'P3Y' }, amount: euros('50.00') }),
  made('dénoncée', { step: 'denounced', transmission: { day: '2020-01-01' }, denouncedOn: '2024-07-01' }),
  made('récente', { parties: party('2025-11-01'), transmission: { day: '2025-12-01' }, amount: euros('0.00') }),
  made('suivante', { parties: party('2026-01-05'), step: 'signed' }),
]
const rows: Rows = {
  partner: [sardinia],
  convention,
  delegation: [
    {
      id: 'd1',
      title: 'Reçue',
      direction: 'incoming',
      dates: { from: '2025-06-01', to: '2025-06-03' },
      participants: [{ id: '1' }, { id: '2' }],
    },
    { id: 'd2', title: 'Envoyée', direction: 'outgoing', dates: { from: '2024-06-01', to: null }, participants: [{ id: '1' }] },
    { id: 'd3', title: 'Annulée', direction: 'incoming', step: 'cancelled', dates: { from: '2025-06-01', to: null } },
  ],
  payment: [
    { id: 'v1', title: 'a', year: 2025, paid: euros('10.10'), area: 'country', country: 'MA', aidSector: '140' },
    { id: 'v2', title: 'b', year: 2025, paid: euros('0.20'), area: 'country', country: 'MA' },
    { id: 'v3', title: 'c', year: 2024, paid: { amount: '5.00', currency: 'MAD' }, area: 'france' },
    { id: 'v4', title: 'd', year: 2020, paid: euros('999.00') },
  ],
  action: [
    {
      id: 'a1',
      title: 'Marittimo',
      nature: 'european',
      step: 'underway',
      period: { from: '2024-09-01', to: '2027-09-01' },
      budget: euros('700.00'),
    },
    { id: 'a2', title: 'Candidature', nature: 'european', step: 'application', period: { from: '2025-01-01', to: null } },
    { id: 'a3', title: 'Secours', nature: 'humanitarian', step: 'closed', given: euros('30.00'), givenOn: '2025-02-07' },
  ],
  commitment: [
    { id: 'c1', title: 'Tenu', side: 'ours', step: 'done', dueOn: '2025-03-01' },
    { id: 'c2', title: 'Oublié', side: 'ours', step: 'open', dueOn: '2025-04-01' },
    { id: 'c3', title: 'Laissé', side: 'theirs', step: 'dropped', dueOn: '2025-05' },
    { id: 'c4', title: 'À venir', side: 'ours', step: 'open', dueOn: '2026-05-01' },
  ],
}
const report = async (options: { readonly [name: string]: Json } = {}, more: Rows = {}): Promise<Paper> =>
  await printed('annualReport', { ...rows, ...more }, { options })

test('last year stands beside the two before it, each figure counted on the days of its own year', async () => {
  const figures = Object.fromEntries(rowsOf(under(await report(), 'Chiffres clés')).map(([name, ...values]) => [name, values]))
  expect(figures).toMatchObject({
    'Conventions en vigueur à la fin de l’année': ['2', '2', '3'],
    'Conventions signées dans l’année': ['1', '0', '1'],
    'Conventions échues ou dénoncées dans l’année': ['1', '1', '0'],
    'Délégations reçues': ['1', '0', '0'],
    'Délégations envoyées': ['0', '1', '0'],
    Participants: ['2', '1', '0'],
    'Versé dans l’année': ['10,30 €', '5,00 MAD', ''],
    'Projets européens en cours': ['1', '1', '0'],
    'Aide humanitaire donnée': ['30,00 €', '', ''],
    'Engagements venus à échéance': ['3', '0', '0'],
    'Engagements tenus': ['1 (33 %)', '–', '–'],
  })
})

test('conventions stand by their state of the last day of the year, one that was signed later not at all', async () => {
  expect(rowsOf(under(await report(), 'Par état, au 31 décembre 2025')).map(([state, count]) => [state, count])).toEqual([
    ['En vigueur', '2'],
    ['Expirée', '1'],
    ['Dénoncée', '1'],
  ])
  expect(rowsOf(under(await report(), 'En vigueur ce jour-là, par secteur'))).toEqual([
    ['Eau', '1', '100,00 €'],
    ['Énergie', '1', '100,00 €'],
    ['Secteur non précisé', '1', 'néant'],
  ])
})

test('each destination has its sum and its sectors, for the three years side by side', async () => {
  expect(rowsOf(under(await report(), 'Versements'))).toEqual([
    ['France', '', '5,00 MAD', ''],
    ['Secteur non précisé', '', '5,00 MAD', ''],
    ['Maroc', '10,30 €', '', ''],
    ['140 Eau et assainissement', '10,10 €', '', ''],
    ['Secteur non précisé', '0,20 €', '', ''],
    ['Total', '10,30 €', '5,00 MAD', ''],
  ])
})

test('what was kept is counted for each side, and what was not stands by name for our own eyes only', async () => {
  const told = rowsOf(under(await report(), 'Engagements'))
  expect(told.slice(0, 3)).toEqual([
    ['Pris par nous', '2', '1', '0', '1', '50 %'],
    ['Pris envers nous', '1', '0', '1', '0', '0 %'],
    ['Ensemble', '3', '1', '1', '1', '33 %'],
  ])
  expect(told[3]?.[0]).toBe('Oublié')
  expect(saidIn(await report({ recipient: 'partner' }))).not.toContain('Oublié')
})

test('parts are left out and moved, and what a person writes stands before and after them', async () => {
  const paper = await report({ parts: ['payments', 'figures'], context: 'Une **année** pleine.', outlook: 'Suite.' })
  expect(headingsOf(paper, 1)).toEqual(['Avant-propos', '1. Versements', '2. Chiffres clés', 'Perspectives'])
})

test('a year of which nothing is recorded still makes a report that says so', async () => {
  const paper = await report({ year: 1999 }, { convention: [] })
  expect(saidIn(paper)).toContain('Aucune convention n’est inscrite pour cette année.')
  expect(saidIn(paper)).toContain('Aucun versement n’est inscrit pour ces trois années.')
})
