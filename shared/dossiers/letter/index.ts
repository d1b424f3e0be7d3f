import type { Block } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { titleOf } from '../../records'
import type { RecordRow } from '../../records/record-row'
import { dossierWords } from '../../text/dossiers'
import { letterEn } from '../../text/en/dossiers/letter'
import { letterFr } from '../../text/fr/dossiers/letter'
import { longDay } from '../../text/format'
import { addresseeOf, type Addressee } from '../person/addressee'
import { collectContact } from '../person/contact-reading'
import { defineDossier } from '../define-dossier'
import { mainMandate, partnerOf, settingText, textIn, type Mandate } from '../person/person'
import type { Snapshot } from '../snapshot'
import { checkBlocks } from './checks'
import { letterChoices, type LetterOptions } from './options'
import { aboutOf, valuesOf } from './values'

/** A letter to a contact in the function of its day, on plain paper with the letterhead of the settings. */
export const letter = defineDossier({
  name: 'letter',
  about: 'contact',
  choices: letterChoices,
  texts: { fr: letterFr, en: letterEn },
  givenOut: true,
  collect: (read, options) =>
    collectContact(
      read,
      options.record,
      async (gathered) => {
        if (options.delegation !== '') gathered.add('delegation', await read.all('delegation', [options.delegation]))
        if (options.convention !== '') gathered.add('convention', await read.all('convention', [options.convention]))
      },
      aboutOf(options),
    ),
  subject(snapshot) {
    const [contact] = snapshot.records.contact ?? []
    return (contact && titleOf('contact', contact)) || dossierWords(snapshot.language).unknownRecord
  },
  propose,
  compose(snapshot, options, texts) {
    const { contact, mandate, to } = writtenTo(snapshot)
    const called = calledOf(snapshot, contact, texts)
    const found = valuesOf(snapshot, options, texts)
    const isProposed = options.body === propose(snapshot, options, texts).body
    return [
      ...headBlocks(snapshot, options, to, texts),
      ...bodyBlocks(options, to, called, texts),
      ...endBlocks(snapshot, options, texts),
      ...(options.check ? checkBlocks({ snapshot, options, contact, mandate, to, found, isProposed, texts }) : []),
    ]
  },
  sheet: () => ({ size: 'A4', orientation: 'portrait', bare: true, margin: 22 }),
})

/** The words of letters in a language. */
export type LetterTexts = typeof letterFr

interface WrittenTo {
  readonly contact: RecordRow | undefined
  readonly mandate: Mandate | null
  readonly to: Addressee | null
}

function writtenTo(snapshot: Snapshot): WrittenTo {
  const [contact] = snapshot.records.contact ?? []
  const mandate = contact ? mainMandate(contact, snapshot.asOf) : null
  const to = contact ? addresseeOf(contact, mandate, partnerOf(snapshot, mandate), snapshot) : null
  return { contact, mandate, to }
}

function propose(snapshot: Snapshot, options: LetterOptions, texts: LetterTexts): { readonly subject: string; readonly body: string } {
  const { values } = valuesOf(snapshot, options, texts)
  const treatment = writtenTo(snapshot).to?.form?.treatment ?? null
  return { subject: texts.subjects[options.kind](values), body: texts.bodies[options.kind](values, treatment).join('\n\n') }
}

const large = (text: Text): Block => ({ kind: 'paragraph', role: 'lead', text })
const space = (size: 'small' | 'medium' | 'large'): Block => ({ kind: 'spacer', size })
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
/** Lines under each other as one paragraph. */
const block = (lines: readonly string[]): Text => [{ text: lines.join('\n') }]

function calledOf(snapshot: Snapshot, contact: RecordRow | undefined, texts: LetterTexts): string {
  const { civilities } = dossierWords(snapshot.language)
  const civility = textIn(contact ?? {}, 'civility')
  if (civility !== 'mr' && civility !== 'mrs') return texts.somebody
  return texts.called(civilities[civility], textIn(contact ?? {}, 'family'))
}

function headBlocks(snapshot: Snapshot, options: LetterOptions, to: Addressee | null, texts: LetterTexts): readonly Block[] {
  const [house = '', ...others] = snapshot.base.letterhead
  const contactLines = ['letterhead.address', 'letterhead.contact'].flatMap((key) => linesOf(settingText(snapshot, key)))
  const place = settingText(snapshot, 'signature.place')
  const day = longDay(snapshot.asOf, snapshot.language)
  const references = [
    ...(snapshot.frame.number === '' ? [] : [`${texts.ourReference} ${snapshot.frame.number}`]),
    ...(options.theirReference.trim() === '' ? [] : [`${texts.theirReference} ${options.theirReference.trim()}`]),
  ]
  return [
    large([{ text: house, bold: true }]),
    { kind: 'paragraph', role: 'quiet', text: block([...others, ...contactLines]) },
    space('large'),
    {
      kind: 'columns',
      whole: true,
      columns: [
        references.map((text) => ({ kind: 'paragraph', text })),
        [large(block(to?.lines ?? [])), space('medium'), large(place === '' ? day : texts.placeAndDay(place, day))],
      ],
    },
    space('medium'),
    large([{ text: `${texts.subject} `, bold: true }, { text: options.subject.trim() }]),
    space('medium'),
  ]
}

function bodyBlocks(options: LetterOptions, to: Addressee | null, called: string, texts: LetterTexts): readonly Block[] {
  const paragraphs = [
    to?.form?.salutation ?? texts.salutation(called),
    ...linesOf(options.body),
    to?.form?.closing || texts.closing(called),
  ]
  return paragraphs.flatMap((text) => [large(text), space('small')])
}

function endBlocks(snapshot: Snapshot, options: LetterOptions, texts: LetterTexts): readonly Block[] {
  const quality = linesOf(settingText(snapshot, 'signature.quality'))
  const name = settingText(snapshot, 'signature.name')
  const signature: readonly Block[] = [
    ...(quality.length === 0 ? [] : [large([{ text: quality.join('\n'), bold: true }])]),
    space('large'),
    space('large'),
    large(name),
  ]
  const enclosures = linesOf(options.enclosures)
  return [
    space('medium'),
    { kind: 'columns', whole: true, columns: [[], signature] },
    ...(enclosures.length === 0
      ? []
      : [
          space('medium'),
          { kind: 'paragraph', text: [{ text: `${texts.enclosures} `, bold: true }, { text: enclosures.join('\n') }] } as const,
        ]),
  ]
}
