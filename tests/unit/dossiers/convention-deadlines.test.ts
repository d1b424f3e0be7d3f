import { expect, test } from 'vitest'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { headingsOf, printed, rowsOf, saidIn } from './read-paper'
import { sardinia, type Rows } from './sample-reader'

const party = (day: string, partner = 'partner:sardinia'): Json => ({ id: 'p', partner, signing: { day, place: 'Ajaccio' } })
const made = (id: string, row: Partial<RecordRow>): RecordRow => ({ id, title: id, step: 'transmitted', kind: 'convention', ...row })

const convention: readonly RecordRow[] = [
  made('lointaine', { transmission: { day: '2025-01-01' }, term: { duration: 'P9Y' } }),
  made('tacite', {
    transmission: { day: '2023-02-01' },
    term: { duration: 'P3Y6M' },
    renewal: { mode: 'tacit', period: 'P1Y', notice: 'P6M' },
  }),
  made('sans terme', { transmission: { day: '2020-01-01' } }),
  made('non transmise', { step: 'signed', parties: [party('2025-12-20')], amount: { amount: '0.00', currency: 'EUR' } }),
  made('brouillon', { step: 'draft' }),
  made('finie', { transmission: { day: '2015-01-01' }, term: { duration: 'P3Y' } }),
]

const table = async (options: { readonly [name: string]: Json }, rows: Rows = {}): Promise<readonly (readonly string[])[]> => {
  const paper = await printed('conventionDeadlines', { partner: [sardinia], convention, ...rows }, { options })
  return rowsOf(paper.blocks).filter(([act]) => !act?.startsWith('Total'))
}
const acts = async (options: { readonly [name: string]: Json }): Promise<readonly (string | undefined)[]> =>
  (await table(options)).map(([act]) => act?.split(' / ')[0])

test('running conventions stand by their next deadline, those without one last, on a sheet laid across', async () => {
  expect(await acts({})).toEqual(['non transmise', 'tacite', 'lointaine', 'sans terme'])
  const paper = await printed('conventionDeadlines', { convention })
  expect(paper.sheet.orientation).toBe('landscape')
  expect(saidIn(paper)).toContain('4 conventions, dont 2 ont une échéance dans les 12 mois ou en retard.')
})

test('the horizon says what is to be dealt with, and all of them may be asked for', async () => {
  expect(await acts({ which: 'toRenew', months: 12 })).toEqual(['non transmise', 'tacite'])
  expect(await acts({ which: 'toRenew', months: 120 })).toEqual(['non transmise', 'tacite', 'lointaine'])
  expect(await acts({ which: 'all' })).toHaveLength(6)
})

test('what comes next is told with its day and how long is left', async () => {
  expect((await table({})).map((row) => row[7])).toEqual([
    '04/01/2026 : Transmettre au préfet 9 jours de retard',
    '31/01/2026 : Dernier jour pour dénoncer dans 18 jours',
    '31/12/2033 / Fin du terme',
    'rien à faire',
  ])
})

test('columns stand in the order asked, and a table without columns still names its conventions', async () => {
  expect((await table({ columns: ['money', 'act'] }))[0]).toEqual(['néant', 'non transmise / Convention'])
  expect((await table({ columns: [] }))[0]).toEqual(['non transmise / Convention'])
})

test('a convention of two countries stands under each of them, and one without a country is told so', async () => {
  const partner: readonly RecordRow[] = [sardinia, { id: 'baleares', name: 'Baléares', country: 'ES' }]
  const both = made('c', { parties: [party('2025-01-01'), party('2025-01-01', 'partner:baleares')], transmission: { day: '2025-02-01' } })
  const alone = made('d', { transmission: { day: '2025-02-01' } })
  const paper = await printed('conventionDeadlines', { partner, convention: [both, alone] }, { options: { grouping: 'country' } })
  expect(headingsOf(paper, 2)).toEqual(['Espagne', 'Italie', 'Pays non précisé'])
})

test('an act that is confidential is not in the table of a partner, who is told how many were kept back', async () => {
  const rows: Rows = { convention: [made('secrète', { confidentiality: 'confidential', transmission: { day: '2025-02-01' } })] }
  const paper = await printed('conventionDeadlines', rows, { options: { recipient: 'partner' } })
  expect(saidIn(paper)).not.toContain('secrète')
  expect(saidIn(paper)).toContain('Une fiche qui n’est pas destinée à ce lecteur')
})

test('what we have to do, and who of us, is told to nobody else', async () => {
  const paper = await printed('conventionDeadlines', { partner: [sardinia], convention }, { options: { recipient: 'partner' } })
  expect(saidIn(paper)).not.toMatch(/Prochaine action|Suivi par|Transmettre au préfet/u)
})
