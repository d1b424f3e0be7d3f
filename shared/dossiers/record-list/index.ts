import { z } from 'zod'
import type { Block, Cell } from '../../blocks/block'
import { recordTypes } from '../../fields/record-type'
import type { Money } from '../../fields/value'
import type { RecordRow } from '../../records/record-row'
import { moneyText, numberText } from '../../text/format'
import { recordListEn } from '../../text/en/dossiers/record-list'
import { recordListFr } from '../../text/fr/dossiers/record-list'
import { wordsOf } from '../../text/words-of'
import { recordId } from '../choices'
import { createGathering, finishContents } from '../readers/collect-records'
import { defineSheet } from '../define-dossier'
import { disagreementNotice } from '../pages/disagreements'
import { sumsByCurrency } from '../money/money-sums'
import { recordTable } from '../tables/record-table'
import { createTeller, isEmptyCell, type Teller } from '../telling/teller'

/** More rows than that nobody reads on paper: the first ones are printed, and the paper says how many there are. */
export const mostRows = 20_000

const options = z.strictObject({
  type: z.enum(recordTypes),
  /** The columns beside the name, in their order, with their widths on screen. */
  columns: z.array(z.strictObject({ field: z.string().max(80), width: z.number().positive() })).max(60),
  /** The records, in their order. */
  ids: z.array(recordId).max(mostRows),
  /** How many the table held. */
  matching: z.number().int().nonnegative(),
  /** What the table was filtered by, in words. */
  filters: z.array(z.string().max(2000)).max(100),
})

type Options = z.infer<typeof options>
type Texts = typeof recordListFr

/** A table as it stands on the screen: its columns in their order, its records as they are filtered and ordered. */
export const recordList = defineSheet<Options, Texts>({
  name: 'recordList',
  options,
  texts: { fr: recordListFr, en: recordListEn },
  collect: async (read, { type, ids }) => {
    const gathered = createGathering()
    gathered.add(type, await read.all(type, ids))
    return await finishContents(read, gathered)
  },
  subject: (snapshot, { type }) => wordsOf(type, snapshot.language).title,
  sheet: ({ columns }) => ({ size: 'A4', orientation: columns.length > 3 ? 'landscape' : 'portrait', bare: false }),
  compose(snapshot, told, texts): readonly Block[] {
    const teller = createTeller(snapshot)
    const rows = teller.rows(told.type)
    return [
      { kind: 'heading', level: 1, text: wordsOf(told.type, teller.language).title },
      { kind: 'paragraph', role: 'quiet', text: leadOf(teller, told, rows.length, texts) },
      ...disagreementNotice(teller),
      ...(rows.length === 0 ? [{ kind: 'paragraph', text: texts.none } as const] : [tableOf(teller, told, rows, texts)]),
    ]
  },
})

function leadOf({ language }: Teller, { matching, filters }: Options, printed: number, texts: Texts): string {
  const count = numberText(matching, language)
  const said = [printed < matching ? texts.first(numberText(printed, language), count) : texts.all(count), ...filters]
  return said.join(' · ')
}

const nameWidth = 240

function tableOf(teller: Teller, { type, columns }: Options, rows: readonly RecordRow[], texts: Texts): Block {
  const known = columns.filter(({ field }) => teller.field(type, field) !== null)
  // What no record holds is no column.
  const filled = known.filter(({ field }) => rows.some((row) => !isEmptyCell(teller.cell(type, row, field))))
  const isMoney = (field: string): boolean => teller.field(type, field)?.field.kind === 'money'
  const table = recordTable(
    teller,
    type,
    rows,
    nameWidth,
    filled.map(({ field, width }) => ({
      field,
      share: width,
      // One line, as on the screen: what a list holds besides its names is on the record.
      tell: (row) => teller.sign(type, row, field) + teller.text(type, row, field),
      ...(isMoney(field) ? { align: 'end' as const } : {}),
    })),
  )
  if (table.kind !== 'table' || !filled.some(({ field }) => isMoney(field))) return table
  const totals = filled.map(({ field }): Cell => {
    if (!isMoney(field)) return ''
    const amounts = rows.flatMap((row) => (row[field] as Money | null | undefined) ?? [])
    return { lines: sumsByCurrency(amounts).map((sum) => moneyText(sum, teller.language)) }
  })
  return { ...table, total: [texts.total, ...totals] }
}
