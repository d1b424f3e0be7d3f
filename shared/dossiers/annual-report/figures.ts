import type { Block, Cell } from '../../blocks/block'
import { percentOf } from '../../kernel/decimal'
import { moneyText, numberText, percentText } from '../../text/format'
import { sumCell, sumIn } from '../money/money-sums'
import { valuesOf } from '../telling/values-of'
import { destinationOf } from './money'
import type { AnnualReport } from './report'
import type { YearFacts } from './year-facts'

/** The figures of the year beside those of the two before, and what was paid as bars. */
export function figureBlocks(report: AnnualReport): readonly Block[] {
  const { texts, years, teller } = report
  const { language } = teller
  const { measures } = texts
  const count = (of: (facts: YearFacts) => number): readonly Cell[] => years.map((facts) => numberText(of(facts), language))
  const rows: readonly (readonly Cell[])[] = [
    [measures.inForce, ...count(({ inForce }) => inForce.length)],
    [measures.signed, ...count(({ signed }) => signed.length)],
    [measures.ended, ...count(({ ended }) => ended.length)],
    [measures.incoming, ...count(({ incoming }) => incoming.length)],
    [measures.outgoing, ...count(({ outgoing }) => outgoing.length)],
    [measures.persons, ...count(personsOf)],
    [measures.paid, ...years.map(({ payments }) => sumCell(paidOf(payments), language))],
    [measures.countries, ...count(({ payments }) => new Set(payments.map(destinationOf)).size)],
    [measures.projects, ...count(({ projects }) => projects.length)],
    [measures.humanitarian, ...count(({ humanitarian }) => humanitarian.length)],
    [
      measures.given,
      ...years.map(({ humanitarian }) =>
        sumCell(
          humanitarian.map((row) => valuesOf('action', row).given),
          language,
        ),
      ),
    ],
    [measures.due, ...count(({ due }) => due.length)],
    [measures.kept, ...years.map((facts) => keptText(facts, report))],
  ]
  const bars = years.toReversed().map(({ year, payments }) => {
    const sum = sumIn('EUR', paidOf(payments))
    return { label: String(year), value: Math.max(0, Number(sum.amount)), shown: moneyText(sum, language) }
  })
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: texts.measure, share: 52 },
        ...years.map(({ year }) => ({ label: String(year), share: 24, align: 'end' as const })),
      ],
      rows,
    },
    { kind: 'paragraph', role: 'quiet', text: texts.inForceNote },
    ...(bars.some(({ value }) => value > 0)
      ? [{ kind: 'heading', level: 3, text: texts.paidByYear } as const, { kind: 'bars', bars } as const]
      : []),
  ]
}

function paidOf(payments: YearFacts['payments']): readonly Parameters<typeof sumCell>[0][number][] {
  return payments.map((row) => valuesOf('payment', row).paid)
}

function personsOf({ incoming, outgoing }: YearFacts): number {
  return [...incoming, ...outgoing].reduce((sum, row) => sum + (valuesOf('delegation', row).participants ?? []).length, 0)
}

function keptText({ due, kept }: YearFacts, { teller }: AnnualReport): string {
  const share = percentOf(String(kept.length), String(due.length), 0)
  return share === null ? '–' : `${numberText(kept.length, teller.language)} (${percentText(share, teller.language)})`
}
