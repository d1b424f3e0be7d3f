import type { Block } from '../../blocks/block'
import { titleOf } from '../../records'
import type { RecordRow } from '../../records/record-row'
import { contactSheetEn } from '../../text/en/dossiers/contact-sheet'
import { contactSheetFr } from '../../text/fr/dossiers/contact-sheet'
import { defineDossier, type OptionsOf } from '../define-dossier'
import { disagreementNotice } from '../pages/disagreements'
import { markdownToBlocks } from '../telling/markdown'
import { leftOutNotice } from '../readers/meant-for'
import { photoBlocks } from '../person/photos'
import { noteBlocks } from '../telling/note-blocks'
import type { Snapshot } from '../snapshot'
import { createTeller, nameRun, type Fact, type Teller } from '../telling/teller'
import { attendeesOf, type Attendee } from '../visit/attendees'
import { greetingFacts } from '../visit/greeting'
import { titleLines } from '../visit/person-cells'
import { personOf, type Visit } from '../visit/visit'
import { languageName } from '../../text/language-names'
import { collectContact, toldOfContact } from './collect'
import { contactSheetChoices } from './options'
import { mandateBlocks, visitBlocks } from './past'

type Options = OptionsOf<typeof contactSheetChoices>
type Texts = typeof contactSheetFr

/** A person on paper: who, how to write to and reach, what we did together; for our own eyes also notes and the basis on which the record is kept. */
export const contactSheet = defineDossier({
  name: 'contactSheet',
  about: 'contact',
  choices: contactSheetChoices,
  texts: { fr: contactSheetFr, en: contactSheetEn },
  twoLanguages: true,
  tells: { contact: toldOfContact },
  collect: collectContact,
  subject: subjectOf,
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('contact')
    if (!row) return [{ kind: 'paragraph', text: snapshot.leftOut > 0 ? texts.notMeant : teller.words.unknownRecord }]
    return [
      { kind: 'heading', level: 1, text: `${texts.title} – ${teller.title('contact', row)}` },
      ...disagreementNotice(teller),
      ...leftOutNotice(teller),
      ...identityBlocks(teller, row, options, texts),
      ...addressBlocks(teller, row, texts),
      ...part(texts.mandates, mandateBlocks(teller, row, texts), texts.noMandates),
      ...part(texts.reach, factBlocks(teller.facts('contact', row, ['phones', 'emails', 'addresses', 'website'])), texts.noReach),
      ...part(texts.visits, visitBlocks(teller, row, texts), texts.noVisits),
      ...textUnder(`${teller.sign('contact', row, 'publicNote')}${texts.presentation}`, row['publicNote']),
      ...(options.recipient === 'internal' ? internalBlocks(teller, row, texts) : []),
    ]
  },
})

function subjectOf(snapshot: Snapshot): string {
  const [row] = snapshot.records.contact ?? []
  return (row && titleOf('contact', row)) || createTeller(snapshot).words.unknownRecord
}

function part(text: string, blocks: readonly Block[], empty: string): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text },
    ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'quiet', text: empty } as const]),
  ]
}

function factBlocks(facts: readonly Fact[]): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

// The photograph beside what names the person.
function identityBlocks(teller: Teller, row: RecordRow, options: Options, texts: Texts): readonly Block[] {
  const facts = factBlocks(identityFacts(teller, row, options))
  const photo = photoBlocks(row, teller.title('contact', row), 1)
  if (facts.length === 0 && photo.length === 0) return []
  const besides: Block = { kind: 'columns', columns: [facts, photo], shares: [80, 20] }
  return [{ kind: 'heading', level: 2, text: texts.identity }, ...(photo.length === 0 ? facts : [besides])]
}

function textUnder(text: string, value: unknown): readonly Block[] {
  const blocks = typeof value === 'string' ? markdownToBlocks(value) : []
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks]
}

const oursOnly = ['followedBy', 'sectors', 'topics'] as const

function identityFacts(teller: Teller, row: RecordRow, { recipient }: Options): readonly Fact[] {
  const names = (personOf(row).names ?? []).flatMap(({ name }) =>
    name ? [{ label: languageName(name.tag, teller.language), value: [{ ...nameRun(name), bold: true }] }] : [],
  )
  const standing = row['standing'] === 'active' ? [] : ['standing']
  return [
    ...names,
    ...teller.facts('contact', row, ['civility', 'honorific', 'pronunciation', 'languages', ...standing]),
    ...(recipient === 'internal' ? teller.facts('contact', row, oursOnly) : []),
  ]
}

// The person as protocol sees this person on the day of the sheet.
function onTheDay(teller: Teller, row: RecordRow): { readonly visit: Visit; readonly person: Attendee } | null {
  const { asOf } = teller.snapshot
  const visit: Visit = { id: '', dates: { from: asOf, to: asOf }, participants: [{ id: '', contact: `contact:${row.id}` }] }
  const [person] = attendeesOf(teller, visit)
  return person ? { visit, person } : null
}

function addressBlocks(teller: Teller, row: RecordRow, texts: Texts): readonly Block[] {
  const found = onTheDay(teller, row)
  if (!found) return []
  const { visit, person } = found
  const held = person.titles[0].text !== ''
  const office: Fact = { label: texts.office, value: held ? { lines: titleLines(teller, visit, person) } : texts.noOffice }
  const facts = greetingFacts(teller, person)
  return [
    { kind: 'heading', level: 2, text: texts.addressing },
    { kind: 'facts', facts: [office, ...facts] },
    ...(facts.length > 0 || !held ? [] : [{ kind: 'paragraph', role: 'quiet', text: texts.noForm } as const]),
  ]
}

function internalBlocks(teller: Teller, row: RecordRow, texts: Texts): readonly Block[] {
  const person = personOf(row)
  const missing = [...(person.lawfulBasis == null ? [texts.noBasis] : []), ...(person.informed?.on == null ? [texts.notInformed] : [])]
  return [
    ...part(texts.notes, noteBlocks(teller), texts.noNotes),
    ...textUnder(texts.privateNote, person.privateNote),
    { kind: 'heading', level: 2, text: texts.privacy },
    ...factBlocks(teller.facts('contact', row, ['lawfulBasis', 'informed', 'consent', 'reviewedOn', 'confidentiality'])),
    ...missing.map((text): Block => ({ kind: 'paragraph', role: 'quiet', text })),
  ]
}
