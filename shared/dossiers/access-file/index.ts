import type { Block, Cell } from '../../blocks/block'
import { readTypedDay } from '../../fields/typed/read-day'
import { addMonths } from '../../kernel/day'
import { records, titleOf } from '../../records'
import { fieldsOf } from '../../records/fields-of'
import type { RecordRow } from '../../records/record-row'
import { dossierWords } from '../../text/dossiers'
import { accessFileEn } from '../../text/en/dossiers/access-file'
import { accessFileFr } from '../../text/fr/dossiers/access-file'
import { longDay, shortDay } from '../../text/format'
import { wordsOf } from '../../text/words-of'
import { coverBlocks } from '../pages/cover'
import { defineDossier } from '../define-dossier'
import { disagreementNotice } from '../pages/disagreements'
import { markdownToBlocks } from '../telling/markdown'
import { itemsOf, textIn } from '../person/person'
import { retentionFact, settingFact } from '../person/privacy'
import type { Snapshot } from '../snapshot'
import { createTeller, type Fact, type Teller } from '../telling/teller'
import { collectAccess } from './collect'
import { accessChoices } from './options'
import { placeBlocks } from './places'

/** What a person is given who asks what is kept of them: the data, every place they stand in, why, for how long, from whom, for whom, and their rights. */
export const accessFile = defineDossier({
  name: 'accessFile',
  about: 'contact',
  choices: accessChoices,
  texts: { fr: accessFileFr, en: accessFileEn },
  collect: collectAccess,
  subject: (snapshot, { record }) => {
    const contact = contactOf(snapshot, record)
    return (contact && titleOf('contact', contact)) || dossierWords(snapshot.language).unknownRecord
  },
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const contact = contactOf(snapshot, options.record)
    const title = contact ? teller.title('contact', contact) : teller.words.unknownRecord
    const cover = coverBlocks(teller, { eyebrow: texts.title, title, names: [], facts: requestFacts(teller, options.requestedOn, texts) })
    const parts: readonly (readonly [string, readonly Block[]])[] = contact
      ? [
          [texts.parts.processing, [{ kind: 'facts', facts: processingFacts(teller, contact, texts) }]],
          [texts.parts.data, orSaid(dataBlocks(teller, contact), texts.nothing)],
          [texts.parts.places, placeBlocks(teller, contact, texts)],
          [texts.parts.notes, orSaid(noteBlocks(teller, contact), texts.noNotes)],
          [texts.parts.given, orSaid(givenBlocks(teller, contact, texts), texts.nothingGiven)],
          [texts.parts.rights, [{ kind: 'list', items: texts.rights }]],
        ]
      : []
    return [
      ...cover,
      { kind: 'pageBreak' },
      ...disagreementNotice(teller),
      ...(options.caution ? [{ kind: 'callout', tone: 'attention', title: texts.caution, items: texts.cautions } as const] : []),
      ...parts.flatMap(([heading, blocks], at): readonly Block[] => [
        { kind: 'heading', level: 1, text: `${at + 1}. ${heading}` },
        ...blocks,
      ]),
      ...(contact ? [] : [{ kind: 'paragraph', role: 'quiet', text: texts.nothing } as const]),
    ]
  },
})

type Texts = typeof accessFileFr

function contactOf(snapshot: Snapshot, id: string): RecordRow | undefined {
  return snapshot.records.contact?.find((row) => row.id === id)
}

function orSaid(blocks: readonly Block[], otherwise: string): readonly Block[] {
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'quiet', text: otherwise }]
}

function requestFacts({ language }: Teller, typed: string, texts: Texts): readonly Fact[] {
  if (typed.trim() === '') return []
  const day = readTypedDay(typed, true)
  if (!day.ok) return [{ label: texts.requested, value: `${typed.trim()} (${texts.unread})` }]
  return [
    { label: texts.requested, value: longDay(day.value, language) },
    { label: texts.due, value: texts.dueOn(longDay(addMonths(day.value, 1), language)) },
  ]
}

function processingFacts(teller: Teller, contact: RecordRow, texts: Texts): readonly Fact[] {
  const own = teller.text('contact', contact, 'lawfulBasis')
  return [
    { label: texts.purposes, value: texts.purpose },
    own === '' ? settingFact(teller, texts.basis, 'privacy.basis') : { label: texts.basis, value: own },
    settingFact(teller, texts.recipients, 'privacy.recipients'),
    settingFact(teller, texts.transfers, 'privacy.transfers'),
    retentionFact(teller, texts.retention, 'retention.contactYears', texts.retained),
    { label: texts.source, value: texts.sources },
    settingFact(teller, texts.officer, 'privacy.officer'),
  ]
}

// Section by section as the form asks, then the added fields: all of them, ours to ourselves too.
function dataBlocks(teller: Teller, contact: RecordRow): readonly Block[] {
  const words = wordsOf('contact', teller.language)
  const added = fieldsOf('contact', teller.snapshot.records['custom-field'] ?? []).filter(({ name }) => name.startsWith('x/'))
  const sections = [
    ...records.contact.sections.map(({ name, fields }) => ({ label: words.sections[name] ?? '', fields })),
    { label: '', fields: added.map(({ name }) => name) },
  ]
  return sections.flatMap(({ label, fields }): readonly Block[] => {
    const facts = fields.flatMap((name) => (name === 'family' ? [familyFact(teller, contact)] : teller.facts('contact', contact, [name])))
    if (facts.length === 0) return []
    return [...(label === '' ? [] : [{ kind: 'heading', level: 3, text: label } as const]), { kind: 'facts', facts }]
  })
}

// The name stands for the record: it is marked when anything of it is in disagreement.
function familyFact(teller: Teller, contact: RecordRow): Fact {
  const label = wordsOf('contact', teller.language).fields['family']?.label ?? ''
  return { label, value: teller.sign('contact', contact) + teller.text('contact', contact, 'family') }
}

function noteBlocks(teller: Teller, contact: RecordRow): readonly Block[] {
  return (teller.snapshot.records.note ?? [])
    .filter((note) => note['about'] === `contact:${contact.id}`)
    .flatMap((note): readonly Block[] => {
      const heading = [textIn(note, 'on') === '' ? '' : longDay(textIn(note, 'on'), teller.language), teller.text('note', note, 'kind')]
      const text = heading.filter((part) => part !== '').join(' · ')
      return [{ kind: 'heading', level: 3, text: teller.sign('note', note) + text }, ...markdownToBlocks(textIn(note, 'text'))]
    })
}

function givenBlocks(teller: Teller, contact: RecordRow, texts: Texts): readonly Block[] {
  const facts = teller.facts('contact', contact, ['informed', 'consent', 'reviewedOn'])
  const documents = (teller.snapshot.records.document ?? []).filter((row) =>
    itemsOf(row, 'about').some((item) => item['to'] === `contact:${contact.id}`),
  )
  const rows = documents.map((row): readonly Cell[] => [
    teller.title('document', row),
    teller.text('document', row, 'kind'),
    textIn(row, 'on') === '' ? texts.noDay : shortDay(textIn(row, 'on')),
  ])
  const columns = [
    { label: texts.document, share: 6 },
    { label: wordsOf('document', teller.language).fields['kind']?.label ?? '', share: 3 },
    { label: texts.on, share: 2 },
  ]
  return [
    ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
    ...(rows.length === 0 ? [] : [{ kind: 'table', keepRows: true, columns, rows } as const]),
  ]
}
