import { expect, test } from 'vitest'
import { plainText } from '../../../shared/blocks/text'
import type { Language } from '../../../shared/text/language'
import { cellText, headingsOf, printed, rowsOf, under } from './read-paper'
import type { Rows } from './sample-reader'

// In French Germany stands before Austria, in English behind it: whatever stands by name must still lie on itself.
const bodies = { de: 'DE', at: 'AT', us: 'US' }
const party = (id: string) => [{ id: 'p', partner: `partner:${id}`, signing: { day: '2023-05-01' } }]
const rows: Rows = {
  partner: Object.entries(bodies).map(([id, country]) => ({ id, name: `Région ${id}`, country, confidentiality: 'public' })),
  contact: Object.keys(bodies).map((id) => ({
    id,
    family: `Nom ${id}`,
    mandates: [{ id: 'm', partner: `partner:${id}`, title: 'Maire' }],
  })),
  convention: Object.keys(bodies).map((id) => ({
    id,
    title: `Accord ${id}`,
    kind: 'convention',
    step: 'transmitted',
    parties: party(id),
    transmission: { day: '2023-06-01' },
    term: { duration: 'P9Y' },
    amount: { amount: `${id === 'de' ? 1 : 2}00.00`, currency: 'EUR' },
  })),
  payment: Object.values(bodies).map((country) => ({
    id: country,
    title: country,
    year: 2025,
    area: 'country',
    country,
    paid: { amount: country === 'DE' ? '10.00' : '20.00', currency: 'EUR' },
  })),
}
const both = { fr: 'en', en: 'fr' } as const
const inBoth = async (name: string, language: Language) =>
  await printed(name, rows, { options: { secondLanguage: both[language] }, changes: { language } })

test('the list of all countries names each one in both languages beside its own partners', async () => {
  const listed = async (language: Language) => rowsOf((await inBoth('countrySheet', language)).blocks).map((row) => row.slice(1))
  expect(await listed('fr')).toEqual([
    ['Allemagne / Germany', 'Région de'],
    ['Autriche / Austria', 'Région at'],
    ['États-Unis / United States', 'Région us'],
  ])
  expect((await listed('en')).map(([name]) => name)).toEqual(['Austria / Autriche', 'Germany / Allemagne', 'United States / États-Unis'])
})

test('a map says in both languages what it shows', async () => {
  const { blocks } = await printed('countrySheet', rows, { options: { country: 'DE', secondLanguage: 'en' } })
  const map = blocks.find((block) => block.kind === 'map')
  expect(map?.alt).toMatch(/Allemagne.* \/ .*Germany/u)
  expect(plainText(map?.caption ?? '')).toMatch(/Allemagne.* \/ .*Germany/u)
})

test('a directory has the bodies of a country under its name in both languages, and each person once in the index', async () => {
  const paper = await inBoth('directory', 'fr')
  expect(headingsOf(paper, 1)).toEqual([
    'Allemagne / Germany',
    'Autriche / Austria',
    'États-Unis / United States',
    'Index des noms / Index of names',
  ])
  expect(rowsOf(under(paper, 'Autriche / Austria')).map(([first]) => first)).toEqual(['RÉGION AT', 'NOM AT / Maire'])
  const index = paper.blocks.find((block) => block.kind === 'index')
  expect(index?.entries.map(({ text }) => plainText(text))).toEqual(['NOM AT', 'NOM DE', 'NOM US'])
})

test('an annual report has the sums of a destination, and the conventions of a country, beside its name in both languages', async () => {
  const paper = await inBoth('annualReport', 'fr')
  expect(rowsOf(under(paper, 'Versements / Payments')).map(([name, paid]) => [name, paid])).toEqual([
    ['Allemagne / Germany', '10,00 €'],
    ['Secteur non précisé / Sector not stated', '10,00 €'],
    ['Autriche / Austria', '20,00 €'],
    ['Secteur non précisé / Sector not stated', '20,00 €'],
    ['États-Unis / United States', '20,00 €'],
    ['Secteur non précisé / Sector not stated', '20,00 €'],
    ['Total', '50,00 €'],
  ])
  const byCountry = under(paper, 'En vigueur ce jour-là, par pays / In force on that day, by country')
  expect(rowsOf(byCountry)).toEqual([
    ['Allemagne / Germany', '1', '100,00 €'],
    ['Autriche / Austria', '1', '200,00 €'],
    ['États-Unis / United States', '1', '200,00 €'],
  ])
  const bars = byCountry.find((block) => block.kind === 'bars')
  expect(bars?.bars.map(({ label }) => cellText(label))).toEqual([
    'Allemagne / Germany',
    'Autriche / Austria',
    'États-Unis / United States',
  ])
})
