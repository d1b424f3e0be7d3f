import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import type { Json } from '../../../shared/kernel/json'
import { sardinia, type Rows } from './sample-reader'
import { paperFor, said, sheetsOf } from './take-paper'

type Given = Readonly<Record<string, Json>>

async function paperOf(name: string, rows: Rows, options: Given = {}, settings: Given = {}): Promise<Paper> {
  return await paperFor(name, rows, { record: 'visit', ...options }, { settings })
}

const rossi = {
  id: 'rossi',
  civility: 'mrs',
  given: 'Alessandra',
  family: 'Rossi',
  names: [
    { id: 'n', name: { text: 'أليساندرا روسي', tag: 'ar' }, form: 'native' },
    { id: 'o', name: { text: 'Ancienne', tag: 'it' }, form: 'former' },
  ],
  mandates: [
    {
      id: 'a',
      partner: 'partner:sardinia',
      title: 'Assesseure',
      office: 'executiveCouncillor',
      period: { from: '2019', to: '2024-03-01' },
    },
    {
      id: 'b',
      partner: 'partner:sardinia',
      title: 'Présidente de la Région',
      office: 'regionPresident',
      period: { from: '2024-03-02', to: null },
    },
  ],
}
const melis = {
  id: 'melis',
  given: 'Efisio',
  family: 'Melis',
  mandates: [{ id: 'm', partner: 'partner:sardinia', title: 'Directeur', office: 'director' }],
}
const rows: Rows = {
  partner: [sardinia],
  contact: [melis, rossi],
  delegation: [
    {
      id: 'visit',
      title: 'Visite',
      participants: [
        { id: '1', contact: 'contact:melis', side: 'b', answer: 'confirmed' },
        { id: '2', contact: 'contact:rossi', side: 'b', answer: 'invited', companion: 'Paolo Rossi' },
        { id: '3', name: 'Parti', answer: 'excused' },
      ],
    },
  ],
}

test('a place card bears the name on both faces, the upper one upside down, the President first, the excused not at all', async () => {
  const paper = await paperOf('placeCards', rows)
  expect(paper.sheet).toEqual({ size: 'A4', orientation: 'landscape', bare: true })
  const sheets = sheetsOf(paper)
  expect(sheets.map(({ boxes }) => boxes.map((box) => [said(box)[0], box.turned === true]))).toEqual([
    [
      ['Alessandra ROSSI', true],
      ['Alessandra ROSSI', false],
    ],
    [
      ['Efisio MELIS', true],
      ['Efisio MELIS', false],
    ],
  ])
})

test('a card tells the office of the day, and the name in its script when it is asked for', async () => {
  const [first] = sheetsOf(await paperOf('placeCards', rows))
  expect(said(first?.boxes[1])).toEqual(['Alessandra ROSSI', 'أليساندرا روسي', 'Présidente de la Région'])
  const [bare] = sheetsOf(await paperOf('placeCards', rows, { scripts: false, titles: false }))
  expect(said(bare?.boxes[1])).toEqual(['Alessandra ROSSI'])
})

test.each([
  ['A4', 'one', 297, 105],
  ['A4', 'two', 210, 74.25],
  ['A5', 'one', 210, 74],
  ['A5', 'two', 148, 52.5],
])('%s, %s to a sheet: a face of %d by %d mm', async (paper, perSheet, width, height) => {
  const [sheet] = sheetsOf(await paperOf('placeCards', rows, { paper, perSheet }))
  expect(sheet?.boxes).toHaveLength(perSheet === 'two' ? 4 : 2)
  for (const box of sheet?.boxes ?? []) expect([box.width, box.height]).toEqual([width, height])
  const last = sheet?.boxes.at(-1)
  expect((last?.top ?? 0) + (last?.height ?? 0)).toBe(perSheet === 'two' ? (paper === 'A4' ? 297 : 210) : paper === 'A4' ? 210 : 148)
})

