import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { printed, rowsOf, saidIn, under } from './read-paper'

const euros = (amount: string): Json => ({ amount, currency: 'EUR' })
const line = (id: string, scheme: string, amount: string, more: object = {}): object => ({
  id,
  scheme,
  nature: 'cash',
  amount: euros(amount),
  ...more,
})

const eau: RecordRow = {
  id: 'a',
  title: 'Eau',
  nature: 'developmentAid',
  budget: euros('1000.00'),
  partnerCountry: 'eligible',
  funding: [
    line('1', 'own', '300.00'),
    line('2', 'own', '100.00', { nature: 'valued' }),
    line('3', 'ministry', '500.00', { state: 'requested' }),
    line('4', 'partner', '100.00', { name: 'Région' }),
    line('5', 'agency', '4000.00', { state: 'refused' }),
  ],
}
const plan = async (row: Partial<RecordRow> = {}): Promise<Paper> =>
  await printed('fundingPlan', { action: [{ ...eau, ...row }] }, { options: { record: 'a' } })
const verdict = async (rule: string, row: Partial<RecordRow> = {}): Promise<readonly (string | undefined)[]> =>
  rowsOf(under(await plan(row), 'Règles du cofinancement'))
    .find(([name]) => name === rule)
    ?.slice(1) ?? []

test('what was refused stays in sight and out of the sum', async () => {
  const rows = rowsOf(under(await plan(), 'Ressources'))
  expect(rows.some((row) => row.includes('Refusé'))).toBe(true)
  expect(rows.find(([name]) => name === 'Total')?.at(-1)).toBe('1 000,00 €')
  expect(rows).toContainEqual(['Ministère (DCTCIV)', '500,00 €', '50 %'])
})

test('the share of the ministry is held up to the ceiling of the country, itself included', async () => {
  const rule = 'Part du ministère dans le budget'
  expect(await verdict(rule)).toEqual(['au plus 50 %', '500,00 € sur 1 000,00 €, soit 50 %', 'Tenu'])
  expect((await verdict(rule, { partnerCountry: 'other' })).at(-1)).toBe('Non tenu')
  expect((await verdict(rule, { budget: euros('999.00') })).at(-1)).toBe('Non tenu')
})

test('where it cannot be told, the reason is', async () => {
  const rule = 'Part du ministère dans le budget'
  expect(await verdict(rule, { partnerCountry: null })).toEqual([
    '',
    '500,00 € sur 1 000,00 €, soit 50 % ; la situation du pays partenaire n’est pas inscrite',
    'Ne peut être dit',
  ])
  expect(await verdict(rule, { budget: null })).toEqual(['au plus 50 %', 'le budget total n’est pas inscrit', 'Ne peut être dit'])
  expect((await verdict(rule, { funding: null }))[1]).toBe('aucun financement du ministère n’est inscrit')
  expect((await verdict(rule, { budget: { amount: '1000.00', currency: 'MAD' } }))[1]).toBe('les montants sont dans plusieurs monnaies')
})

test('own share, contributions in kind and the cash of the ministry are told each for itself', async () => {
  expect(await verdict('Part propre de la Collectivité dans le budget')).toEqual([
    'au moins 10 %',
    '400,00 € sur 1 000,00 €, soit 40 %',
    'Tenu',
  ])
  expect((await verdict('Valorisation dans la part française')).at(-1)).toBe('Tenu')
  expect((await verdict('Valorisation dans la part française', { valued: euros('201.00') })).at(-1)).toBe('Non tenu')
  const inKind = [line('3', 'ministry', '5.00', { nature: 'valued' })]
  expect(await verdict('Part du ministère versée en numéraire', { funding: inKind })).toEqual([
    'numéraire seulement',
    '5,00 € en valorisation',
    'Non tenu',
  ])
})

test('resources that do not make the budget say by how much', async () => {
  expect((await verdict('Ressources et budget', { budget: euros('1200.00') }))[1]).toBe(
    '1 000,00 € pour un budget de 1 200,00 €, écart de 200,00 €',
  )
  expect((await verdict('Lignes de dépense et budget'))[1]).toBe('aucune ligne n’est inscrite')
})

test('an action of which only the title is known makes a plan that says what is missing', async () => {
  const paper = await printed('fundingPlan', { action: [{ id: 'a', title: 'Projet' }] }, { options: { record: 'a' } })
  expect(saidIn(paper)).toContain('Aucun financement n’est inscrit.')
  expect(rowsOf(under(paper, 'Règles du cofinancement')).map((row) => row.at(-1))).toEqual(Array(6).fill('Ne peut être dit'))
})
