import { expect, test } from 'vitest'
import type { RecordRow } from '../../../shared/records/record-row'
import { make, placedWords } from '../pdf/pdf-tools'
import { sardinia, type Rows } from './sample-reader'
import { paperFor, said, sheetsOf, textFor } from './take-paper'

const president = { id: 'm1', partner: 'partner:sardinia', title: 'Présidente de la Région', office: 'regionPresident' }
const rossi: RecordRow = {
  id: 'rossi',
  civility: 'mrs',
  given: 'Alessandra',
  family: 'Rossi',
  mandates: [president],
  followedBy: 'member:me',
  privateNote: 'secret',
}
const melis: RecordRow = {
  id: 'melis',
  civility: 'mr',
  given: 'Efisio',
  family: 'Melis',
  mandates: [{ id: 'm2', partner: 'partner:sardinia', title: 'Directeur', office: 'director' }],
  addresses: [
    { id: 'h', use: 'home', address: { lines: ['Casa sua'], postalCode: null, city: 'Nuoro', region: null, country: 'IT' } },
    { id: 'o', use: 'office', address: { lines: ['Via Roma 1'], postalCode: '09100', city: 'Cagliari', region: null, country: 'IT' } },
  ],
}
const homeless: RecordRow = { id: 'x', given: 'Petru', family: 'Sans' }
const oldMinister: RecordRow = {
  id: 'old',
  given: 'Ancien',
  family: 'Ministre',
  mandates: [{ ...president, id: 'm3', period: { from: '2010', to: '2014' } }],
}
const rows: Rows = { partner: [sardinia], contact: [melis, rossi, homeless, oldMinister] }

test('a label is the envelope in small: form of address, function, body, address, the country last and in capitals', async () => {
  const [sheet] = sheetsOf(await paperFor('labels', rows))
  expect(said(sheet?.boxes[0])).toEqual([
    'Madame Alessandra ROSSI',
    'Présidente de la Région',
    'Région autonome de Sardaigne',
    'Viale Trento 69',
    '09123 Cagliari',
    'ITALIE',
  ])
})

test('an address for work comes before that of the body, and a home is never printed', async () => {
  const paper = await paperFor('labels', rows)
  expect(said(sheetsOf(paper)[0]?.boxes[1])).toEqual([
    'Monsieur Efisio MELIS',
    'Directeur',
    'Région autonome de Sardaigne',
    'Via Roma 1',
    '09100 Cagliari',
    'ITALIE',
  ])
  expect(JSON.stringify(paper)).not.toContain('Casa sua')
})

test('who has no address is named on a last page, unless that is not wanted', async () => {
  const told = sheetsOf(await paperFor('labels', rows))
  expect(told.at(-1)?.boxes.flatMap(said)).toEqual([
    'Page à ne pas imprimer sur des étiquettes',
    'Petru SANS : aucune adresse',
    'Ancien MINISTRE : aucune adresse',
  ])
  expect(sheetsOf(await paperFor('labels', rows, { listed: false }))).toHaveLength(1)
})

test('what a label does not say does not leave the window', async () => {
  expect(await textFor('labels', rows)).not.toContain('secret')
})

test.each([
  [{ of: 'leaders' }, ['Madame Alessandra ROSSI']],
  [{ of: 'partner', partner: 'sardinia' }, ['Madame Alessandra ROSSI', 'Monsieur Efisio MELIS']],
  [{ of: 'partner' }, []],
  [{ followedBy: 'me' }, ['Madame Alessandra ROSSI']],
  [{ country: 'MA' }, []],
  [{ country: 'IT', kind: 'authority' }, ['Madame Alessandra ROSSI', 'Monsieur Efisio MELIS']],
  [{ of: 'delegation', delegation: 'visit' }, ['Monsieur Efisio MELIS']],
])('chosen by %j: %j', async (options, names) => {
  const delegation = [{ id: 'visit', title: 'Visite', participants: [{ id: 'p', contact: 'contact:melis' }] }]
  const boxes = sheetsOf(await paperFor('labels', { ...rows, delegation }, { ...options, listed: false })).flatMap((sheet) => sheet.boxes)
  expect(boxes.filter(({ look }) => look === 'label').map((box) => said(box)[0])).toEqual(names)
})

test('a name in another script is written in Latin letters where they are known, and told where they are not', async () => {
  const script = (id: string, names: readonly object[]): RecordRow => ({ ...melis, id, given: null, family: 'Ελένη', names, mandates: [] })
  const contact = [script('a', [{ id: 'n', name: { text: 'Eleni PAPADAKI', tag: 'el-Latn' }, form: 'transliteration' }]), script('b', [])]
  const sheets = sheetsOf(await paperFor('labels', { contact }))
  expect(sheets[0]?.boxes.map((box) => said(box)[0])).toEqual(['Monsieur Eleni PAPADAKI', 'Monsieur ΕΛΈΝΗ'])
  expect(sheets[1]?.boxes.flatMap(said)).toContain('ΕΛΈΝΗ : adresse à écrire aussi en lettres latines')
})

