import type { Block } from '../../blocks/block'
import { firstDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { shortDay } from '../../text/format'
import { visitWords } from '../../text/visit-words'
import { stateCell } from '../telling/state-cell'
import type { Teller } from '../telling/teller'

/** What is owed: what, by whom, until when and how it stands, the nearest first, without a day last; nothing of none. */
export function commitmentTable(teller: Teller, rows: readonly RecordRow[]): readonly Block[] {
  if (rows.length === 0) return []
  const words = visitWords(teller.language)
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: words.what, share: 46 },
        { label: words.who, share: 30 },
        { label: words.until, share: 24 },
      ],
      rows: byDueDay(rows).map((row) => [
        teller.title('commitment', row),
        teller.cell('commitment', row, 'by'),
        stateCell(teller, 'commitment', row, 'state', typeof row['dueOn'] === 'string' ? shortDay(row['dueOn']) : words.noDue),
      ]),
    },
  ]
}

/** The nearest due first, those without a day last. */
export function byDueDay(rows: readonly RecordRow[]): readonly RecordRow[] {
  const due = (row: RecordRow): string => firstDay(typeof row['dueOn'] === 'string' ? row['dueOn'] : '9999')
  return rows.toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
}
