import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { plainText, type Text } from '../../../shared/blocks/text'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import type { RecordRow } from '../../../shared/records/record-row'
import { circumstances, imedoc, readerOf, sardinia, type Rows } from './sample-reader'

const [dossier] = dossiers
const link = 'partner:sardinia'

async function blocksOf(rows: Rows, options: Readonly<Record<string, string>> = {}): Promise<readonly Block[]> {
  if (!dossier) throw new Error('no dossier')
  const snapshot = await takeSnapshot(
    dossier,
    readerOf({ partner: [sardinia, imedoc], ...rows }),
    { record: 'sardinia', ...options },
    circumstances,
  )
  return snapshotToPaper(snapshot).blocks
}

const cellText = (cell: unknown): string => {
  if (typeof cell === 'string') return cell
  if (Array.isArray(cell)) return plainText(cell as Text)
  const { lines, pill, note } = cell as {
    readonly lines?: readonly Text[]
    readonly pill?: { readonly label: string }
    readonly note?: Text
  }
  if (lines) return lines.map(plainText).join(' / ')
  return [pill?.label ?? '', note === undefined ? '' : plainText(note)].filter((text) => text !== '').join(' ')
}

function part(blocks: readonly Block[], title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && plainText(block.text).endsWith(title))
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1)
  return end === -1 ? rest : rest.slice(0, end)
}

const rowsIn = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(cellText)) : []))

const person = (id: string, family: string, mandate: object, more: object = {}): RecordRow => ({
  id,
  family,
  civility: 'mrs',
  mandates: [{ id: `${id}m`, partner: link, ...mandate }],
  ...more,
})

test('the President comes before the councillor, and a former function after those in office, with its dates', async () => {
  const contact = [
    person('c', 'Ancienne', { title: 'Présidente', office: 'regionPresident', period: { from: '2015', to: '2024-03-01' } }),
    person('b', 'Conseillère', { title: 'Conseillère', office: 'councillor' }),
    person('a', 'Rossi', { title: 'Présidente de la Région', office: 'regionPresident', period: { from: '2024-03-02', to: null } }),
  ]
  const blocks = await blocksOf({ contact })
  expect(rowsIn(part(blocks, 'Contacts, par rang')).map((row) => row.slice(0, 2))).toEqual([
    ['ROSSI', 'Présidente de la Région'],
    ['CONSEILLÈRE', 'Conseillère'],
    ['ANCIENNE', 'Présidente'],
  ])
  expect(JSON.stringify(part(blocks, 'Contacts, par rang'))).toContain('de 2015 au 01/03/2024')
  const leaders = JSON.stringify(part(blocks, 'Responsables'))
  expect(leaders).toContain('Madame la Présidente,')
  expect(leaders).not.toContain('ANCIENNE')
})

test('a function that begins tomorrow is not held today, and one that ends today still is', async () => {
  const contact = [
    person('a', 'Demain', { title: 'Directrice', period: { from: '2026-01-14', to: null } }),
    person('b', 'Encore', { title: 'Directrice', period: { from: '2020', to: '2026-01-13' } }),
  ]
  expect(rowsIn(part(await blocksOf({ contact }), 'Contacts, par rang')).map(([name]) => name)).toEqual(['ENCORE'])
})

test('an amendment stands under what it amends, and a nil amount is said', async () => {
  const parties = [{ id: 'p', partner: link, signing: { day: '2020-01-01' } }]
  const convention: readonly RecordRow[] = [
    { id: 'new', title: 'Récente', step: 'signed', parties: [{ id: 'p', partner: link, signing: { day: '2025-01-01' } }] },
    {
      id: 'old',
      title: 'Cadre',
      step: 'transmitted',
      parties,
      transmission: { day: '2020-02-01' },
      amount: { amount: '0.00', currency: 'EUR' },
    },
    { id: 'amend', title: 'Avenant', step: 'draft', parties: [{ id: 'p', partner: link }], amends: 'convention:old' },
  ]
  const rows = rowsIn(part(await blocksOf({ convention }), 'Conventions et protocoles'))
  expect(rows.map(([title]) => title)).toEqual(['Récente', 'Cadre', '↳ Avenant'])
  expect(rows[1]?.at(-1)).toBe('néant')
})

