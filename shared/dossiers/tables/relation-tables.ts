import type { Block, Cell } from '../../blocks/block'
import type { RecordType } from '../../fields/record-type'
import type { Money } from '../../fields/value'
import { firstDay, type PartialDay } from '../../kernel/day'
import { compareDecimals } from '../../kernel/decimal'
import type { RecordRow } from '../../records/record-row'
import { dutiesOf } from '../../rules/duties'
import { labelled, shortDay } from '../../text/format'
import { sayIn } from '../../text/i18n'
import { asTree, latestFirst, startOf } from '../convention/convention-tree'
import { recordTable } from './record-table'
import { stateCell } from '../telling/state-cell'
import type { Teller } from '../telling/teller'
import type { Recipient } from '../choices'

/** The conventions, the latest signed first, each with those that amend or apply it beneath; then what is to be done, for our own eyes. */
export function conventionBlocks(teller: Teller, options: { readonly recipient: Recipient }): readonly Block[] {
  const rows = asTree(teller.rows('convention'))
  if (rows.length === 0) return []
  const words = teller.words.partner
  const day = (row: RecordRow, name: string): string => (typeof row[name] === 'string' ? shortDay(row[name]) : '')
  const table: Block = {
    kind: 'table',
    keepRows: true,
    columns: [
      { label: words.act, share: 36 },
      { label: words.state, share: 17 },
      { label: words.signed, share: 13 },
      { label: words.inForce, share: 13 },
      { label: words.end, share: 15 },
      { label: words.amount, share: 17, align: 'end' },
    ],
    rows: rows.map(({ row, depth }) => [
      {
        lines: [
          `${depth > 0 ? '↳ ' : ''}${teller.title('convention', row)}`,
          ...(typeof row['number'] === 'string' ? [[{ text: row['number'], quiet: true }]] : []),
        ],
      },
      stateCell(teller, 'convention', row, 'state'),
      day(row, 'signedOn'),
      day(row, 'inForceOn'),
      {
        lines: [
          day(row, 'endsOn'),
          ...(typeof row['denounceBy'] === 'string' ? [[{ text: words.denounceBy(shortDay(row['denounceBy'])), quiet: true }]] : []),
        ],
      },
      amountCell(teller, row),
    ]),
  }
  const objects = rows.flatMap(({ row }) =>
    typeof row['object'] === 'string' ? [{ label: teller.title('convention', row), value: teller.cell('convention', row, 'object') }] : [],
  )
  return [
    table,
    ...(objects.length === 0
      ? []
      : [{ kind: 'heading', level: 3, text: words.objects } as const, { kind: 'facts', facts: objects } as const]),
    ...(options.recipient === 'internal'
      ? toDo(
          teller,
          'convention',
          rows.map(({ row }) => row),
        )
      : []),
  ]
}

/** The actions, the latest begun first. */
export function actionBlocks(teller: Teller): readonly Block[] {
  const rows = latestFirst(teller.rows('action'), (row) => startOf(row, 'period'))
  if (rows.length === 0) return []
  return [
    recordTable(teller, 'action', rows, 34, [
      { field: 'nature', share: 20 },
      { share: 17, label: teller.words.partner.state, tell: (row) => stateCell(teller, 'action', row, 'step') },
      { field: 'period', share: 20 },
      { field: 'budget', share: 17, align: 'end' },
    ]),
  ]
}

/** The visits of the partner and to it, each way on its own, the latest first. */
export function delegationBlocks(teller: Teller): readonly Block[] {
  const words = teller.words.partner
  return (['incoming', 'outgoing'] as const).flatMap((direction): readonly Block[] => {
    const rows = latestFirst(
      teller.rows('delegation').filter((row) => row['direction'] === direction),
      (row) => startOf(row, 'dates'),
    )
    if (rows.length === 0) return []
    return [
      { kind: 'heading', level: 3, text: words[direction] },
      recordTable(teller, 'delegation', rows, 34, [
        { field: 'dates', share: 22 },
        { field: 'cities', share: 20 },
        { share: 15, label: words.state, tell: (row) => stateCell(teller, 'delegation', row, 'step') },
        { field: 'purpose', share: 34 },
      ]),
    ]
  })
}

const openStates: ReadonlySet<unknown> = new Set(['open', 'soon', 'overdue'])

/** What is still owed, by us and by them, the nearest first; without a day last. */
export function commitmentBlocks(teller: Teller): readonly Block[] {
  const due = (row: RecordRow): PartialDay => (typeof row['dueOn'] === 'string' ? row['dueOn'] : '9999')
  const rows = teller
    .rows('commitment')
    .filter((row) => openStates.has(row['state']))
    .toSorted((a, b) => (firstDay(due(a)) < firstDay(due(b)) ? -1 : 1))
  if (rows.length === 0) return []
  const { partner: words } = teller.words
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: words.what, share: 40 },
        { label: words.who, share: 26 },
        { label: words.until, share: 20 },
        { label: words.from, share: 30 },
      ],
      rows: rows.map((row) => [
        teller.title('commitment', row),
        teller.cell('commitment', row, 'by'),
        typeof row['dueOn'] === 'string' ? stateCell(teller, 'commitment', row, 'state', shortDay(row['dueOn'])) : words.noDay,
        teller.cell('commitment', row, 'from'),
      ]),
    },
  ]
}

// The law wants the amount stated even when it is nil, and it is read so.
function amountCell(teller: Teller, row: RecordRow): Cell {
  const money = row['amount'] as Money | null | undefined
  return money && compareDecimals(money.amount, '0') === 0 ? teller.words.partner.nil : teller.cell('convention', row, 'amount')
}

function toDo(teller: Teller, type: RecordType, rows: readonly RecordRow[]): readonly Block[] {
  const say = sayIn(teller.language)
  const { asOf, settings } = teller.snapshot
  const context = { today: asOf, setting: (key: string) => settings[key] ?? null }
  const duties = rows.flatMap((row) => dutiesOf(type, row, context).map((duty) => ({ ...duty, name: teller.title(type, row) })))
  if (duties.length === 0) return []
  const items = duties
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ kind, day, name }) => labelled(shortDay(day), say(`agenda.duties.${kind}`, { name }), teller.language))
  return [{ kind: 'callout', tone: 'attention', title: teller.words.partner.toDo, items }]
}
