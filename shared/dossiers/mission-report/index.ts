import type { Block } from '../../blocks/block'
import type { RecordRow } from '../../records/record-row'
import { missionReportEn } from '../../text/en/dossiers/mission-report'
import { missionReportFr } from '../../text/fr/dossiers/mission-report'
import { shortDay } from '../../text/format'
import { visitWords } from '../../text/visit-words'
import { flag } from '../choices'
import { defineDossier, type OptionsOf } from '../define-dossier'
import { disagreementNotice } from '../pages/disagreements'
import { propertyText } from '../tables/item-table'
import { markdownToBlocks } from '../telling/markdown'
import { noteBlocks } from '../telling/note-blocks'
import { createTeller, type Teller } from '../telling/teller'
import { attendeeTable } from '../visit/attendee-table'
import { computedOrder, keptOrder, presentOf, type Attendee } from '../visit/attendees'
import { linesByHand, tableByHand } from './by-hand'
import { collectVisit, naming } from '../visit/collect-visit'
import { commitmentTable } from '../tables/commitment-table'
import { costTable } from '../visit/cost-table'
import { goneBlocks, subjectOfVisit, visitHead } from '../visit/visit-head'
import { dayOf } from '../visit/local-times'
import { thanksTable } from '../visit/thanks-table'
import { daysOfVisit, visitOf, type Visit } from '../visit/visit'

const choices = { costs: flag(true), notes: flag(true) }
type Options = OptionsOf<typeof choices>
type Texts = typeof missionReportFr

/** What a visit gave and what is left to do, for our own house; lines to write on where nothing is recorded. */
export const missionReport = defineDossier({
  name: 'missionReport',
  about: 'delegation',
  choices,
  texts: { fr: missionReportFr, en: missionReportEn },
  collect: (read, { record, notes }) =>
    collectVisit(read, record, {
      visit: null,
      contact: naming,
      linked: [{ from: 'commitment', path: 'from' }, ...(notes ? [{ from: 'note', path: 'about' } as const] : [])],
      ours: true,
    }),
  subject: subjectOfVisit,
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('delegation')
    if (!row) return goneBlocks(teller)
    const visit = visitOf(row)
    const { last } = daysOfVisit(visit.dates, snapshot.asOf)
    return [
      ...visitHead(teller, row, texts.title, ['dates', 'cities', 'country', 'partners', 'conventions', 'actions', 'elected', 'followedBy']),
      ...disagreementNotice(teller),
      ...(last > snapshot.asOf ? [{ kind: 'paragraph', role: 'quiet', text: texts.draft } as const] : []),
      ...peopleBlocks(teller, visit, texts),
      ...topicBlocks(teller, row, options, texts),
      ...part(texts.commitments, commitmentBlocks(teller)),
      ...(options.costs ? part(texts.costs, costBlocks(teller, visit, texts)) : []),
      ...followUpBlocks(teller, visit, texts),
    ]
  },
})

function part(text: string, blocks: readonly Block[], level: 2 | 3 = 2): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level, text }, ...blocks]
}

function peopleBlocks(teller: Teller, visit: Visit, texts: Texts): readonly Block[] {
  const words = visitWords(teller.language)
  const present = presentOf(teller, visit)
  const isOurs = ({ item }: Attendee): boolean => item.side === 'a' || item.side === 'interpreter'
  const table = (of: readonly Attendee[]): readonly Block[] => {
    const blocks = attendeeTable(teller, visit, keptOrder(computedOrder(of)))
    const columns = [
      { label: words.person, share: 40 },
      { label: words.title, share: 60 },
    ]
    return blocks.length > 0 ? blocks : [tableByHand(columns, 3)]
  }
  return [...part(texts.ours, table(present.filter(isOurs))), ...part(texts.met, table(present.filter((one) => !isOurs(one))))]
}

function topicBlocks(teller: Teller, row: RecordRow, options: Options, texts: Texts): readonly Block[] {
  const visit = visitOf(row)
  const report = markdownToBlocks(visit.report ?? '')
  return [
    ...part(texts.topics, visit.purpose ? markdownToBlocks(visit.purpose) : linesByHand(texts.byHand, 3)),
    ...part(texts.schedule, scheduleBlocks(teller, visit)),
    ...part(teller.sign('delegation', row, 'report') + texts.report, report.length > 0 ? report : linesByHand(texts.byHand, 8)),
    ...(options.notes ? part(texts.notes, noteBlocks(teller)) : []),
  ]
}

const programme = { type: 'delegation', list: 'programme' } as const
const passing: ReadonlySet<unknown> = new Set(['transfer', 'free'])

// What took place, without journeys and free time.
function scheduleBlocks(teller: Teller, visit: Visit): readonly Block[] {
  const at = (moment: { readonly from?: { readonly at: string } | null }): string => moment.from?.at ?? '9999'
  const moments = (visit.programme ?? [])
    .filter(({ kind }) => !passing.has(kind))
    .toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
  const items = moments.map((moment) => {
    const kind = propertyText(teller, programme, moment, 'kind')
    const about = [kind === moment.title ? '' : kind, moment.place ?? '', moment.attendees ?? ''].filter((text) => text !== '').join(', ')
    const day = dayOf(moment.from)
    return [
      ...(day === '' ? [] : [{ text: `${shortDay(day)} · `, quiet: true }]),
      { text: moment.title ?? '', bold: true },
      ...(about === '' ? [] : [{ text: ` – ${about}` }]),
    ]
  })
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

function commitmentBlocks(teller: Teller): readonly Block[] {
  const words = visitWords(teller.language)
  const table = commitmentTable(teller, teller.rows('commitment'))
  const columns = [
    { label: words.what, share: 46 },
    { label: words.who, share: 30 },
    { label: words.until, share: 24 },
  ]
  return table.length > 0 ? table : [tableByHand(columns, 3)]
}

function costBlocks(teller: Teller, visit: Visit, texts: Texts): readonly Block[] {
  const table = costTable(teller, visit, texts.total)
  return table.length > 0 ? table : linesByHand(texts.byHand, 2)
}

function followUpBlocks(teller: Teller, visit: Visit, texts: Texts): readonly Block[] {
  const ours = teller.rows('commitment').filter(({ side, step }) => side !== 'theirs' && step !== 'done' && step !== 'dropped')
  const thanks = thanksTable(teller, visit, { to: texts.thanksTo, toSend: texts.toSend })
  const owed: readonly Block[] = ours.length === 0 ? [] : [{ kind: 'list', items: ours.map((row) => teller.title('commitment', row)) }]
  return [
    { kind: 'heading', level: 2, text: texts.followUp },
    ...part(texts.openOurs, owed, 3),
    ...part(texts.thanks, thanks.length > 0 ? thanks : linesByHand(texts.lettersByHand, 2), 3),
    ...part(texts.press, markdownToBlocks(visit.press ?? ''), 3),
    ...part(texts.evaluation, visit.evaluation ? markdownToBlocks(visit.evaluation) : linesByHand(texts.byHand, 2), 3),
  ]
}
