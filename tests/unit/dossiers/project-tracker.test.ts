import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { headingsOf, printed, rowsOf, saidIn, under } from './read-paper'

const euros = (amount: string): Json => ({ amount, currency: 'EUR' })
const made = (id: string, row: Partial<RecordRow>): RecordRow => ({ id, title: id, nature: 'european', step: 'underway', ...row })

const action: readonly RecordRow[] = [
  made('tranquille', { step: 'application', budget: euros('500.00'), period: { from: '2026-05-01', to: '2028-05-01' } }),
  made('citadelles', {
    acronym: 'CITTADELLE',
    role: 'partner',
    programme: 'programme:ifm',
    partners: [{ id: 'p', partner: 'partner:toscane', role: 'lead' }],
    budget: euros('1800.00'),
    fund: 'erdf',
    fundAmount: euros('1440.00'),
    fundRate: '80',
    certified: euros('200.00'),
    budgetLines: [
      { id: 'l', line: 'staff', planned: euros('300.00') },
      { id: 'm', line: 'travel', planned: euros('100.00') },
    ],
    reports: [
      { id: '1', number: '1', controllerOn: '2025-07-14', sentOn: '2025-07-10' },
      { id: '2', number: '2', controllerOn: '2026-01-10', jointOn: '2026-04-03' },
    ],
  }),
  made('clos', { step: 'closed', reports: [{ id: '3', number: '9', jointOn: '2025-01-01' }] }),
  { id: 'autre', title: 'autre', nature: 'cooperation', step: 'underway' },
]
const rows = {
  action,
  programme: [{ id: 'ifm', name: 'Interreg Marittimo' }],
  partner: [{ id: 'toscane', name: 'Région Toscane' }],
}
const tracker = async (options: { readonly [name: string]: Json } = {}): Promise<Paper> =>
  await printed('projectTracker', rows, { options })

test('running European projects alone stand in the table, the next report first', async () => {
  const table = rowsOf(under(await tracker(), 'Projets'))
  expect(table.map(([name]) => name)).toEqual(['CITTADELLE / citadelles', 'tranquille', 'Total'])
  expect(table[0]).toEqual([
    'CITTADELLE / citadelles',
    'Interreg Marittimo',
    'Partenaire / chef de file : Région Toscane',
    '',
    '1 800,00 € / FEDER 1 440,00 € / taux 80 %',
    '10/01/2026 : Au contrôleur rapport 2, 3 jours de retard',
    '50 % / 200,00 € sur 400,00 €',
    'En cours',
  ])
  expect(table.at(-1)?.[4]).toBe('2 300,00 €')
})

test('a report that was sent is no longer due, nor one of a project that is over', async () => {
  expect(rowsOf(under(await tracker({ which: 'all' }), 'Prochains rapports')).map(([day, , what]) => [day, what])).toEqual([
    ['10/01/2026', 'Au contrôleur, rapport 2'],
    ['03/04/2026', 'Rapport conjoint, rapport 2'],
  ])
})

test('what is certified is set against what is forecast, and the rest is told', async () => {
  const spent = rowsOf(under(await tracker(), 'Certifié et prévu'))
  expect(spent[0]).toEqual(['CITTADELLE / citadelles', '400,00 €', '200,00 €', '200,00 €', '50 %'])
})

test('projects may stand by programme, those without one last', async () => {
  expect(headingsOf(await tracker({ grouping: 'programme' }), 3)).toEqual(['Interreg Marittimo', 'Programme non précisé'])
})

test('a base without European projects makes a tracker that says so', async () => {
  expect(saidIn(await printed('projectTracker', {}))).toContain('Aucun projet européen ne répond à ces choix.')
})
