import type { Block, Cell } from '../../blocks/block'
import type { Money } from '../../fields/value'
import { compareDecimals, subtractDecimals } from '../../kernel/decimal'
import type { RecordRow } from '../../records/record-row'
import { checkSources, shippedNumber } from '../../records/shipped-settings'
import { fundingSums, ministryCeiling, shareOf } from '../../rules/checks/action'
import { apart, moneyText, percentText } from '../../text/format'
import type { Language } from '../../text/language'
import type { fundingPlanFr } from '../../text/fr/dossiers/funding-plan'
import { contextOf } from '../telling/checks-and-duties'
import { countedFunding } from '../money/funding-table'
import { sumsByCurrency } from '../money/money-sums'
import type { Teller } from '../telling/teller'
import { valuesOf } from '../telling/values-of'

export type FundingTexts = typeof fundingPlanFr

interface Verdict {
  readonly rule: string
  readonly limit: string
  /** null: it cannot be told, for the reason that is found. */
  readonly held: boolean | null
  readonly found: string
}

/** Each rule of co-funding with its threshold, what the plan gives and whether it is held, is not, or cannot be told and why. */
export function ratioBlocks(teller: Teller, row: RecordRow, texts: FundingTexts): readonly Block[] {
  const verdicts = [
    ministryVerdict(teller, row, texts),
    ownVerdict(teller, row, texts),
    valuedVerdict(teller, row, texts),
    cashVerdict(teller, row, texts),
    balanceVerdict(teller, row, texts, 'balance'),
    balanceVerdict(teller, row, texts, 'lines'),
  ]
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: texts.rule, share: 40 },
        { label: texts.limit, share: 20 },
        { label: texts.found, share: 46 },
        { label: texts.verdict, share: 24 },
      ],
      rows: verdicts.map(({ rule, limit, held, found }): readonly Cell[] => [rule, limit, found, verdictCell(held, texts)]),
    },
    { kind: 'paragraph', role: 'quiet', text: texts.source(checkSources.ministryShareTooHigh) },
  ]
}

function verdictCell(held: boolean | null, texts: FundingTexts): Cell {
  if (held === null) return { pill: { label: texts.unknown, tone: 'plain' } }
  return { pill: held ? { label: texts.held, tone: 'good' } : { label: texts.notHeld, tone: 'stopped' } }
}

function ministryVerdict(teller: Teller, row: RecordRow, texts: FundingTexts): Verdict {
  const values = valuesOf('action', row)
  const { ministry } = fundingSums(values)
  const key = ministryCeiling(values)
  const ceiling = key === null ? null : String(shippedNumber(contextOf(teller), key))
  const rule = texts.rules.ministry
  const limit = ceiling === null ? '' : texts.atMost(percentText(ceiling, teller.language))
  const noRule = values.partnerCountry === 'several' ? texts.why.several : texts.why.noCountry
  if (ministry === null) return { rule, limit, held: null, found: hasMinistry(row) ? texts.why.currencies : texts.why.noMinistry }
  const told = shareFound(ministry, values.budget, texts, teller.language)
  if (told.share === null) return { rule, limit, held: null, found: told.found }
  if (ceiling === null) return { rule, limit, held: null, found: apart([told.found, noRule], teller.language) }
  return { rule, limit, held: compareDecimals(told.share, ceiling) <= 0, found: told.found }
}

function hasMinistry(row: RecordRow): boolean {
  return countedFunding(row).some(({ scheme, amount }) => scheme === 'ministry' && amount != null)
}

function ownVerdict(teller: Teller, row: RecordRow, texts: FundingTexts): Verdict {
  const values = valuesOf('action', row)
  const least = String(shippedNumber(contextOf(teller), 'cofunding.minOwnShare'))
  const shown = { rule: texts.rules.own, limit: texts.atLeast(percentText(least, teller.language)) }
  const { own } = fundingSums(values)
  if (own === null) return { ...shown, held: null, found: texts.why.noOwn }
  const { share, found } = shareFound(own, values.budget, texts, teller.language)
  return { ...shown, held: share === null ? null : compareDecimals(share, least) >= 0, found }
}

function valuedVerdict(teller: Teller, row: RecordRow, texts: FundingTexts): Verdict {
  const { french, valued } = fundingSums(valuesOf('action', row))
  const most = String(shippedNumber(contextOf(teller), 'cofunding.maxValued'))
  const shown = { rule: texts.rules.valued, limit: texts.atMost(percentText(most, teller.language)) }
  if (french === null || valued === null) return { ...shown, held: null, found: texts.why.noValued }
  const { share, found } = shareFound(valued, french, texts, teller.language)
  return { ...shown, held: share === null ? null : compareDecimals(share, most) <= 0, found }
}

function cashVerdict({ language }: Teller, row: RecordRow, texts: FundingTexts): Verdict {
  const shown = { rule: texts.rules.cash, limit: texts.cashOnly }
  const lines = countedFunding(row).filter(({ scheme }) => scheme === 'ministry')
  if (lines.length === 0) return { ...shown, held: null, found: texts.why.noMinistry }
  const valued = lines.filter(({ nature }) => nature === 'valued').map(({ amount }) => amount)
  const found = sumsByCurrency(valued).map((sum) => texts.valuedPart(moneyText(sum, language)))
  return { ...shown, held: valued.length === 0, found: found.join(', ') || texts.noneValued }
}

// What is brought, or spent, is the budget: no more and no less.
function balanceVerdict({ language, nameOf }: Teller, row: RecordRow, texts: FundingTexts, which: 'balance' | 'lines'): Verdict {
  const shown = { rule: texts.rules[which], limit: texts.equal }
  const { budget, budgetLines, partners } = valuesOf('action', row)
  const amounts = which === 'balance' ? countedFunding(row).map(({ amount }) => amount) : (budgetLines ?? []).map(({ planned }) => planned)
  const [sum, ...others] = sumsByCurrency(amounts)
  if (!sum) return { ...shown, held: null, found: texts.why.noLines }
  if (budget == null) return { ...shown, held: null, found: texts.why.noBudget }
  if (others.length > 0 || sum.currency !== budget.currency) return { ...shown, held: null, found: texts.why.currencies }
  const gap = subtractDecimals(budget.amount, sum.amount).replace('-', '')
  if (compareDecimals(gap, '0') === 0) return { ...shown, held: true, found: texts.same(moneyText(sum, language)) }
  const said = (money: Money): string => moneyText(money, language)
  // The lines of a project with several partners are often those of one of them alone.
  const partner = (partners ?? []).find(
    (one) => one.budget?.currency === sum.currency && compareDecimals(one.budget.amount, sum.amount) === 0,
  )
  if (which === 'lines' && partner)
    return { ...shown, held: true, found: texts.shareOf(said(sum), partner.partner == null ? '' : nameOf(partner.partner)) }
  return { ...shown, held: false, found: texts.gap(said(sum), said(budget), said({ amount: gap, currency: budget.currency })) }
}

function shareFound(
  part: Money,
  whole: Money | null | undefined,
  texts: FundingTexts,
  language: Language,
): { readonly share: string | null; readonly found: string } {
  if (whole == null) return { share: null, found: texts.why.noBudget }
  if (part.currency !== whole.currency) return { share: null, found: texts.why.currencies }
  const share = shareOf(part, whole)
  if (share === null) return { share, found: texts.why.noBudget }
  return { share, found: texts.of(moneyText(part, language), moneyText(whole, language), percentText(share, language)) }
}
