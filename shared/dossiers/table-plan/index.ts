import type { Block, Seat } from '../../blocks/block'
import type { RecordRow } from '../../records/record-row'
import { tablePlanEn } from '../../text/en/dossiers/table-plan'
import { tablePlanFr } from '../../text/fr/dossiers/table-plan'
import { visitWords } from '../../text/visit-words'
import { oneOf } from '../choices'
import { defineDossier, type OptionsOf } from '../define-dossier'
import { createTeller, type Teller } from '../telling/teller'
import { sideTitle } from '../visit/attendee-table'
import { computedOrderOfSide, hasRank, keptOrder, presentOf, type Attendee } from '../visit/attendees'
import { collectVisit, naming } from '../visit/collect-visit'
import { areOfSeveralCountries, countryOf, figureCell, flagOf } from '../visit/flags'
import { goneBlocks, subjectOfVisit, visitHead } from '../visit/visit-head'
import { nameLines, titleText } from '../visit/person-cells'
import { visitOf, type Visit } from '../visit/visit'
import { arrangements, placeAtTable, type Placed, type Table, type Why } from './place'

const choices = { arrangement: oneOf(arrangements), answers: oneOf(['coming', 'confirmed']) }
type Options = OptionsOf<typeof choices>
type Texts = typeof tablePlanFr

/** More persons than that make a side too long for an upright page. */
const upright = 16

/** A proposal of seats for a meal or a working session, with the rule for each seat; what it cannot know is said. */
export const tablePlan = defineDossier({
  name: 'tablePlan',
  about: 'delegation',
  choices,
  texts: { fr: tablePlanFr, en: tablePlanEn },
  collect: (read, { record }) =>
    collectVisit(read, record, { visit: ['title', 'direction', 'step', 'dates', 'cities', 'participants'], contact: naming, ours: true }),
  subject: subjectOfVisit,
  // Names along a long side need a long page.
  sheet: (_options, { records }) => ({
    size: 'A4',
    orientation: (visitOf(records.delegation?.[0] ?? { id: '' }).participants ?? []).length > upright ? 'landscape' : 'portrait',
    bare: false,
  }),
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('delegation')
    if (!row) return goneBlocks(teller)
    return [...visitHead(teller, row, texts.title, ['dates', 'cities']), ...planBlocks(teller, row, options, texts)]
  },
})

function planBlocks(teller: Teller, row: RecordRow, options: Options, texts: Texts): readonly Block[] {
  const visit = visitOf(row)
  const present = presentOf(teller, visit).filter(({ item }) => options.answers === 'coming' || item.answer === 'confirmed')
  const ranked = present.filter(hasRank)
  if (ranked.length === 0) return [{ kind: 'paragraph', role: 'quiet', text: texts.empty }]
  const receiving = visit.direction === 'outgoing' ? 'b' : 'a'
  const receives = ({ item }: Attendee): boolean => item.side === receiving || item.side === 'host'
  const inOrder = (of: readonly Attendee[]): readonly Attendee[] => keptOrder(computedOrderOfSide(of))
  const hosts = inOrder(ranked.filter(receives))
  const guests = inOrder(ranked.filter((one) => !receives(one)))
  const table = placeAtTable(options.arrangement, hosts, guests)
  const cautions = cautionsOf(present, ranked, hosts, options, texts)
  return [
    { kind: 'paragraph', role: 'quiet', text: `${texts.arrangements[options.arrangement]}. ${texts.proposal}` },
    figure(teller, table, options, texts),
    ...(cautions.length === 0 ? [] : [{ kind: 'callout', tone: 'attention', title: texts.caution, items: cautions } as const]),
    seatTable(teller, visit, table, texts),
  ]
}