test('conventions that frame each other are all shown, once', async () => {
  const parties = [{ id: 'p', partner: link }]
  const convention: readonly RecordRow[] = [
    { id: 'a', title: 'A', step: 'draft', parties, frame: 'convention:b' },
    { id: 'b', title: 'B', step: 'draft', parties, frame: 'convention:a' },
  ]
  expect(rowsIn(part(await blocksOf({ convention }), 'Conventions et protocoles'))).toHaveLength(2)
})

test('what is to be done is told to ourselves alone', async () => {
  const convention: readonly RecordRow[] = [
    {
      id: 'a',
      title: 'Eau',
      step: 'signed',
      parties: [{ id: 'p', partner: link, signing: { day: '2025-12-01' } }],
      confidentiality: 'public',
    },
  ]
  const callouts = async (recipient: string): Promise<number> =>
    part(await blocksOf({ convention }, { recipient }), 'Conventions et protocoles').filter(({ kind }) => kind === 'callout').length
  expect([await callouts('internal'), await callouts('partner')]).toEqual([1, 0])
})

test('sums are made year by year, and never across currencies', async () => {
  const paid = (id: string, year: number, amount: string, currency: string): RecordRow => ({
    id,
    title: id,
    year,
    paidOn: `${year}-05-01`,
    paid: { amount, currency },
    beneficiary: link,
  })
  const payment = [
    paid('a', 2024, '100.10', 'EUR'),
    paid('b', 2024, '0.20', 'EUR'),
    paid('c', 2024, '50.00', 'MAD'),
    paid('d', 2025, '7.00', 'EUR'),
  ]
  const blocks = part(await blocksOf({ payment }), 'Versements par année')
  const totals = blocks.flatMap((block) =>
    block.kind === 'table' && block.total ? [block.total.map(cellText).at(-1)?.replaceAll(/\s/g, ' ')] : [],
  )
  expect(totals).toEqual(['7,00 €', '100,30 € / 50,00 MAD'])
  expect(blocks.flatMap((block) => (block.kind === 'bars' ? block.bars.map(({ label, value }) => [label, value]) : []))).toEqual([
    ['2024', 100.3],
    ['2025', 7],
  ])
})

test('only what is still owed is printed, the nearest first, what has no day last', async () => {
  const owed = (id: string, step: string, dueOn: string | null): RecordRow => ({ id, title: id, step, dueOn, by: link, side: 'theirs' })
  const commitment = [
    owed('sans', 'open', null),
    owed('tard', 'open', '2026-05-01'),
    owed('passé', 'open', '2025-12-01'),
    owed('tenu', 'done', '2025-12-01'),
  ]
  expect(rowsIn(part(await blocksOf({ commitment }), 'Engagements ouverts')).map(([what, , until]) => [what, until])).toEqual([
    ['passé', 'En retard 01/12/2025'],
    ['tard', 'À tenir 01/05/2026'],
    ['sans', 'sans date'],
  ])
})

test('notes are printed whole, the newest first, and never for a partner, who is told how many records were kept back', async () => {
  const note: readonly RecordRow[] = [
    { id: 'a', about: link, on: '2025-11-03', kind: 'call', text: 'Ancienne\n\n- un\n- deux' },
    { id: 'b', about: link, on: '2026-01-02', kind: 'meeting', text: 'Récente' },
  ]
  const ours = part(await blocksOf({ note }), 'Notes')
  expect(ours.flatMap((block) => (block.kind === 'heading' ? [plainText(block.text).replaceAll(/\s/g, ' ')] : []))).toEqual([
    '2 janvier 2026 · Réunion',
    '3 novembre 2025 · Appel',
  ])
  expect(ours.some(({ kind }) => kind === 'list')).toBe(true)
  const theirs = await blocksOf({ note }, { recipient: 'partner' })
  expect(JSON.stringify(theirs)).not.toContain('Récente')
  expect(JSON.stringify(theirs)).toContain('2 fiches qui ne sont pas destinées à ce lecteur')
})
