import type { Block, Cell } from '../../blocks/block'
import type { RecordType } from '../../fields/record-type'
import { daysBetween, firstDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import type { CheckOutcome } from '../../rules/checks/outcome'
import { shortDay } from '../../text/format'
import type { recordTablesFr } from '../../text/fr/dossiers/record-tables'
import { sayIn } from '../../text/i18n'
import { tellChecks, tellDuties } from '../telling/checks-and-duties'
import { filledTable } from './filled-table'
import { stateCell } from '../telling/state-cell'
import type { Teller } from '../telling/teller'
import { valuesOf } from '../telling/values-of'

/** The words of the tables that the sheets of several records share. */
export type RecordTableTexts = typeof recordTablesFr

const grave = { error: 'stopped', warning: 'attention', reminder: 'plain' } as const

/** The checks of a record that are not passed, the gravest first, each with its article; then what is to be done and by when. Nothing when nothing is open. */
export function checkBlocks(teller: Teller, type: RecordType, row: RecordRow, texts: RecordTableTexts): readonly Block[] {
  const say = sayIn(teller.language)
  const checks = tellChecks(teller, type, row)
  const open = checks.filter(
    (one): one is typeof one & { readonly outcome: Exclude<CheckOutcome['outcome'], 'passed'> } => one.outcome !== 'passed',
  )
  const duties = tellDuties(teller, type, row, teller.title(type, row))
  const passed = checks.length - open.length
  return [
    ...(open.length === 0
      ? []
      : [
          filledTable(
            [
              { label: texts.check, share: 34 },
              { label: texts.found, share: 52 },
              { label: texts.article, share: 32 },
            ],
            open.map(({ outcome, title, text, source }): readonly Cell[] => [
              { pill: { label: say(`checks.${outcome}`), tone: grave[outcome] }, note: title },
              text,
              source,
            ]),
          ),
        ]),
    ...(passed > 0 && open.length > 0 ? [{ kind: 'paragraph', role: 'quiet', text: texts.conform(passed) } as const] : []),
    ...(duties.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: texts.duties } as const,
          filledTable(
            [
              { label: texts.day, share: 18 },
              { label: texts.duty, share: 70 },
              { label: texts.delay, share: 28 },
            ],
            duties.map(({ day, text }) => [shortDay(day), text, delayText(daysBetween(teller.snapshot.asOf, day), texts)]),
          ),
        ]),
  ]
}

function delayText(days: number, texts: RecordTableTexts): string {
  if (days < 0) return texts.late(-days)
  return days > 366 ? '' : texts.coming(days)
}

/** What was promised, by whom and by when, the nearest first, what has no day last. Nothing when nothing was. */
export function commitmentBlocks(teller: Teller, texts: RecordTableTexts): readonly Block[] {
  const due = (row: Parameters<typeof valuesOf>[1]): string => firstDay(valuesOf('commitment', row).dueOn ?? '9999')
  const rows = teller.rows('commitment').toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
  if (rows.length === 0) return []
  return [
    filledTable(
      [
        { label: texts.what, share: 44 },
        { label: texts.who, share: 30 },
        { label: texts.until, share: 22 },
        { label: texts.proof, share: 26 },
      ],
      rows.map((row) => {
        const { dueOn, doneOn } = valuesOf('commitment', row)
        const day = doneOn ?? dueOn
        return [
          teller.title('commitment', row),
          teller.cell('commitment', row, 'by'),
          stateCell(teller, 'commitment', row, 'state', day == null ? texts.noDay : shortDay(day)),
          teller.cell('commitment', row, 'proof'),
        ]
      }),
    ),
  ]
}
