import type { Block, Cell } from '../../blocks/block'
import { shippedNumber, isToCheck } from '../../records/shipped-settings'
import { durationText, shortDay } from '../../text/format'
import type { legalityListFr } from '../../text/fr/dossiers/legality-list'
import { contextOf } from '../telling/checks-and-duties'
import { otherParties } from '../convention/convention-parties'
import { filledTable } from '../tables/filled-table'
import { itemText, partText } from '../telling/inner-values'
import type { Teller } from '../telling/teller'
import { daysSince, reviewTime, type Review, type Reviewed } from './review'

export type LegalityTexts = typeof legalityListFr

/** What has to be transmitted, with how long it has waited since its signature. */
export function toTransmitBlocks(teller: Teller, { toTransmit }: Review, texts: LegalityTexts): readonly Block[] {
  if (toTransmit.length === 0) return []
  const days = shippedNumber(contextOf(teller), 'convention.transmissionDays')
  const rows = toTransmit.map((one): readonly Cell[] => {
    const waited = one.signed === null ? null : daysSince(teller, one.signed)
    const isLate = waited !== null && waited > days
    return [
      actCell(teller, one),
      partnersOf(teller, one),
      resolutionCell(teller, one, texts),
      one.signed === null ? texts.noSigning : shortDay(one.signed),
      {
        pill: { label: isLate ? texts.late : texts.soon, tone: isLate ? 'stopped' : 'attention' },
        note: waited === null ? undefined : texts.days(waited),
      },
    ]
  })
  return [
    filledTable(
      [
        { label: texts.act, share: 40 },
        { label: texts.partner, share: 28 },
        { label: texts.resolution, share: 22 },
        { label: texts.signed, share: 18 },
        { label: texts.elapsed, share: 24 },
      ],
      rows,
    ),
    { kind: 'paragraph', role: 'quiet', text: texts.noDelay(durationText(`P${days}D`, teller.language)) },
  ]
}

/** What was transmitted so recently that the review may still ask for documents, with how long it has been there and until when. */
export function underReviewBlocks(teller: Teller, { underReview }: Review, texts: LegalityTexts): readonly Block[] {
  if (underReview.length === 0) return []
  const months = shippedNumber(contextOf(teller), 'convention.reviewMonths')
  const check = isToCheck('convention.reviewMonths', teller.snapshot.settings['convention.reviewMonths'] ?? null) ? ` ${texts.toCheck}` : ''
  const rows = underReview.map((one): readonly Cell[] => {
    const { from, until } = reviewTime(teller, one)
    const { transmission } = one.values
    return [
      actCell(teller, one),
      partnersOf(teller, one),
      {
        lines: [
          transmission?.day == null ? '' : shortDay(transmission.day),
          [{ text: partText(teller, 'convention', one.row, 'transmission', 'way'), quiet: true }],
        ],
      },
      {
        lines: [
          ...(transmission?.received == null ? [] : [shortDay(transmission.received)]),
          [{ text: transmission?.receipt ? texts.receipt(transmission.receipt) : texts.noReceipt, quiet: true }],
        ],
      },
      texts.days(daysSince(teller, from)),
      shortDay(until),
    ]
  })
  return [
    filledTable(
      [
        { label: texts.act, share: 38 },
        { label: texts.partner, share: 26 },
        { label: texts.transmitted, share: 18 },
        { label: texts.received, share: 24 },
        { label: texts.elapsed, share: 15 },
        { label: texts.until, share: 18 },
      ],
      rows,
    ),
    { kind: 'paragraph', role: 'quiet', text: texts.review(durationText(`P${months}M`, teller.language)) + check },
  ]
}

/** Every remark with its day, its kind and what became of it, act by act. */
export function remarkBlocks(teller: Teller, { remarked }: Review, texts: LegalityTexts): readonly Block[] {
  const rows = remarked.flatMap((one) =>
    (one.values.remarks ?? []).map((remark): readonly Cell[] => {
      const said = (property: string): string => itemText(teller, 'convention', 'remarks', remark, property)
      return [
        actCell(teller, one),
        { lines: [said('day'), ...(remark.day == null ? [] : [[{ text: texts.since(daysSince(teller, remark.day)), quiet: true }]])] },
        { lines: [said('kind'), said('text')].filter((text) => text !== '') },
      ]
    }),
  )
  if (rows.length === 0) return []
  return [
    filledTable(
      [
        { label: texts.act, share: 44 },
        { label: texts.day, share: 22 },
        { label: texts.remark, share: 66 },
      ],
      rows,
    ),
  ]
}

/** What was transmitted and has no number of receipt yet. */
export function receiptBlocks(teller: Teller, { withoutReceipt }: Review, texts: LegalityTexts): readonly Block[] {
  if (withoutReceipt.length === 0) return []
  const rows = withoutReceipt.map((one): readonly Cell[] => {
    const day = one.values.transmission?.day ?? null
    return [
      actCell(teller, one),
      partnersOf(teller, one),
      day === null ? '' : shortDay(day),
      day === null ? '' : texts.since(daysSince(teller, day)),
    ]
  })
  return [
    filledTable(
      [
        { label: texts.act, share: 50 },
        { label: texts.partner, share: 38 },
        { label: texts.transmitted, share: 20 },
        { label: texts.elapsed, share: 26 },
      ],
      rows,
    ),
  ]
}

/** An act by its title, its number and its kind. */
export function actCell(teller: Teller, { row, values }: Reviewed): Cell {
  const more = [values.number ?? '', teller.text('convention', row, 'kind')].filter((text) => text !== '')
  return { lines: [teller.title('convention', row), ...(more.length === 0 ? [] : [[{ text: more.join(' · '), quiet: true }]])] }
}

/** Who signs it besides us. */
export function partnersOf(teller: Teller, { values }: Reviewed): Cell {
  return { lines: otherParties(teller, values) }
}

/** The number and the day of the resolution. */
export function resolutionCell(teller: Teller, { row, values }: Reviewed, texts: LegalityTexts): Cell {
  const { resolution } = values
  const number = resolution?.number ? [texts.number(resolution.number)] : []
  return {
    lines: [...(resolution?.day == null ? [] : [teller.sign('convention', row, 'resolution') + shortDay(resolution.day)]), ...number],
  }
}
