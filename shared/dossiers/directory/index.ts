import type { Block, Cell } from '../../blocks/block'
import type { Run, Text } from '../../blocks/text'
import type { Phone } from '../../fields/value'
import type { RecordRow } from '../../records/record-row'
import { directoryEn } from '../../text/en/dossiers/directory'
import { directoryFr } from '../../text/fr/dossiers/directory'
import { countryName } from '../../text/language-names'
import { coverBlocks } from '../pages/cover'
import { defineDossier } from '../define-dossier'
import { groupedRows } from '../tables/grouped-rows'
import { disagreementNotice } from '../pages/disagreements'
import { byName } from '../telling/name-order'
import { leftOutNotice } from '../readers/meant-for'
import { mandateTitle } from '../person/mandate-title'
import { itemsOf, textIn } from '../person/person'
import { createTeller, type Teller } from '../telling/teller'
import { collectDirectory } from './collect'
import { directoryOf, type CountryEntries, type Entry } from './entries'
import { directoryChoices } from './options'

/** Everybody we know, by country, body and rank, with how to reach them, and an index of names. */
export const directory = defineDossier({
  name: 'directory',
  about: null,
  choices: directoryChoices,
  texts: { fr: directoryFr, en: directoryEn },
  twoLanguages: true,
  tells: { contact: ['phones', 'emails'], partner: ['phones', 'emails'] },
  collect: collectDirectory,
  subject: (_snapshot, { recipient }, texts) => texts.editions[recipient],
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const countries = directoryOf(teller, options)
    const persons = new Set(countries.flatMap(({ bodies }) => bodies.flatMap(({ entries }) => entries.map(({ contact }) => contact.id))))
    const cover = coverBlocks(teller, {
      eyebrow: texts.title,
      title: texts.heading,
      names: [],
      facts: [
        { label: teller.words.recipient, value: teller.words.recipients[options.recipient] },
        { label: texts.persons, value: String(persons.size) },
      ],
    })
    return [
      ...cover,
      { kind: 'pageBreak' },
      ...disagreementNotice(teller),
      ...leftOutNotice(teller),
      ...(countries.length === 0 ? [{ kind: 'paragraph', role: 'quiet', text: texts.nobody } as const] : []),
      ...countries.flatMap((country) => countryBlocks(teller, country, texts)),
      ...(options.index ? indexBlocks(teller, countries, texts) : []),
    ]
  },
})

type Texts = typeof directoryFr

function countryBlocks(teller: Teller, { country, bodies }: CountryEntries, texts: Texts): readonly Block[] {
  const name = country === '' ? texts.noCountry : countryName(country, teller.language)
  return [
    { kind: 'heading', level: 1, text: name },
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: texts.person, share: 6 },
        { label: texts.reach, share: 4 },
      ],
      ...groupedRows(
        bodies.map(({ partner, entries }) => ({
          head: [
            [{ text: (partner ? teller.title('partner', partner) : texts.noBody).toLocaleUpperCase(teller.language), bold: true }],
            partner ? reach(partner) : '',
          ],
          rows: entries.map((entry) => [personCell(teller, entry), reach(entry.contact)]),
        })),
      ),
    },
  ]
}

function personCell(teller: Teller, { contact, mandate }: Entry): Cell {
  const name: Run = { text: teller.title('contact', contact), bold: true, anchor: contact.id }
  const title = mandateTitle(mandate, teller.language)
  return { lines: [[name], ...(title === '' ? [] : [title])] }
}

function reach(row: RecordRow): Cell {
  const phones = itemsOf(row, 'phones').flatMap((item) => (item['phone'] as Phone | null | undefined)?.raw ?? [])
  const emails = itemsOf(row, 'emails').map((item) => textIn(item, 'email'))
  return { lines: [...phones, ...emails].filter((line) => line.trim() !== '') }
}

function indexBlocks(teller: Teller, countries: readonly CountryEntries[], texts: Texts): readonly Block[] {
  const contacts = new Map(
    countries.flatMap(({ bodies }) => bodies.flatMap(({ entries }) => entries.map(({ contact }) => [contact.id, contact] as const))),
  )
  if (contacts.size === 0) return []
  const entries = byName(teller, [...contacts.values()], (contact) => `${textIn(contact, 'family')} ${textIn(contact, 'given')}`).map(
    (contact): { readonly text: Text; readonly to: string } => ({ text: indexName(teller, contact), to: contact.id }),
  )
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: texts.index },
    { kind: 'index', columns: teller.snapshot.frame.paper === 'A4' ? 3 : 2, entries },
  ]
}

// The family name first, whatever stands first in the person's own name.
function indexName(teller: Teller, contact: RecordRow): string {
  const family = [textIn(contact, 'family').toLocaleUpperCase('fr'), textIn(contact, 'given'), textIn(contact, 'particle')]
  const name = family.filter((part) => part !== '').join(' ')
  return name === '' ? teller.title('contact', contact) : teller.sign('contact', contact) + name
}
