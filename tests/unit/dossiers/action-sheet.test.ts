import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { factsOf, headingsOf, printed, rowsOf, saidIn, under } from './read-paper'
import { sardinia, type Rows } from './sample-reader'

const euros = (amount: string): Json => ({ amount, currency: 'EUR' })

const eau: RecordRow = {
  id: 'a',
  title: 'Eau du Tadla',
  number: 'ACT-2025-AB-001',
  nature: 'humanitarian',
  step: 'underway',
  budget: euros('1000.00'),
  summary: 'Irrigation.\n\n- mesurer\n- former',
  partners: [{ id: 'p', partner: 'partner:sardinia', role: 'lead', department: 'Service des eaux', budget: euros('600.00') }],
  indicators: [{ id: 'i', name: 'Techniciens formés', unit: 'personnes', target: 24, reached: 8 }],
  crisis: 'Sécheresse',
  resolution: { number: '25/1 AC', day: '2025-03-01' },
}
const rows: Rows = {
  partner: [sardinia],
  action: [eau],
  commitment: [
    { id: 'c1', title: 'Plus tard', side: 'ours', step: 'open', from: 'action:a', dueOn: '2026-09-01' },
    { id: 'c2', title: 'Bientôt', side: 'ours', step: 'open', from: 'action:a', dueOn: '2026-01-20' },
    { id: 'c3', title: 'Ailleurs', side: 'ours', step: 'open', from: 'action:b' },
  ],
  payment: [
    { id: 'v1', title: 'Acompte', action: 'action:a', paid: euros('250.00'), paidOn: '2025-06-01' },
    { id: 'v2', title: 'Autre', action: 'action:b', paid: euros('9.00') },
  ],
  note: [{ id: 'n', about: 'action:a', on: '2026-01-02', kind: 'call', text: 'Entre nous' }],
}
const sheet = async (options: { readonly [name: string]: Json } = {}, more: Rows = {}): Promise<Paper> =>
  await printed('actionSheet', { ...rows, ...more }, { options: { record: 'a', ...options } })

test('partners, results, commitments and payments of the action stand on its sheet, and of no other', async () => {
  const paper = await sheet()
  expect(rowsOf(under(paper, 'Partenaires et rôles'))[0]).toEqual([
    'Région autonome de Sardaigne / Service des eaux',
    'Chef de file',
    '600,00 €',
  ])
  expect(rowsOf(under(paper, 'Résultats attendus'))).toEqual([['Techniciens formés / personnes', '24', '8', '33 %']])
  expect(rowsOf(under(paper, 'Engagements')).map(([what]) => what)).toEqual(['Bientôt', 'Plus tard'])
  expect(factsOf(under(paper, 'Versements'))['Reste à payer']).toBe('750,00 €')
  expect(saidIn(paper)).not.toMatch(/Ailleurs|Autre/u)
})

test('where nothing was paid no sum of nothing is said', async () => {
  const payment = [{ id: 'p', title: 'Promesse', year: 2025, action: 'action:a' }]
  const paper = await printed('actionSheet', { action: [{ id: 'a', title: 'Sans argent' }], payment }, { options: { record: 'a' } })
  expect(rowsOf(under(paper, 'Versements'))).toEqual([['2025', 'Promesse']])
})

test('what the resolution says stands under its own name', async () => {
  expect(headingsOf(await sheet(), 3)).toContain('Délibération')
  expect(factsOf(under(await sheet(), 'Délibération'))).toEqual({ Numéro: '25/1 AC', Du: '01/03/2025' })
})

test('a partner is given neither our notes nor our checks, and is told what was kept back', async () => {
  const paper = await sheet({ recipient: 'partner' })
  expect(saidIn(paper)).not.toContain('Entre nous')
  expect(headingsOf(paper, 2)).not.toContain('Contrôles et échéances')
  expect(saidIn(paper)).toContain('Une fiche qui n’est pas destinée à ce lecteur')
  expect(saidIn(await sheet({ recipient: 'public' }))).toContain('Cette action n’est pas destinée à ce lecteur')
})

test('a sheet says what is not recorded, and says nothing of a European project that it is not', async () => {
  const paper = await sheet({}, { action: [{ id: 'a', title: 'Projet' }], note: [], payment: [] })
  expect(saidIn(paper)).toContain('Aucun partenaire n’est inscrit. Aucun financement n’est inscrit.')
  expect(headingsOf(paper, 2)).toEqual(['Engagements'])
})
