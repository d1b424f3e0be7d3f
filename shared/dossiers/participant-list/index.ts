import type { Block, Cell } from '../../blocks/block'
import { participantListEn } from '../../text/en/dossiers/participant-list'
import { participantListFr } from '../../text/fr/dossiers/participant-list'
import { visitWords } from '../../text/visit-words'
import { oneOf, recipientChoice } from '../choices'
import { defineDossier, type OptionsOf } from '../define-dossier'
import { figureCell } from '../visit/flags'
import { isMeantFor } from '../readers/meant-for'
import { createTeller, type Teller } from '../telling/teller'
import { answerCell, attendeeTable, attendeeTables, sideTitle, type AttendeeColumn } from '../visit/attendee-table'
import { attendeesOf, bySide, computedOrder, computedOrderOfSide, hasRank, keptOrder, presentOf, type Attendee } from '../visit/attendees'
import { collectVisit, naming } from '../visit/collect-visit'
import { goneBlocks, personsLeftOut, subjectOfVisit, visitHead } from '../visit/visit-head'
import { languagesText, nameLines, titleLines } from '../visit/person-cells'
import { photoFigure } from '../person/photos'
import { byCountry, groupsOf } from './groups'
import { visitOf, type Visit } from '../visit/visit'

const choices = {
  recipient: recipientChoice,
  grouping: oneOf(['side', 'country', 'mixed']),
  answers: oneOf(['all', 'coming']),
  photos: oneOf(['none', 'list', 'faces']),
}
type Options = OptionsOf<typeof choices>
type Texts = typeof participantListFr

/** Who takes part in a visit, in the order of precedence, with the rule and with what was decided otherwise. */
export const participantList = defineDossier({
  name: 'participantList',
  about: 'delegation',
  choices,
  texts: { fr: participantListFr, en: participantListEn },
  twoLanguages: true,
  tells: {},
  collect: (read, { record, recipient, photos }) =>
    collectVisit(read, record, {
      visit: ['title', 'direction', 'step', 'dates', 'country', 'cities', 'participants', 'rankReason'],
      contact: [...naming, 'languages', ...(photos === 'none' ? [] : ['photo'])],
      ours: recipient === 'internal',
      meant: (type, row) => isMeantFor(recipient, type, row),
    }),
  subject: subjectOfVisit,
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('delegation')
    if (!row) return goneBlocks(teller)
    const visit = visitOf(row)
    const listed = options.answers === 'coming' ? presentOf(teller, visit) : attendeesOf(teller, visit)
    const sign = teller.sign('delegation', row, 'participants')
    return [
      ...visitHead(teller, row, sign + texts.title),
      ...personsLeftOut(teller),
      ...(listed.length === 0
        ? [{ kind: 'paragraph', role: 'quiet', text: texts.empty } as const]
        : [
            countBlock(teller, visit),
            ...tables(teller, visit, listed, options, texts),
            ...ruleBlocks(teller, visit, listed, options, texts),
          ]),
    ]
  },
})

function countBlock(teller: Teller, visit: Visit): Block {
  const listed = visit.participants ?? []
  return { kind: 'paragraph', text: visitWords(teller.language).countOf(presentOf(teller, visit).length, listed.length) }
}

function photoOf({ contact, name }: Attendee): Cell {
  return figureCell(photoFigure(contact, name))
}

function columnsFor(teller: Teller, visit: Visit, options: Options): readonly AttendeeColumn[] {
  const words = visitWords(teller.language)
  const sideOf = (one: Attendee): string => sideTitle(teller, visit, one.item.side ?? null, [])
  return [
    ...(options.photos === 'list' ? [{ label: '', share: 14, before: true, tell: photoOf }] : []),
    ...(options.grouping !== 'side' ? [{ label: words.side, share: 18, tell: sideOf }] : []),
    { label: words.answer, share: 24, tell: (one) => answerCell(teller, one) },
    { label: words.languages, share: 18, tell: (one) => languagesText(teller, one) },
  ]
}

function tables(teller: Teller, visit: Visit, listed: readonly Attendee[], options: Options, texts: Texts): readonly Block[] {
  const columns = columnsFor(teller, visit, options)
  // Delegations look alike: what one member fills makes the column for all.
  if (options.grouping === 'side' && options.photos !== 'faces') return attendeeTables(teller, visit, listed, columns)
  return groupsOf(teller, visit, listed, options.grouping, texts).flatMap(({ heading, members }) => [
    ...(heading && members.length > 0 ? [heading] : []),
    ...(options.photos === 'faces' ? facesBlock(teller, visit, members) : attendeeTable(teller, visit, members, columns)),
  ])
}

// The faces in the order of the list, with what one has to know to greet them.
function facesBlock(teller: Teller, visit: Visit, members: readonly Attendee[]): readonly Block[] {
  if (members.length === 0) return []
  const people = members.map((one) => {
    const [name = '', ...notes] = nameLines(teller, one)
    return { photo: photoFigure(one.contact, one.name), name, lines: [...notes, ...titleLines(teller, visit, one, false)] }
  })
  return [{ kind: 'faces', people }]
}

// The rule, then who stands elsewhere than it says, with the reason that was written down.
function ruleBlocks(teller: Teller, visit: Visit, listed: readonly Attendee[], options: Options, texts: Texts): readonly Block[] {
  const moved = departures(teller, visit, listed, options)
  const decided = listed.filter(({ item }) => item.rank != null).length
  const reason = visit.rankReason ?? ''
  const said = [
    texts.computed,
    ...(options.grouping === 'side' ? [texts.head] : []),
    ...(listed.some((one) => !hasRank(one)) ? [texts.outside] : []),
    ...(decided > 0 ? [texts.kept(decided), reason === '' ? texts.noReason : texts.reason(reason)] : []),
  ]
  return [
    { kind: 'heading', level: 3, text: texts.ruleTitle },
    { kind: 'paragraph', role: 'quiet', text: said.join(' ') },
    ...(moved.length === 0 ? [] : [{ kind: 'heading', level: 3, text: texts.departures } as const, departureTable(teller, moved, texts)]),
  ]
}

interface Departure {
  readonly who: Attendee
  readonly computed: number
  readonly kept: number
}

function departures(teller: Teller, visit: Visit, listed: readonly Attendee[], { grouping }: Options): readonly Departure[] {
  const ranked = listed.filter(hasRank)
  const lists =
    grouping === 'mixed'
      ? [{ computed: computedOrder(ranked), kept: keptOrder(computedOrder(ranked)) }]
      : grouping === 'country'
        ? byCountry(teller, ranked).map(({ members }) => ({ computed: computedOrder(members), kept: members }))
        : bySide(visit, ranked).map(({ attendees }) => ({
            computed: computedOrderOfSide(attendees.toSorted((a, b) => listed.indexOf(a) - listed.indexOf(b))),
            kept: attendees,
          }))
  return lists.flatMap(({ computed, kept }) =>
    kept.flatMap((who, at): readonly Departure[] => {
      const place = computed.indexOf(who)
      return place === at ? [] : [{ who, computed: place + 1, kept: at + 1 }]
    }),
  )
}

function departureTable(teller: Teller, moved: readonly Departure[], texts: Texts): Block {
  const words = visitWords(teller.language)
  return {
    kind: 'table',
    keepRows: true,
    columns: [
      { label: words.person, share: 60 },
      { label: texts.computedPlace, share: 20, align: 'end' },
      { label: texts.keptPlace, share: 20, align: 'end' },
    ],
    rows: moved.map(({ who, computed, kept }) => [who.name || words.nameless, String(computed), String(kept)]),
  }
}
