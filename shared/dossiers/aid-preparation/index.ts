import type { Block } from '../../blocks/block'
import { moneyText } from '../../text/format'
import { aidPreparationEn } from '../../text/en/dossiers/aid-preparation'
import { aidPreparationFr } from '../../text/fr/dossiers/aid-preparation'
import { parts, year } from '../choices'
import { createGathering, finishContents } from '../readers/collect-records'
import { defineDossier } from '../define-dossier'
import { numberedParts } from '../pages/part-blocks'
import { settingText } from '../person/person'
import { sumIn } from '../money/money-sums'
import { createTeller, type Fact, type Teller } from '../telling/teller'
import { titleBlocks } from '../pages/title-blocks'
import { aidLinesOf, yearOfPayment, type AidLines, type AidTexts } from './lines'
import { currencyBlocks, detailBlocks, excludedBlocks, lineBlocks, markerBlocks, missingBlocks, summaryBlocks } from './tables'

const blocksOfPart = {
  summary: summaryBlocks,
  detail: detailBlocks,
  markers: markerBlocks,
  missing: missingBlocks,
  currencies: currencyBlocks,
  excluded: excludedBlocks,
  lines: lineBlocks,
} as const

/** What the yearly declaration of aid (CGCT L1115-6) is filled in from, and what has to be completed first; it is ours alone. */
export const aidPreparation = defineDossier({
  name: 'aidPreparation',
  about: null,
  choices: { year: year(-1), parts: parts(['summary', 'detail', 'markers', 'missing', 'currencies', 'excluded', 'lines']) },
  texts: { fr: aidPreparationFr, en: aidPreparationEn },
  async collect(read, options) {
    const gathered = createGathering()
    gathered.add(
      'payment',
      (await read.every('payment')).filter((row) => yearOfPayment(row) === options.year),
    )
    return await finishContents(read, gathered)
  },
  subject: (_snapshot, options, texts) => texts.subject(options.year),
  compose(snapshot, options, texts): readonly Block[] {
    const teller = createTeller(snapshot)
    const lines = aidLinesOf(teller, texts)
    const total = sumIn(
      'EUR',
      lines.declared.map(({ amount }) => amount),
    )
    return [
      ...titleBlocks(teller, {
        title: texts.titleOf(options.year),
        lead: texts.count(lines.declared.length, moneyText(total, teller.language)),
      }),
      { kind: 'facts', facts: factsOf(teller, lines, options.year, texts) },
      ...numberedParts(options.parts, texts, (part) => blocksOfPart[part](teller, lines, texts)),
    ]
  },
})

function factsOf({ snapshot, language }: Teller, lines: AidLines, of: number, texts: AidTexts): readonly Fact[] {
  const campaign = settingText(snapshot, 'aid.campaign')
  const unconfirmed = sumIn(
    'EUR',
    lines.unconfirmed.map(({ amount }) => amount),
  )
  const unconfirmedText = moneyText(unconfirmed, language)
  const incomplete = lines.all.filter(({ missing }) => missing.length > 0).length
  return [
    ...(campaign !== '' ? [{ label: texts.campaign, value: texts.campaignOf(campaign, of) }] : []),
    { label: texts.counted, value: texts.countedText },
    ...(lines.unconfirmed.length === 0
      ? []
      : [{ label: texts.unconfirmed, value: texts.unconfirmedOf(texts.linesOf(lines.unconfirmed.length), unconfirmedText) }]),
    { label: texts.incomplete, value: texts.linesOf(incomplete) },
    { label: texts.others, value: texts.linesOf(lines.otherCurrencies.length) },
    { label: texts.noAmount, value: texts.linesOf(lines.withoutAmount.length) },
  ]
}
