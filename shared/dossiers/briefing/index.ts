import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { briefingEn } from '../../text/en/dossiers/briefing'
import { briefingFr } from '../../text/fr/dossiers/briefing'
import { shortDay } from '../../text/format'
import type { RecordRow } from '../../records/record-row'
import { visitWords } from '../../text/visit-words'
import { defineDossier } from '../define-dossier'
import { stateCell } from '../telling/state-cell'
import { createTeller, type Teller } from '../telling/teller'
import { hasRank, presentOf, type Attendee } from '../visit/attendees'
import { byDueDay } from '../tables/commitment-table'
import { formsFor } from '../visit/greeting'
import { goneBlocks, subjectOfVisit, visitHead } from '../visit/visit-head'
import { notesUntil } from './last-notes'
import { nearDuties } from './near-duties'
import { languagesText, linesCell, nameLines, scriptRuns, titleLines } from '../visit/person-cells'
import { firstOf, shortText } from '../telling/short-text'
import { daysOfVisit, personOf, visitOf, type Visit } from '../visit/visit'
import { photoFigure } from '../person/photos'
import { figureCell } from '../visit/flags'
import { collectBriefing } from './collect'
import { briefingChoices } from './options'

type Texts = typeof briefingFr

// What stands on one page together, for usual records.
const most = { people: 5, notes: 3, commitments: 4, duties: 3 } as const
// Notes take one line each where many persons take the room, else two.
const longest = { purpose: 170, noteOfMany: 78, note: 160, talking: 160 } as const
const manyPeople = 3
/** Days after the visit that still count as near it. */
const near = 30

const headFields = ['dates', 'cities', 'partners', 'followedBy'] as const

/** What to know before a visit, on one page: lists are cut and say so. */
export const briefing = defineDossier({
  name: 'briefing',
  about: 'delegation',
  choices: briefingChoices,
  texts: { fr: briefingFr, en: briefingEn },
  collect: collectBriefing,
  subject: subjectOfVisit,
  compose(snapshot, _options, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('delegation')
    if (!row) return goneBlocks(teller)
    const visit = visitOf(row)
    const people = theirs(presentOf(teller, visit))
    return [
      ...visitHead(teller, row, texts.title, []),
      ...lineOf(headFields.map((name) => teller.text('delegation', row, name))),
      ...paragraphOf(visit.purpose, longest.purpose),
      ...titled(texts.people, peopleBlocks(teller, visit, people, texts), texts.nobody),
      ...titled(texts.notes, noteBlocks(teller, people.length > manyPeople ? longest.noteOfMany : longest.note), texts.noNotes),
      ...titled(texts.commitments, commitmentBlocks(teller, texts), texts.noCommitments),
      ...besides(
        titled(texts.duties, dutyBlocks(teller, visit, texts), texts.noDuties),
        titled(texts.talking, paragraphOf(visit.talkingPoints, longest.talking), ''),
      ),
    ]
  },
})

// Side by side where there are two.
function besides(one: readonly Block[], other: readonly Block[]): readonly Block[] {
  return other.length === 0 ? one : [{ kind: 'columns', columns: [one, other] }]
}

// One line instead of a table of facts: the page is short.
function lineOf(parts: readonly string[]): readonly Block[] {
  const told = parts.filter((part) => part !== '')
  return told.length === 0 ? [] : [{ kind: 'paragraph', role: 'quiet', text: told.join(' · ') }]
}

function titled(title: string, blocks: readonly Block[], empty: string): readonly Block[] {
  if (blocks.length === 0 && empty === '') return []
  return [
    { kind: 'heading', level: 3, text: title },
    ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'quiet', text: empty } as const]),
  ]
}

function paragraphOf(text: string | null | undefined, length: number): readonly Block[] {
  const short = shortText(text ?? '', length)
  return short === '' ? [] : [{ kind: 'paragraph', text: short }]
}

// The other side; where nobody is marked as such, everybody with a rank who is not ours.
function theirs(attendees: readonly Attendee[]): readonly Attendee[] {
  const other = attendees.filter(({ item }) => item.side === 'b')
  return other.length > 0 ? other : attendees.filter((one) => hasRank(one) && one.item.side !== 'a' && one.item.side !== 'host')
}

