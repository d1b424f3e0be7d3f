import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import { plainText } from '../../../shared/blocks/text'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { factsOf, headingsOf, printed, rowsOf, saidIn, under } from './read-paper'
import { sardinia, type Rows } from './sample-reader'

const euros = (amount: string): Json => ({ amount, currency: 'EUR' })

const framework: RecordRow = {
  id: 'c',
  number: 'CONV-2016-AB-001',
  title: 'Protocole d’accord',
  kind: 'protocol',
  step: 'transmitted',
  object: 'Transports et énergie.',
  amount: euros('1000.00'),
  shares: [
    { id: 's1', year: 2024, partner: 'partner:sardinia', nature: 'cash', amount: euros('600.00') },
    { id: 's2', year: 2025, partner: 'partner:corse', nature: 'valued', amount: euros('300.00') },
    { id: 's3', year: 2025, partner: 'partner:corse', nature: 'cash', amount: { amount: '50.00', currency: 'MAD' } },
  ],
  parties: [
    {
      id: 'p1',
      partner: 'partner:sardinia',
      role: 'party',
      signing: { day: '2024-03-14', place: 'Ajaccio', name: 'Maria Exemple', title: 'Présidente', act: 'DGR 12/3' },
    },
    { id: 'p2', partner: 'partner:corse', role: 'party', signing: { day: '2024-03-14', place: 'Ajaccio' } },
  ],
  resolution: { body: 'AC', number: '24/036 AC', day: '2024-04-15', votes: null },
  transmission: { day: '2024-04-20', way: 'actes', receipt: '02A-200076958', received: '2024-04-21' },
  term: { duration: 'P3Y' },
  renewal: { mode: 'tacit', period: 'P1Y', notice: 'P6M' },
  versions: [
    { id: 'v1', language: 'fr', authentic: true },
    { id: 'v2', language: 'it', authentic: false, translator: 'Ada Exemple', sworn: true },
  ],
}
const corse: RecordRow = { id: 'corse', name: 'Collectivité de Corse', kind: 'authority', side: 'corsican' }

const sheet = async (rows: Rows, options: { readonly [name: string]: Json } = {}): Promise<Paper> =>
  await printed('conventionSheet', { partner: [sardinia, corse], ...rows }, { options: { record: 'c', ...options } })

test('every share stands in its row, and the sums by year, party and nature never mix currencies', async () => {
  const paper = await sheet({ convention: [framework] })
  const money = under(paper, 'Montant et ventilation')
  expect(rowsOf(money).at(-1)?.at(-1)).toBe('900,00 € / 50,00 MAD')
  expect(factsOf(money)).toMatchObject({
    'Par année': '2024 · 600,00 € / 2025 · 300,00 € · 50,00 MAD',
    'Par partie': 'Région autonome de Sardaigne · 600,00 € / Collectivité de Corse · 300,00 € · 50,00 MAD',
    'Par nature': 'Numéraire · 600,00 € · 50,00 MAD / Valorisation · 300,00 €',
  })
})

test('an amount of nothing is read « néant », and a missing one quotes the article that wants it', async () => {
  const money = async (amount: Json): Promise<string | undefined> =>
    factsOf(under(await sheet({ convention: [{ ...framework, amount, shares: null }] }), 'Montant et ventilation'))['Montant prévisionnel']
  expect(await money(euros('0.00'))).toBe('néant')
  expect(await money(null)).toContain('CGCT, article L1115-1')
})

test('the legal way goes from the resolution to the end, parties that sign on one day in one step', async () => {
  const paper = await sheet({ convention: [framework] })
  const steps = under(paper, 'Voie légale').flatMap((block) =>
    block.kind === 'timeline' ? block.entries.map(({ when, title, text = '' }) => [when, title, text].map(plainText)) : [],
  )
  expect(steps.map(([when, title]) => [when, title])).toEqual([
    ['15/04/2024', 'Délibération'],
    ['14/03/2024', 'Signature'],
    ['20/04/2024', 'Transmission au représentant de l’État'],
    ['21/04/2024', 'Accusé de réception'],
    ['20/04/2024', 'Entrée en vigueur'],
    ['19/10/2026', 'Dernier jour pour dénoncer'],
    ['19/04/2027', 'Échéance'],
  ])
  expect(steps[0]?.[2]).toBe('Assemblée de Corse, n° 24/036 AC')
  expect(steps[3]?.[2]).toContain('AR n° 02A-200076958')
  expect(steps[5]?.[2]).toBe('dans 279 jours')
})

