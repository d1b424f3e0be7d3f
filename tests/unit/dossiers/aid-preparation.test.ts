import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { factsOf, printed, rowsOf, saidIn, under } from './read-paper'

const coded = { nature: 'subsidy', aidSector: '140', purpose: '14010', aidType: 'C01', channel: '12001', delivery: 'bilateral' }
const made = (id: string, amount: string, row: Partial<RecordRow>): RecordRow => ({
  id,
  title: id,
  year: 2025,
  paid: { amount, currency: 'EUR' },
  ownFunds: { amount, currency: 'EUR' },
  area: 'country',
  country: 'MA',
  eligible: true,
  ...coded,
  ...row,
})

const payment: readonly RecordRow[] = [
  made('forage', '1000.10', {}),
  made('formation', '200.20', { channel: '22000' }),
  made('bourses', '50.00', { aidSector: '114', country: 'TN' }),
  made('cofinancé', '900.00', { paid: { amount: '2000.00', currency: 'EUR' }, aidSector: '140' }),
  made('accueil', '80.00', { area: 'france', country: null, eligible: null, aidSector: '930' }),
  made('nu', '10.00', { ...Object.fromEntries(Object.keys(coded).map((name) => [name, null])), eligible: null, ownFunds: null }),
  made('dirhams', '1.00', { ownFunds: { amount: '500.00', currency: 'MAD' } }),
  made('Espagne', '7.00', { country: 'ES', eligible: false }),
  made('autre année', '99999.00', { year: 2024 }),
  made('daté', '5.00', { year: null, paidOn: '2025-07-01' }),
]
const paper = async (options: { readonly [name: string]: Json } = {}): Promise<Paper> =>
  await printed('aidPreparation', { payment }, { options })

test('last year is offered first, and only its payments are read, by their year or else by their day', async () => {
  const made2025 = await paper()
  expect(made2025.title).toBe('État préparatoire à la déclaration APD – Année 2025')
  expect(saidIn(made2025)).not.toContain('autre année')
  expect(saidIn(made2025)).toContain('daté')
  expect(saidIn(await paper({ year: 2024 }))).toContain('autre année')
})

test('own funds count, country by country, and the total is the sum of the countries', async () => {
  expect(rowsOf(under(await paper(), 'Par pays'))).toEqual([
    ['France', '1', '80,00 €'],
    ['Maroc', '5', '2 115,30 €'],
    ['Tunisie', '1', '50,00 €'],
    ['Total', '7', '2 245,30 €'],
  ])
})

test('a sector with several channels has a subtotal, and what is not stated comes last', async () => {
  const rows = rowsOf(under(await paper(), 'Par pays, secteur et canal'))
  const from = rows.findIndex(([name]) => name === 'Maroc')
  expect(rows.slice(from, from + 5)).toEqual([
    ['Maroc', '', '5', '2 115,30 €'],
    ['140 Eau et assainissement', '12001', '3', '1 905,10 €'],
    ['', '22000', '1', '200,20 €'],
    ['Sous-total 140 Eau et assainissement', '', '4', '2 105,30 €'],
    ['Secteur non précisé', 'canal non précisé', '1', '10,00 €'],
  ])
})

test('a line that lacks codes says which', async () => {
  expect(rowsOf(under(await paper(), 'Lignes incomplètes'))).toEqual([
    ['nu', 'Maroc', 'fonds propres, éligibilité du pays, nature, secteur CAD, code objet, type d’aide, canal d’acheminement, acheminement'],
  ])
  expect(factsOf((await paper()).blocks)['Éligibilité à confirmer']).toMatch(/^une ligne du total, 10,00 € :/u)
})

test('other currencies and countries that are not eligible stand apart from the total', async () => {
  expect(rowsOf(under(await paper(), 'Autres monnaies'))[0]).toEqual(['dirhams', 'Maroc', '500,00 MAD'])
  expect(rowsOf(under(await paper(), 'Hors déclaration'))[0]).toEqual(['Espagne', 'Espagne', '7,00 €'])
})

test('the campaign is told as the settings have it, with its article', async () => {
  expect(factsOf((await paper()).blocks)['Campagne']).toBe('du 15 avril au 31 mai, pour les versements de 2025 (CGCT, article L1115-6)')
})