function peopleBlocks(teller: Teller, visit: Visit, people: readonly Attendee[], texts: Texts): readonly Block[] {
  const words = visitWords(teller.language)
  const { shown, left } = firstOf(people, most.people)
  if (shown.length === 0) return []
  const pictured = shown.some(({ contact }) => photoFigure(contact, '') !== null)
  const nameCell = (one: Attendee): Cell => {
    const said = one.contact ? (personOf(one.contact).pronunciation ?? '') : ''
    return linesCell([
      ...nameLines(teller, one),
      ...scriptRuns(one).map((run): Text => [{ ...run, quiet: true }]),
      ...(said === '' ? [] : [[{ text: said, italic: true }]]),
    ])
  }
  const greetCell = (one: Attendee): Cell => {
    const form = formsFor(teller, one)
    const speaks = languagesText(teller, one)
    return linesCell([
      form ? form.salutation.replace(/,$/u, '') : [{ text: texts.noForm, quiet: true }],
      ...(form?.treatment ? [form.treatment] : []),
      ...(speaks === '' ? [] : [[{ text: speaks, quiet: true }]]),
    ])
  }
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        ...(pictured ? [{ label: '', share: 12 }] : []),
        { label: words.person, share: 32 },
        { label: words.title, share: 42 },
        { label: texts.greet, share: 28 },
      ],
      rows: shown.map((one) => [
        ...(pictured ? [figureCell(photoFigure(one.contact, one.name))] : []),
        nameCell(one),
        { lines: titleLines(teller, visit, one, false) },
        greetCell(one),
      ]),
    },
    ...moreBlock(left, texts.othersFeminine),
  ]
}

function noteBlocks(teller: Teller, length: number): readonly Block[] {
  return listOf(
    notesUntil(teller)
      .slice(0, most.notes)
      .map((row): Text => {
        const day = typeof row['on'] === 'string' ? shortDay(row['on']) : ''
        const kind = teller.text('note', row, 'kind')
        const head = [day, kind].filter((part) => part !== '').join(' · ')
        return [{ text: `${head} – `, quiet: true }, { text: teller.sign('note', row) + shortText(String(row['text'] ?? ''), length) }]
      }),
  )
}

function commitmentBlocks(teller: Teller, texts: Texts): readonly Block[] {
  const words = visitWords(teller.language)
  const open = byDueDay(teller.rows('commitment').filter(({ step }) => step !== 'done' && step !== 'dropped'))
  const { shown, left } = firstOf(open, most.commitments)
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: words.what, share: 52 },
        { label: words.who, share: 28 },
        { label: words.until, share: 32 },
      ],
      rows: shown.map((row) => [
        teller.title('commitment', row),
        teller.text('commitment', row, 'by') || (row['side'] === 'theirs' ? texts.theirs : texts.ours),
        dueCell(teller, row),
      ]),
    },
    ...moreBlock(left, texts.others),
  ]
}

// State and day on one line.
function dueCell(teller: Teller, row: RecordRow): Cell {
  const cell = stateCell(teller, 'commitment', row, 'state')
  const day = typeof row['dueOn'] === 'string' ? shortDay(row['dueOn']) : visitWords(teller.language).noDue
  return typeof cell === 'object' && 'pill' in cell ? { pill: { ...cell.pill, label: `${cell.pill.label} · ${day}` } } : day
}

function dutyBlocks(teller: Teller, visit: Visit, texts: Texts): readonly Block[] {
  const { last } = daysOfVisit(visit.dates, teller.snapshot.asOf)
  const { shown, left } = firstOf(nearDuties(teller, ['convention', 'action'], last, near), most.duties)
  return listOf(
    shown.map(({ day, text }): Text => [{ text: texts.dated(day, ''), quiet: true }, { text }]),
    left > 0 ? [[{ text: texts.othersFeminine(left), quiet: true }]] : [],
  )
}

function listOf(items: readonly Text[], more: readonly Text[] = []): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items: [...items, ...more] }]
}

function moreBlock(left: number, more: (count: number) => string): readonly Block[] {
  return left === 0 ? [] : [{ kind: 'paragraph', role: 'quiet', text: more(left) }]
}