const many: readonly RecordRow[] = Array.from({ length: 25 }, (_, at) => ({ ...melis, id: `c${at}`, family: `Nom${at}` }))

test('labels of the trade lie where the sheet has them, from the first free one on', async () => {
  const sheets = sheetsOf(await paperFor('labels', { contact: many }, { first: 3 }))
  expect(sheets.map(({ boxes }) => boxes.length)).toEqual([19, 6])
  const [first, second] = sheets[0]?.boxes ?? []
  expect([first?.left, first?.top, first?.width, first?.height]).toEqual([139.28, 15.1, 63.5, 38.1])
  expect([second?.left, second?.top]).toEqual([7.2, 53.2])
  const [wide] = sheetsOf(await paperFor('labels', { contact: many }, { paper: 'l7163' }))
  expect(wide?.boxes).toHaveLength(14)
  expect(wide?.boxes.at(-1)?.left).toBe(106.25)
})

test('a sheet of one’s own is as the settings measure it, and nonsense in them leaves labels on the paper', async () => {
  const settings = {
    'label.width': 70,
    'label.height': 37,
    'label.columns': 3,
    'label.rows': 8,
    'label.left': 0,
    'label.top': 0.5,
    'label.gapX': 0,
  }
  const [sheet] = sheetsOf(await paperFor('labels', { contact: many }, { paper: 'own' }, { settings }))
  expect(sheet?.boxes).toHaveLength(24)
  expect(sheet?.boxes.at(-1)).toMatchObject({ left: 140, top: 259.5, width: 70, height: 37 })
  const mad = Object.fromEntries(Object.keys(settings).map((key) => [key, 1e6]))
  for (const { boxes } of sheetsOf(await paperFor('labels', { contact: many.slice(0, 3) }, { paper: 'own' }, { settings: mad })))
    for (const box of boxes) expect(box.left + box.width).toBeLessThanOrEqual(210.01)
})

test('a sheet measured for one print lies as it was measured, and asks nothing of the settings', async () => {
  const measured = { paper: 'measured', columns: 2, rows: 4, width: 90.25, height: 60, left: 10, top: 12.5, gapX: 5, gapY: 4 }
  const [sheet] = sheetsOf(await paperFor('labels', { contact: many }, measured, { settings: { 'label.width': 20 } }))
  expect(sheet?.boxes).toHaveLength(8)
  expect(sheet?.boxes.at(-1)).toMatchObject({ left: 105.25, top: 204.5, width: 90.25, height: 60 })
})

test('on the page, every word of a label is inside it', async () => {
  const long = {
    ...melis,
    mandates: [{ ...president, title: 'Directeur général adjoint des affaires européennes et internationales '.repeat(3) }],
  }
  const paper = await paperFor('labels', { partner: [sardinia], contact: [long] }, { first: 5 })
  const [box] = sheetsOf(paper)[0]?.boxes ?? []
  if (!box) throw new Error('no label')
  const words = placedWords((await make(paper)).bytes)
  expect(words.length).toBeGreaterThan(20)
  for (const word of words) {
    expect(word.left).toBeGreaterThan(box.left)
    expect(word.right).toBeLessThan(box.left + box.width)
    expect(word.top).toBeGreaterThan(box.top)
    expect(word.bottom).toBeLessThan(box.top + box.height)
  }
})

test.each([
  ['DL', 220, 110],
  ['C5', 229, 162],
  ['C4', 324, 229],
])('a %s envelope is %d by %d mm, the sender at the upper left and the addressee at the lower right', async (format, width, height) => {
  const settings = { 'letterhead.address': '22, cours Grandval\n20187 Ajaccio' }
  const paper = await paperFor('envelopes', rows, { record: 'rossi', format }, { settings })
  expect(paper.sheet).toEqual({ size: [height, width], orientation: 'landscape', bare: true })
  const [sender, addressee] = sheetsOf(paper)[0]?.boxes ?? []
  expect(said(sender)).toContain('20187 Ajaccio')
  expect(said(addressee)[0]).toBe('Madame Alessandra ROSSI')
  expect(addressee?.left).toBeGreaterThan(width * 0.4)
  expect((addressee?.left ?? 0) + (addressee?.width ?? 0)).toBeLessThan(width - 10)
  expect((addressee?.top ?? 0) + (addressee?.height ?? 0)).toBeLessThanOrEqual(height - 20)
})

test('an envelope uses the function of its day, and none of a former one', async () => {
  const [sheet] = sheetsOf(await paperFor('envelopes', rows, { record: 'old', sender: false }))
  expect(sheet?.boxes.map(said)).toEqual([['Ancien MINISTRE']])
})
