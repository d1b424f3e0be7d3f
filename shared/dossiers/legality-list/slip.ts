import type { Block, Cell } from '../../blocks/block'
import type { Teller } from '../telling/teller'
import { actCell, partnersOf, resolutionCell, type LegalityTexts } from './lists'
import type { Review } from './review'

/** The slip that goes with the acts to the prefecture: who sends which acts with which papers, and room for the receipt. On pages of its own; nothing when no act waits. */
export function slipBlocks(teller: Teller, { toTransmit }: Review, texts: LegalityTexts): readonly Block[] {
  const { slip } = texts
  if (toTransmit.length === 0) return []
  const papers: Cell = { lines: [slip.agreement, slip.resolution, slip.translation].map(slip.paper) }
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: slip.title },
    { kind: 'paragraph', text: slip.lead },
    {
      kind: 'facts',
      facts: [
        { label: slip.sender, value: { lines: senderOf(teller) } },
        { label: slip.addressee, value: slip.prefect },
        { label: slip.way, value: slip.ways },
      ],
    },
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: slip.order, share: 7 },
        { label: texts.act, share: 44 },
        { label: texts.partner, share: 30 },
        { label: texts.resolution, share: 22 },
        { label: slip.papers, share: 34 },
      ],
      rows: toTransmit.map((one, at) => [
        String(at + 1),
        actCell(teller, one),
        partnersOf(teller, one),
        resolutionCell(teller, one, texts),
        papers,
      ]),
    },
    { kind: 'columns', whole: true, columns: [signing(slip), receipt(slip)] },
  ]
}

function senderOf({ snapshot }: Teller): readonly string[] {
  return snapshot.base.letterhead.length > 0 ? snapshot.base.letterhead : [snapshot.base.name]
}

function signing(slip: LegalityTexts['slip']): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: slip.senderSign },
    { kind: 'facts', facts: [{ label: slip.placeAndDay, value: slip.dots }] },
    { kind: 'spacer', size: 'large' },
  ]
}

// What the prefecture fills in by hand.
function receipt(slip: LegalityTexts['slip']): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: slip.receipt },
    {
      kind: 'facts',
      facts: [
        { label: slip.receivedOn, value: slip.dots },
        { label: slip.receiptNumber, value: slip.dots },
        { label: slip.stamp, value: '' },
      ],
    },
    { kind: 'spacer', size: 'large' },
    { kind: 'spacer', size: 'large' },
  ]
}
