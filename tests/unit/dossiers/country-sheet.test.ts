import { expect, test } from 'vitest'
import type { RecordRow } from '../../../shared/records/record-row'
import { blocksOf, person, rowsIn, saidIn, snapshotOf, under } from './visit-samples'

const partner: readonly RecordRow[] = [
  { id: 'r', name: 'Région de Ligurie', country: 'IT', kind: 'authority' },
  { id: 's', name: 'Parc confidentiel', country: 'IT', confidentiality: 'confidential' },
  { id: 'm', name: 'Région de Béni Mellal', country: 'MA' },
]
const convention: readonly RecordRow[] = [
  { id: 'c', title: 'Accord ligure', step: 'signed', signedOn: '2024-01-01', parties: [{ id: 'x', partner: 'partner:r' }] },
  { id: 'd', title: 'Accord marocain', step: 'signed', parties: [{ id: 'x', partner: 'partner:m' }] },
]
const payment: readonly RecordRow[] = [
  { id: 'p1', title: 'Subvention', year: 2025, paid: { amount: '100.00', currency: 'EUR' }, convention: 'convention:c' },
  { id: 'p2', title: 'Secours en Italie', year: 2024, paid: { amount: '50.00', currency: 'EUR' }, country: 'IT' },
  { id: 'p3', title: 'Au Maroc', year: 2024, paid: { amount: '70.00', currency: 'EUR' }, country: 'MA' },
]
const contact = [
  person('a', 'Directrice', { title: 'Directrice', office: 'director' }, { privateNote: 'Aime la mer' }),
  person('b', 'Présidente', { title: 'Présidente', office: 'regionPresident' }),
  person('c', 'Ancienne', { title: 'Présidente', office: 'regionPresident', period: { from: '2010', to: '2015' } }),
]
const delegation: readonly RecordRow[] = [
  { id: 'v', title: 'Visite à Gênes', direction: 'outgoing', country: 'IT', dates: { from: '2025-05-05', to: null } },
]
const rows = { partner, convention, payment, contact, delegation }

test('a country has its partners, what is signed and paid with them or there, and nothing of another country', async () => {
  const blocks = await blocksOf('countrySheet', rows, { country: 'IT' })
  const said = saidIn(blocks)
  for (const own of ['Région de Ligurie', 'Accord ligure', 'Subvention', 'Secours en Italie', 'Visite à Gênes']) expect(said).toContain(own)
  expect(said).not.toMatch(/Maroc|marocain|Béni/u)
})

test('the main contacts are those in office on the day, the highest first', async () => {
  expect(rowsIn(under(await blocksOf('countrySheet', rows, { country: 'IT' }), 'Contacts principaux')).map(([name]) => name)).toEqual([
    'PRÉSIDENTE',
    'DIRECTRICE',
  ])
})

test('without a country all of them are listed with their partners, by name', async () => {
  expect(rowsIn(await blocksOf('countrySheet', rows))).toEqual([
    ['', 'Italie', 'Région de Ligurie / Parc confidentiel'],
    ['', 'Maroc', 'Région de Béni Mellal'],
  ])
})

test('what is not meant for the reader is not read, and the paper says how many records were left out', async () => {
  expect(await snapshotOf('countrySheet', rows, { country: 'IT', recipient: 'partner' })).not.toMatch(/Parc confidentiel|Aime la mer/u)
  expect(saidIn(await blocksOf('countrySheet', rows, { country: 'IT', recipient: 'partner' }))).toContain(
    'Une fiche qui n’est pas destinée',
  )
  expect(await snapshotOf('countrySheet', rows, { country: 'IT' })).not.toContain('Aime la mer')
})

test('only the parts that were asked for are printed and read, in the order asked', async () => {
  const blocks = await blocksOf('countrySheet', rows, { country: 'IT', parts: ['contacts', 'partners'] })
  expect(blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))).toEqual([
    'Fiche pays – Italie',
    'Contacts principaux',
    'Partenaires',
  ])
  expect(await snapshotOf('countrySheet', rows, { country: 'IT', parts: ['partners'] })).not.toContain('Accord ligure')
})

test('a country with which we have nothing says so, part by part', async () => {
  const said = saidIn(await blocksOf('countrySheet', rows, { country: 'JP' }))
  expect(said).toContain('Fiche pays – Japon')
  for (const missing of ['Aucun partenaire', 'Aucune convention', 'Aucun versement', 'Aucun contact']) expect(said).toContain(missing)
})
