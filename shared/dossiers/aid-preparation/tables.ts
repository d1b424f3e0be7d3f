import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { moneyText, shortDay } from '../../text/format'
import { filledTable } from '../tables/filled-table'
import { groupedRows } from '../tables/grouped-rows'
import { codeText, itemText } from '../telling/inner-values'
import { sumCell, sumsByCurrency } from '../money/money-sums'
import type { Teller } from '../telling/teller'
import type { AidLine, AidLines, AidTexts } from './lines'

type Part = (teller: Teller, lines: AidLines, texts: AidTexts) => readonly Block[]

/** The sum of each destination and of all, in euros. */
export const summaryBlocks: Part = (teller, { declared }, texts) => {
  if (declared.length === 0) return []
  return [
    filledTable(
      [
        { label: texts.country, share: 60 },
        { label: texts.number, share: 18, align: 'end' },
        { label: texts.amount, share: 32, align: 'end' },
      ],
      groups(declared, ({ destination }) => destination).map(([name, lines]) => [name, String(lines.length), sum(teller, lines)]),
      [texts.total, String(declared.length), sum(teller, declared)],
    ),
  ]
}

/** Each destination with its sum, beneath it each sector with its channels, a subtotal where a sector has several; then the sum of all. */
export const detailBlocks: Part = (teller, { declared }, texts) => {
  if (declared.length === 0) return []
  const { rows, heads } = groupedRows(
    groups(declared, ({ destination }) => destination).map(([name, lines]) => ({
      head: [strong(name), '', strong(String(lines.length)), strongSum(teller, lines)],
      rows: groups(lines, ({ sector }) => sector).flatMap(([sector, inSector]) => sectorRows(teller, sector, inSector, texts)),
    })),
  )
  return [
    filledTable(
      [
        { label: texts.sector, share: 52 },
        { label: texts.channel, share: 30 },
        { label: texts.number, share: 14, align: 'end' },
        { label: texts.amount, share: 28, align: 'end' },
      ],
      rows,
      [texts.total, '', String(declared.length), sum(teller, declared)],
      heads,
    ),
  ]
}

function sectorRows(teller: Teller, sector: string, lines: readonly AidLine[], texts: AidTexts): readonly (readonly Cell[])[] {
  const channels = groups(lines, ({ channel }) => channel)
  const rows = channels.map(([channel, inChannel], at): readonly Cell[] => [
    at === 0 ? sector : '',
    channel,
    String(inChannel.length),
    sum(teller, inChannel),
  ])
  if (channels.length < 2) return rows
  return [...rows, [[{ text: texts.subtotal(sector), italic: true }], '', String(lines.length), sum(teller, lines)]]
}

const scores = ['2', '1', '0'] as const

/** What each policy marker was scored, in euros; those that no line scores are left out. */
export const markerBlocks: Part = (teller, { declared }, texts) => {
  const scored = declared.flatMap((line) => (line.values.markers ?? []).map((item) => ({ line, item })))
  const markers = [...new Set(scored.map(({ item }) => itemText(teller, 'payment', 'markers', item, 'marker')))].filter(
    (name) => name !== '',
  )
  if (markers.length === 0) return []
  const at = (marker: string, score: string): Cell =>
    sum(
      teller,
      scored
        .filter(({ item }) => item.score === score && itemText(teller, 'payment', 'markers', item, 'marker') === marker)
        .map(({ line }) => line),
    )
  return [
    filledTable(
      [
        { label: texts.marker, share: 46 },
        { label: texts.principal, share: 24, align: 'end' },
        { label: texts.significant, share: 24, align: 'end' },
        { label: texts.none, share: 24, align: 'end' },
      ],
      markers.map((marker) => [marker, ...scores.map((score) => at(marker, score))]),
    ),
  ]
}

/** The lines that lack something, and what. */
export const missingBlocks: Part = (teller, { all }, texts) => {
  const lines = all.filter(({ missing }) => missing.length > 0)
  if (lines.length === 0) return []
  return [
    filledTable(
      [
        { label: texts.line, share: 52 },
        { label: texts.country, share: 24 },
        { label: texts.missing, share: 56 },
      ],
      lines.map((line) => [nameCell(teller, line), line.destination, line.missing.join(', ')]),
    ),
  ]
}

/** What was paid in other currencies, each currency summed for itself. */
export const currencyBlocks: Part = (teller, { otherCurrencies }, texts) =>
  otherCurrencies.length === 0 ? [] : [plainLines(teller, otherCurrencies, texts), { kind: 'paragraph', role: 'quiet', text: texts.apart }]

/** What goes to countries that are not eligible. */
export const excludedBlocks: Part = (teller, { excluded }, texts) =>
  excluded.length === 0 ? [] : [plainLines(teller, excluded, texts), { kind: 'paragraph', role: 'quiet', text: texts.notEligible }]

function plainLines(teller: Teller, lines: readonly AidLine[], texts: AidTexts): Block {
  return filledTable(
    [
      { label: texts.line, share: 60 },
      { label: texts.country, share: 30 },
      { label: texts.amount, share: 30, align: 'end' },
    ],
    lines.map((line) => [nameCell(teller, line), line.destination, sum(teller, [line])]),
    [texts.total, '', sum(teller, lines)],
  )
}

/** Every line with its beneficiary and its codes, to be checked one by one. */
export const lineBlocks: Part = (teller, { all }, texts) => {
  if (all.length === 0) return []
  return [
    filledTable(
      [
        { label: texts.line, share: 42 },
        { label: texts.country, share: 22 },
        { label: texts.beneficiary, share: 30 },
        { label: texts.codes, share: 24 },
        { label: texts.amount, share: 23, align: 'end' },
      ],
      all.map((line) => [
        nameCell(teller, line),
        line.destination,
        {
          lines: [
            teller.text('payment', line.row, 'beneficiary') || teller.text('payment', line.row, 'beneficiaryName'),
            [{ text: codeText(teller, 'payment', 'nature', line.values.nature), quiet: true }],
          ],
        },
        codesOf(line).join(' · ') || texts.noCodes,
        sum(teller, [line]),
      ]),
    ),
  ]
}

function nameCell(teller: Teller, { row, values }: AidLine): Cell {
  const more = [values.number ?? '', values.paidOn == null ? '' : shortDay(values.paidOn)].filter((text) => text !== '')
  return { lines: [teller.title('payment', row), ...(more.length === 0 ? [] : [[{ text: more.join(' · '), quiet: true }]])] }
}

function codesOf({ values }: AidLine): readonly string[] {
  return [values.purpose ?? values.aidSector, values.aidType, values.channel].filter((code) => code != null && code !== '').map(String)
}

function sum(teller: Teller, lines: readonly AidLine[]): Cell {
  return sumCell(
    lines.map(({ amount }) => amount),
    teller.language,
  )
}

function strong(text: string): Text {
  return [{ text, bold: true }]
}

function strongSum({ language }: Teller, lines: readonly AidLine[]): Cell {
  return { lines: sumsByCurrency(lines.map(({ amount }) => amount)).map((money) => strong(moneyText(money, language))) }
}

// In the order of the lines.
function groups(lines: readonly AidLine[], nameOf: (line: AidLine) => string): readonly (readonly [string, readonly AidLine[]])[] {
  return [...new Set(lines.map(nameOf))].map((name) => [name, lines.filter((line) => nameOf(line) === name)])
}