test('a signatory stands with the office and the act of the day of the signature', async () => {
  expect(rowsOf(under(await sheet({ convention: [framework] }), 'Parties et signataires'))[0]).toEqual([
    'Région autonome de Sardaigne / Partie',
    '14/03/2024, Ajaccio',
    'Maria Exemple / Présidente',
    'DGR 12/3',
  ])
})

test('it is said which versions are authentic', async () => {
  expect(rowsOf(under(await sheet({ convention: [framework] }), 'Versions, originaux et documents'))).toEqual([
    ['Français', 'Fait foi', ''],
    ['Italien', 'Ne fait pas foi', 'Ada Exemple, assermentée'],
  ])
})

test('open checks stand with their article, for our own eyes only', async () => {
  const paper = await sheet({ convention: [framework] })
  const rows = rowsOf(under(paper, 'Contrôles et échéances'))
  expect(rows[0]?.[0]).toBe('À voir Signée avant la délibération')
  expect(rows[0]?.at(-1)).toBe('CNFPT, Rédiger une convention de coopération décentralisée')
  expect(headingsOf(await sheet({ convention: [framework] }, { recipient: 'partner' }), 2)).not.toContain('Contrôles et échéances')
})

test('the frame comes first, then beneath it what applies and amends it, from whichever act the sheet is printed', async () => {
  const convention: readonly RecordRow[] = [
    { id: 'c', title: 'Application', step: 'draft', kind: 'convention', frame: 'convention:f' },
    { id: 'f', title: 'Cadre', step: 'signed', kind: 'framework' },
    { id: 'a', title: 'Avenant', step: 'draft', kind: 'amendment', amends: 'convention:c' },
    { id: 'x', title: 'Ailleurs', step: 'draft', kind: 'convention' },
  ]
  const acts = rowsOf(under(await sheet({ convention }), 'Cadre, applications et avenants')).map(([act]) => act?.trim())
  expect(acts).toEqual(['Cadre', '↳ Application (la présente)', '↳↳ Avenant'])
})

test('what was paid, for its actions too, is set against the amount of its currency', async () => {
  const payment: readonly RecordRow[] = [
    { id: 'v1', title: 'Acompte', convention: 'convention:c', paid: euros('400.00'), paidOn: '2025-01-01' },
    { id: 'v2', title: 'Solde', action: 'action:a', paid: euros('700.00'), paidOn: '2025-06-01' },
    { id: 'v3', title: 'Local', convention: 'convention:c', paid: { amount: '9.00', currency: 'MAD' }, paidOn: '2025-02-01' },
  ]
  const action: readonly RecordRow[] = [{ id: 'a', title: 'Action', convention: 'convention:c' }]
  const blocks = under(await sheet({ convention: [framework], payment, action }), 'Versements')
  expect(rowsOf(blocks).map(([, title]) => title)).toEqual(['Acompte', 'Local', 'Solde', ''])
  expect(factsOf(blocks)).toMatchObject({ Payé: '1 100,00 € / soit 110 % du montant', 'Payé au-delà du montant': '100,00 €' })
})

test('a confidential convention is not even read for a partner, and the paper says so', async () => {
  const paper = await sheet({ convention: [{ ...framework, confidentiality: 'confidential' }] }, { recipient: 'partner' })
  expect(paper.title).toBe('Fiche convention – fiche non destinée à ce lecteur')
  expect(saidIn(paper)).toContain('Cette convention n’est pas destinée à ce lecteur')
  expect(saidIn(paper)).not.toContain('Transports')
})

test('a convention of which only the title is known tells in one line all that is missing', async () => {
  const paper = await sheet({ convention: [{ id: 'c', title: 'Projet' }] })
  expect(saidIn(paper)).toContain('Aucune partie n’est inscrite.')
  expect(headingsOf(paper, 2)).not.toContain('Versements')
})

test('what the directorate added to conventions stands on the sheet, for our own eyes', async () => {
  const rows: Rows = {
    convention: [{ ...framework, x: { f1: 'Axe 2' } }],
    'custom-field': [{ id: 'f1', label: 'Axe de la stratégie', kind: 'text', owners: ['convention'] }],
  }
  expect(factsOf(under(await sheet(rows), 'Identité'))['Axe de la stratégie']).toBe('Axe 2')
  expect(saidIn(await sheet(rows, { recipient: 'partner' }))).not.toContain('Axe 2')
})
