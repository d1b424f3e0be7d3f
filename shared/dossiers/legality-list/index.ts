import { legalityListEn } from '../../text/en/dossiers/legality-list'
import { legalityListFr } from '../../text/fr/dossiers/legality-list'
import { flag, parts } from '../choices'
import { createGathering, finishContents } from '../readers/collect-records'
import { readParties } from '../convention/convention-parties'
import { defineDossier, type DossierReader } from '../define-dossier'
import { numberedParts } from '../pages/part-blocks'
import type { SnapshotContents } from '../snapshot'
import { createTeller } from '../telling/teller'
import { titleBlocks } from '../pages/title-blocks'
import { valuesOf } from '../telling/values-of'
import { receiptBlocks, remarkBlocks, toTransmitBlocks, underReviewBlocks } from './lists'
import { reviewOf } from './review'
import { slipBlocks } from './slip'

const blocksOfPart = {
  toTransmit: toTransmitBlocks,
  underReview: underReviewBlocks,
  remarks: remarkBlocks,
  receipts: receiptBlocks,
} as const

/** How far the acts have come in the review of legality, for whoever transmits them; it is ours alone. */
export const legalityList = defineDossier({
  name: 'legalityList',
  about: null,
  choices: { parts: parts(['toTransmit', 'underReview', 'remarks', 'receipts']), slip: flag(true) },
  texts: { fr: legalityListFr, en: legalityListEn },
  collect: collectReview,
  subject: (_snapshot, _options, texts) => texts.subject,
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const review = reviewOf(teller)
    return [
      ...titleBlocks(teller, { title: texts.title, lead: texts.lead1(review.toTransmit.length, review.underReview.length) }),
      { kind: 'callout', tone: 'plain', title: texts.laws, items: texts.articles },
      ...numberedParts(options.parts, texts, (part) => blocksOfPart[part](teller, review, texts)),
      ...(options.slip ? slipBlocks(teller, review, texts) : []),
    ]
  },
})

// Only acts that were signed, sent or remarked upon; their partners say which side is ours.
async function collectReview(read: DossierReader): Promise<SnapshotContents> {
  const gathered = createGathering()
  const conventions = (await read.every('convention')).filter((row) => {
    const { step, transmission, remarks } = valuesOf('convention', row)
    return step === 'signed' || transmission?.day != null || (remarks ?? []).length > 0
  })
  gathered.add('convention', conventions)
  gathered.add('partner', await readParties(read, conventions))
  return await finishContents(read, gathered)
}
