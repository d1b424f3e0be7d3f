import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { factsOf, headingsOf, printed, rowsOf, saidIn, under } from './read-paper'
import { sardinia, type Rows } from './sample-reader'

const ours: RecordRow = { id: 'corse', name: 'Collectivité de Corse', side: 'corsican' }
const parties = (day: string): Json => [
  { id: 'p', partner: 'partner:sardinia', signing: { day } },
  { id: 'q', partner: 'partner:corse', signing: { day } },
]
const made = (id: string, row: Partial<RecordRow>): RecordRow => ({ id, title: id, kind: 'convention', ...row })

const convention: readonly RecordRow[] = [
  made('ancienne', { step: 'signed', parties: parties('2025-12-04'), resolution: { day: '2025-11-04', number: '25/136 AC' } }),
  made('fraîche', { step: 'signed', parties: parties('2026-01-08') }),
  made('envoyée', {
    step: 'transmitted',
    parties: parties('2025-12-01'),
    transmission: { day: '2025-12-13', received: '2025-12-14', receipt: 'X-1' },
  }),
  made('à la limite', { step: 'transmitted', parties: parties('2025-11-01'), transmission: { day: '2025-11-13' } }),
  made('hors délai', { step: 'transmitted', parties: parties('2025-11-01'), transmission: { day: '2025-11-12', receipt: 'X-2' } }),
  made('observée', {
    step: 'transmitted',
    transmission: { day: '2024-01-01', receipt: 'X-3' },
    remarks: [{ id: 'r', day: '2026-01-03', kind: 'documents', text: 'Annexe demandée.' }],
  }),
]
const list = async (options: { readonly [name: string]: Json } = {}, rows: Rows = {}): Promise<Paper> =>
  await printed('legalityList', { partner: [sardinia, ours], convention, ...rows }, { options })

test('what is signed and not transmitted stands the longest waiting first, late once the reminder has passed', async () => {
  const rows = rowsOf(under(await list(), 'Signées, pas encore transmises'))
  expect(rows).toEqual([
    ['ancienne / Convention', 'Région autonome de Sardaigne', '04/11/2025 / n° 25/136 AC', '04/12/2025', 'Rappel dépassé 40 jours'],
    ['fraîche / Convention', 'Région autonome de Sardaigne', '', '08/01/2026', 'À transmettre 5 jours'],
  ])
})

test('two months are counted from the receipt, or from the transmission, the last day included', async () => {
  const rows = rowsOf(under(await list(), 'Transmises depuis peu'))
  expect(rows.map(([act, , , received, elapsed, until]) => [act, received, elapsed, until])).toEqual([
    ['envoyée / Convention', '14/12/2025 / AR n° X-1', '30 jours', '14/02/2026'],
    ['à la limite / Convention', 'AR à inscrire', '61 jours', '13/01/2026'],
  ])
})

test('each remark is told with its day and its kind', async () => {
  expect(rowsOf(under(await list(), 'Observations du contrôle de légalité'))).toEqual([
    ['observée / Convention', '03/01/2026 / il y a 10 jours', 'Demande de pièces / Annexe demandée.'],
  ])
})

test('the articles are quoted, and a time that nobody read in a text of law is marked so', async () => {
  const said = saidIn(await list())
  for (const article of ['L1115-1', 'L4141-1 et L4423-1', 'NOR/INTB1809792C', '(délai à vérifier)']) expect(said).toContain(article)
})

test('the slip names the acts to transmit in their order and leaves room for the receipt; it may be left out', async () => {
  const slip = under(await list(), 'Bordereau de transmission au représentant de l’État')
  expect(rowsOf(slip).map(([number, act]) => [number, act])).toEqual([
    ['1', 'ancienne / Convention'],
    ['2', 'fraîche / Convention'],
  ])
  expect(Object.keys(factsOf(slip))).toEqual(expect.arrayContaining(['Reçu le', 'Accusé de réception n°', 'Cachet et signature']))
  expect(headingsOf(await list({ slip: false }), 1)).not.toContain('Bordereau de transmission au représentant de l’État')
})

test('a base without conventions makes a list that says so', async () => {
  expect(saidIn(await list({}, { convention: [] }))).toContain('Aucune convention signée n’attend d’être transmise.')
})
