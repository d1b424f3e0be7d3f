import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import type { LocalTime } from '../../fields/value'
import { shortDay } from '../../text/format'
import { itemTable, propertyText, type ItemColumn } from '../tables/item-table'
import { dayOf, spanText } from '../visit/local-times'
import { linesCell } from '../visit/person-cells'
import type { Visit } from '../visit/visit'
import type { Telling } from './options'

type Journey = NonNullable<Visit['transport']>[number]

const transport = { type: 'delegation', list: 'transport' } as const

/** The journeys in the order they begin: by what, from where and when, to where and when, for whom; references for our own eyes. */
export function journeyBlocks(telling: Telling, withReference: boolean): readonly Block[] {
  const { teller, words, texts, visit } = telling
  const at = ({ segment }: Journey): string => segment?.departs?.at ?? segment?.arrives?.at ?? '9999'
  const journeys = (visit.transport ?? []).toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
  const columns: readonly ItemColumn<Journey>[] = [
    { label: words.movement, share: 26, tell: (item) => modeCell(telling, item, withReference) },
    { label: words.departs, share: 30, tell: (item) => endCell(telling, item, 'from', item.segment?.departs) },
    { label: words.arrives, share: 30, tell: (item) => endCell(telling, item, 'to', item.segment?.arrives) },
    {
      label: texts.passengers,
      share: 34,
      tell: (item) =>
        linesCell([
          ...(item.passengers ? [item.passengers] : []),
          ...(item.welcomedBy ? [[{ text: texts.welcomedBy(item.welcomedBy), quiet: true }]] : []),
        ]),
    },
  ]
  return itemTable(teller, transport, journeys, columns)
}

function modeCell({ teller, texts }: Telling, item: Journey, withReference: boolean): Cell {
  const carrier = [item.segment?.company, item.segment?.number].filter((part) => part != null && part !== '').join(' ')
  const reference = item.segment?.reference ?? ''
  const quiet = [...(carrier === '' ? [] : [carrier]), ...(withReference && reference !== '' ? [texts.reference(reference)] : [])]
  return linesCell([
    [{ text: propertyText(teller, transport, item, 'mode'), bold: true }],
    ...quiet.map((text): Text => [{ text, quiet: true }]),
  ])
}

function endCell({ teller, clock }: Telling, item: Journey, end: 'from' | 'to', time: LocalTime | null | undefined): Cell {
  const place = propertyText(teller, transport, item, `segment/${end}`)
  const day = dayOf(time)
  return linesCell([
    ...(time == null ? [] : [`${shortDay(day)} · ${spanText(clock, time)}`]),
    ...(place === '' ? [] : [[{ text: place, quiet: true }]]),
  ])
}

const stays = { type: 'delegation', list: 'stays' } as const

/** Where everybody sleeps; who pays and the reference for our own eyes. */
export function stayBlocks({ teller, visit }: Telling, withPayer: boolean): readonly Block[] {
  return itemTable(teller, stays, visit.stays ?? [], [
    { property: 'hotel', share: 34 },
    { property: 'nights', share: 30 },
    { property: 'kind', share: 22 },
    ...(withPayer
      ? [
          { property: 'payer', share: 26 },
          { property: 'reference', share: 18 },
        ]
      : []),
  ])
}