test('cards and badges of a size measured for one print are as large as it says, whatever the settings say', async () => {
  const paper = await paperOf('placeCards', rows, { paper: 'measured', width: 180.5, height: 90 })
  expect(paper.sheet).toEqual({ size: [180.5, 90], orientation: 'portrait', bare: true })
  for (const box of sheetsOf(paper)[0]?.boxes ?? []) expect([box.width, box.height]).toEqual([180.5, 45])
  const badges = await paperOf('badges', rows, { size: 'measured', width: 80, height: 30 }, { 'badge.width': 60, 'badge.height': 40 })
  for (const box of sheetsOf(badges)[0]?.boxes ?? []) expect([box.width, box.height]).toEqual([80, 30])
})

test('who is represented leaves the card to who comes instead, with that person’s own function', async () => {
  const participants = [{ id: '1', contact: 'contact:rossi', title: 'Cheffe', answer: 'represented', representedBy: 'contact:melis' }]
  const sheets = sheetsOf(await paperOf('placeCards', { ...rows, delegation: [{ id: 'visit', title: 'Visite', participants }] }))
  expect(sheets.map(({ boxes }) => said(boxes[1]))).toEqual([['Efisio MELIS', 'Directeur']])
})

test('companions have cards when it is asked for, after whom they accompany', async () => {
  const names = sheetsOf(await paperOf('placeCards', rows, { companions: true })).map(({ boxes }) => said(boxes[1])[0])
  expect(names).toEqual(['Alessandra ROSSI', 'Paolo Rossi', 'Efisio MELIS'])
})

test('a participant whose record is not here has a card for the pen', async () => {
  const participants = [{ id: '1', contact: 'contact:gone', answer: 'confirmed' }]
  const [sheet] = sheetsOf(await paperOf('placeCards', { delegation: [{ id: 'visit', title: 'Visite', participants }] }))
  expect(said(sheet?.boxes[1])).toEqual(['……………'])
})

test('a visit without participants says so, and one that is not there too', async () => {
  for (const delegation of [[{ id: 'visit', title: 'Visite' }], []])
    for (const name of ['placeCards', 'badges'])
      expect(JSON.stringify(sheetsOf(await paperOf(name, { delegation })))).toContain('Aucun participant')
})

test('badges are as large as the settings say, in the middle of the sheet, from the first free place on', async () => {
  const [sheet] = sheetsOf(await paperOf('badges', rows, { first: 2 }))
  expect(sheet?.boxes.map(({ left, top, width, height }) => [left, top, width, height])).toEqual([
    [105, 11, 90, 55],
    [15, 66, 90, 55],
  ])
  const [small] = sheetsOf(await paperOf('badges', rows, { columns: 3 }, { 'badge.width': 60, 'badge.height': 40 }))
  expect(small?.boxes.map(({ left, width, height }) => [left, width, height])).toEqual([
    [15, 60, 40],
    [75, 60, 40],
  ])
})

test('no badge leaves its sheet, whatever the settings say', async () => {
  for (const size of [0, -5, 500, 1e9, 'x', null]) {
    const sheets = sheetsOf(
      await paperOf('badges', rows, { columns: 6, rows: 12, first: 72 }, { 'badge.width': size, 'badge.height': size }),
    )
    for (const { left, top, width, height } of sheets.flatMap(({ boxes }) => boxes)) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
      expect(left + width).toBeLessThanOrEqual(210.01)
      expect(top + height).toBeLessThanOrEqual(297.01)
    }
  }
})

test('a badge tells name, function, body and country, and its side in words under the colour', async () => {
  const [sheet] = sheetsOf(await paperOf('badges', rows))
  const [badge] = sheet?.boxes ?? []
  expect(said(badge)).toEqual(['Alessandra ROSSI', 'Présidente de la Région', 'Région autonome de Sardaigne', 'Italie'])
  expect(badge?.band?.label).toBe('Délégation B')
})
