import type { Block, Cell } from '../../blocks/block'
import { filledTable } from '../tables/filled-table'
import { itemText, labelOf } from '../telling/inner-values'
import { sumCell } from './money-sums'
import type { Teller } from '../telling/teller'
import { valuesOf, type ValuesOfType } from '../telling/values-of'
import type { RecordRow } from '../../records/record-row'

type Funding = NonNullable<ValuesOfType<'action'>['funding']>[number]

/** The planned and granted money of an action, without what was refused. */
export function countedFunding(row: RecordRow): readonly Funding[] {
  return (valuesOf('action', row).funding ?? []).filter(({ state }) => state !== 'refused')
}

/** The resources of an action, line by line: who, from where, in which nature, how far. What was refused stays in sight and out of the sum. Null without lines. */
export function fundingTable(teller: Teller, row: RecordRow, total: string): Block | null {
  const lines = valuesOf('action', row).funding ?? []
  if (lines.length === 0) return null
  const tones = { granted: 'good', paid: 'good', refused: 'stopped' } as const
  const label = (property: string): string => labelOf(teller, 'action', `funding/${property}`)
  return filledTable(
    [
      { label: teller.sign('action', row, 'funding') + label('funder'), share: 40 },
      { label: label('scheme'), share: 32 },
      { label: label('nature'), share: 20 },
      { label: label('state'), share: 19 },
      { label: label('amount'), share: 26, align: 'end' },
    ],
    lines.map((line): readonly Cell[] => {
      const said = (property: string): string => itemText(teller, 'action', 'funding', line, property)
      const tone = tones[line.state as keyof typeof tones] as (typeof tones)[keyof typeof tones] | undefined
      return [
        said('funder') || said('name'),
        said('scheme'),
        said('nature'),
        line.state == null ? '' : { pill: { label: said('state'), tone: tone ?? 'plain' } },
        said('amount'),
      ]
    }),
    [
      total,
      '',
      '',
      '',
      sumCell(
        countedFunding(row).map(({ amount }) => amount),
        teller.language,
      ),
    ],
  )
}

/** The expenses of an action, line by line, planned and certified. Null without lines. */
export function budgetTable(teller: Teller, row: RecordRow, total: string): Block | null {
  const lines = valuesOf('action', row).budgetLines ?? []
  if (lines.length === 0) return null
  const label = (property: string): string => labelOf(teller, 'action', `budgetLines/${property}`)
  const sum = (name: 'planned' | 'certified'): Cell =>
    sumCell(
      lines.map((line) => line[name]),
      teller.language,
    )
  return filledTable(
    [
      { label: teller.sign('action', row, 'budgetLines') + label('line'), share: 60 },
      { label: label('planned'), share: 30, align: 'end' },
      { label: label('certified'), share: 30, align: 'end' },
    ],
    lines.map((line) => ['line', 'planned', 'certified'].map((property) => itemText(teller, 'action', 'budgetLines', line, property))),
    [total, sum('planned'), sum('certified')],
  )
}
