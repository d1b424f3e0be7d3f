import type { Block } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { shortDay } from '../../text/format'
import { visitWords } from '../../text/visit-words'
import { attendeeTable } from '../visit/attendee-table'
import { attendeesOf } from '../visit/attendees'
import { itemTable, propertyLabel } from '../tables/item-table'
import { dayOf, spanText } from '../visit/local-times'
import { markdownToBlocks } from '../telling/markdown'
import { languagesText, linesCell } from '../visit/person-cells'
import type { Teller } from '../telling/teller'
import type { Visit } from '../visit/visit'
import type { Telling } from './options'
import { seatRows } from './people'

const interpreting = { type: 'delegation', list: 'interpreting' } as const

/** Who interprets between which languages, how and when; costs for our own eyes. */
export function interpretingBlocks({ teller, visit }: Telling, withCost: boolean): readonly Block[] {
  if ((visit.interpreting ?? []).length === 0) return listedInterpreters(teller, visit)
  return itemTable(teller, interpreting, visit.interpreting ?? [], [
    {
      label: propertyLabel(teller, interpreting, 'interpreter'),
      share: 34,
      tell: ({ interpreter, name }) => [{ text: interpreter == null ? (name ?? '') : teller.nameOf(interpreter), bold: true }],
    },
    { property: 'from', share: 18 },
    { property: 'to', share: 18 },
    { property: 'mode', share: 20 },
    { property: 'hours', share: 28 },
    ...(withCost ? [{ property: 'cost', share: 20, align: 'end' as const }] : []),
  ])
}

// Where nothing was arranged yet, those that the list of participants has as interpreters.
function listedInterpreters(teller: Teller, visit: Visit): readonly Block[] {
  const listed = attendeesOf(teller, visit).filter(({ item }) => item.side === 'interpreter')
  const words = visitWords(teller.language)
  return attendeeTable(teller, visit, listed, [{ label: words.languages, share: 24, tell: (one) => languagesText(teller, one) }])
}

const meals = { type: 'delegation', list: 'meals' } as const

/** The meals with their menus, each with its seating as it was written; then who sits where. */
export function mealBlocks(telling: Telling): readonly Block[] {
  const { teller, texts, words, visit, clock } = telling
  const seated = seatRows(telling)
  return [
    ...itemTable(teller, meals, visit.meals ?? [], [
      { label: words.when, share: 24, tell: ({ at }) => (at == null ? '' : `${shortDay(dayOf(at))} · ${spanText(clock, at)}`) },
      { property: 'place', share: 30 },
      { property: 'menu', share: 36 },
      { property: 'placeCards', share: 16 },
    ]),
    ...(visit.meals ?? []).flatMap(({ place, seating }): readonly Block[] =>
      seating == null || seating.trim() === ''
        ? []
        : [{ kind: 'heading', level: 4, text: place ?? '', listed: false }, ...markdownToBlocks(seating)],
    ),
    ...(seated.length === 0
      ? []
      : [
          {
            kind: 'table',
            keepRows: true,
            columns: [
              { label: texts.seat, share: 30 },
              { label: words.person, share: 70 },
            ],
            rows: seated.map((one) => [one.item.seat ?? '', [{ text: one.name || words.nameless }]]),
          } as const,
        ]),
  ]
}

const gifts = { type: 'delegation', list: 'gifts' } as const

/** The gifts given and received, as the register wants them. */
export function giftBlocks({ teller, visit }: Telling): readonly Block[] {
  return itemTable(teller, gifts, visit.gifts ?? [], [
    { property: 'direction', share: 14 },
    {
      share: 34,
      label: propertyLabel(teller, gifts, 'object'),
      tell: ({ object, stock, destination }) =>
        linesCell([object ?? '', ...[stock, destination].flatMap((text): readonly Text[] => (text ? [[{ text, quiet: true }]] : []))]),
    },
    { property: 'value', share: 18, align: 'end' },
    { property: 'from', share: 24 },
    { property: 'to', share: 24 },
    { property: 'day', share: 16 },
    { property: 'registered', share: 14 },
  ])
}
