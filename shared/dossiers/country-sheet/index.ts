import type { Block } from '../../blocks/block'
import { linkTo } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { countrySheetEn } from '../../text/en/dossiers/country-sheet'
import { countrySheetFr } from '../../text/fr/dossiers/country-sheet'
import { countryName } from '../../text/language-names'
import { visitWords } from '../../text/visit-words'
import { defineDossier } from '../define-dossier'
import { disagreementNotice } from '../pages/disagreements'
import { figureCell, flagBeside } from '../visit/flags'
import { leftOutNotice } from '../readers/meant-for'
import { byName } from '../telling/name-order'
import { paymentBlocks } from '../money/payments-by-year'
import { actionBlocks, commitmentBlocks, conventionBlocks, delegationBlocks } from '../tables/relation-tables'
import { stateCell } from '../telling/state-cell'
import { recordTable } from '../tables/record-table'
import { createTeller, type Teller } from '../telling/teller'
import { attendeesOf, computedOrder, type Attendee } from '../visit/attendees'
import { linesCell, nameLines, reachLines, titleLines } from '../visit/person-cells'
import { firstOf } from '../telling/short-text'
import type { Visit } from '../visit/visit'
import { collectCountry } from './collect'
import { countryChoices, type CountryOptions, type CountryPart } from './options'

type Texts = typeof countrySheetFr

/** What we have with a country, for those who go there or receive its people; without a country, which countries we have partners in. */
export const countrySheet = defineDossier({
  name: 'countrySheet',
  about: null,
  choices: countryChoices,
  texts: { fr: countrySheetFr, en: countrySheetEn },
  twoLanguages: true,
  tells: { contact: ['phones', 'emails'] },
  collect: collectCountry,
  subject: ({ language }, { country }, texts) => (country === '' ? texts.allCountries : countryName(country, language)),
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const subject = options.country === '' ? texts.allCountries : countryName(options.country, teller.language)
    const figure = flagBeside(options.country)
    return [
      { kind: 'heading', level: 1, text: `${texts.title} – ${subject}`, ...(figure ? { figure } : {}) },
      ...disagreementNotice(teller),
      ...leftOutNotice(teller),
      ...(options.map && options.country !== '' ? [mapBlock(teller, options.country, texts)] : []),
      ...(options.country === ''
        ? overviewBlocks(teller, texts)
        : options.parts.flatMap((part) => partBlocks(teller, part, options, texts))),
    ]
  },
})

function mapBlock(teller: Teller, country: string, texts: Texts): Block {
  const name = countryName(country, teller.language)
  return { kind: 'map', country, alt: texts.mapOf(name), caption: texts.mapSigns(name) }
}

// Every country with its partners, by the name of the country; those without one at the end.
function overviewBlocks(teller: Teller, texts: Texts): readonly Block[] {
  const partners = teller.rows('partner')
  if (partners.length === 0) return [{ kind: 'paragraph', role: 'quiet', text: texts.noPartner }]
  const codeOf = (row: RecordRow): string => (typeof row['country'] === 'string' ? row['country'] : '')
  const nameOf = (code: string, { language }: Teller): string => (code === '' ? '' : countryName(code, language))
  const codes = byName(teller, [...new Set(partners.map(codeOf))], nameOf)
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: '', share: 7 },
        { label: texts.country, share: 30 },
        { label: texts.names, share: 90 },
      ],
      rows: codes.map((code) => [
        figureCell(flagBeside(code)),
        [{ text: nameOf(code, teller) || texts.noCountry, bold: true }],
        linesCell(partners.filter((row) => codeOf(row) === code).map((row) => teller.title('partner', row))),
      ]),
    },
  ]
}

const blocksOf: Readonly<Record<CountryPart, (teller: Teller, options: CountryOptions) => readonly Block[]>> = {
  partners: partnerBlocks,
  conventions: (teller, { recipient }) => conventionBlocks(teller, { recipient }),
  actions: actionBlocks,
  delegations: delegationBlocks,
  payments: paymentBlocks,
  commitments: commitmentBlocks,
  contacts: contactBlocks,
}

function partBlocks(teller: Teller, part: CountryPart, options: CountryOptions, texts: Texts): readonly Block[] {
  const blocks = blocksOf[part](teller, options)
  return [
    { kind: 'heading', level: 1, text: texts.choices.parts.codes[part] },
    ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'quiet', text: texts.empty[part] } as const]),
  ]
}

function partnerBlocks(teller: Teller): readonly Block[] {
  const rows = teller.rows('partner')
  if (rows.length === 0) return []
  return [
    recordTable(teller, 'partner', rows, 40, [
      { field: 'kind', share: 24 },
      { field: 'level', share: 18 },
      { field: 'seat', share: 20 },
      { field: 'since', share: 22 },
      { share: 18, label: teller.words.partner.state, tell: (row) => stateCell(teller, 'partner', row, 'standing') },
    ]),
  ]
}

const mostContacts = 15

// Those in office on the day at a partner of the country, the highest first.
function contactBlocks(teller: Teller): readonly Block[] {
  const { asOf, language } = teller.snapshot
  const words = visitWords(language)
  const partners = new Set(teller.rows('partner').map(({ id }) => linkTo('partner', id)))
  const participants = teller
    .rows('contact')
    .filter(({ standing }) => standing !== 'deceased')
    .map(({ id }) => ({ id, contact: linkTo('contact', id) }))
  const visit: Visit = { id: '', dates: { from: asOf, to: asOf }, participants }
  const inOffice = (one: Attendee): boolean => one.body !== null && partners.has(one.body)
  const { shown, left } = firstOf(computedOrder(attendeesOf(teller, visit).filter(inOffice)), mostContacts)
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: words.person, share: 34 },
        { label: words.title, share: 48 },
        { label: words.reach, share: 36 },
      ],
      rows: shown.map((one) => [{ lines: nameLines(teller, one) }, { lines: titleLines(teller, visit, one) }, linesCell(reachLines(one))]),
    },
    ...(left > 0 ? [{ kind: 'paragraph', role: 'quiet', text: words.others(left) } as const] : []),
  ]
}