function cautionsOf(
  present: readonly Attendee[],
  ranked: readonly Attendee[],
  hosts: readonly Attendee[],
  { arrangement }: Options,
  texts: Texts,
): readonly string[] {
  const unanswered = ranked.filter(({ item, standsFor }) => item.answer !== 'confirmed' && standsFor === null).length
  const companions = present.filter(({ item }) => item.companion != null && item.companion !== '').length
  const apart = present.length - ranked.length
  return [
    ...(ranked.length === 13 && arrangement !== 'facing' ? [texts.thirteen] : []),
    ...(hosts.length === 0 && arrangement !== 'facing' ? [texts.noHost] : []),
    ...(unanswered > 0 ? [texts.unanswered(unanswered)] : []),
    ...(companions > 0 ? [texts.companions(companions)] : []),
    ...(apart > 0 ? [texts.apart(apart)] : []),
    ...(arrangement === 'facing' ? [texts.usage] : []),
  ]
}

/** The seats in the order of the list: those who preside, then as each was placed. */
function seatsOf(table: Table<Attendee>): readonly Placed<Attendee>[] {
  const all = [table.left, table.right, ...table.far, ...table.near].filter((placed) => placed !== null)
  return all.toSorted((a, b) => orderOf(a.why) - orderOf(b.why))
}

function orderOf(why: Why): number {
  switch (why.by) {
    case 'presides':
      return 0
    case 'heads':
    case 'opposite':
    case 'facesHost':
      return 1
    case 'honour':
      return 1 + why.place
    case 'further':
    case 'beside':
      return 1 + why.rank
  }
}

function figure(teller: Teller, table: Table<Attendee>, { arrangement }: Options, texts: Texts): Block {
  const words = visitWords(teller.language)
  const seats = seatsOf(table)
  const seat = (placed: Placed<Attendee> | null): Seat | null =>
    placed === null ? null : { number: seats.indexOf(placed) + 1, name: placed.who.name || words.nameless }
  const told = seats.map((placed, at) => texts.seatOf(at + 1, placed.who.name || words.nameless)).join(', ')
  return {
    kind: 'seats',
    far: table.far.map(seat),
    near: table.near.map(seat),
    left: seat(table.left),
    right: seat(table.right),
    alt: texts.alt(texts.arrangements[arrangement], told),
  }
}

function seatTable(teller: Teller, visit: Visit, table: Table<Attendee>, texts: Texts): Block {
  const words = visitWords(teller.language)
  const seats = seatsOf(table)
  const flags = areOfSeveralCountries(
    teller,
    seats.map(({ who }) => who),
  )
  const named = (by: Why['by'], other: Why['by']): string =>
    seats.find(({ why }) => why.by === by || why.by === other)?.who.name || words.nameless
  const host = named('presides', 'presides')
  const second = named('opposite', 'facesHost')
  return {
    kind: 'table',
    keepRows: true,
    columns: [
      { label: texts.seat, share: 8, align: 'end' },
      ...(flags ? [{ label: '', share: 7 }] : []),
      { label: words.person, share: 30 },
      { label: words.title, share: 40 },
      { label: words.side, share: 18 },
      { label: texts.rule, share: 46 },
    ],
    rows: seats.map(({ who, why }, at) => [
      String(at + 1),
      ...(flags ? [figureCell(flagOf(countryOf(teller, who), teller.language))] : []),
      { lines: nameLines(teller, who) },
      titleText(teller, who),
      sideTitle(teller, visit, who.item.side ?? null, []),
      reason(why, host, second, texts),
    ]),
  }
}

function reason(why: Why, host: string, second: string, texts: Texts): string {
  switch (why.by) {
    case 'presides':
      return texts.presides
    case 'opposite':
      return texts.opposite(host)
    case 'facesHost':
      return texts.facesHost(host)
    case 'honour':
      return texts.honour(why.place, why.side, why.of === 'host' ? host : second)
    case 'further':
      return texts.further(why.rank)
    case 'heads':
      return texts.heads
    case 'beside':
      return texts.beside(why.rank, why.side)
  }
}
