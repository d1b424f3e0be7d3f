import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import type { Language } from '../../text/language'
import { visitWords } from '../../text/visit-words'
import { addressLines } from '../../text/show-value'
import { propertyText } from '../tables/item-table'
import { dayOf, spanText, weekdayText } from '../visit/local-times'
import { linesCell } from '../visit/person-cells'
import { besides, otherLanguage } from '../pages/second-language'
import { createTeller } from '../telling/teller'
import type { Moment } from '../visit/visit'
import { delegationTexts, type DelegationOptions, type Telling } from './options'

/** Who reads the programme: our people, those who are received, or those who only need times and places. */
export type ProgrammeFor = 'ours' | 'guest' | 'places'

/** The programme day by day, to the minute, in the order of the clock; in a second language beside the first where it is asked for. */
export function programmeBlocks(
  telling: Telling,
  reader: ProgrammeFor,
  second: DelegationOptions['secondLanguage'] = 'none',
): readonly Block[] {
  const { teller, visit } = telling
  const other = otherLanguage(second, teller.language)
  const moments = inOrder(visit.programme ?? []).map((moment) => ({ moment, details: detailLines(telling, moment, reader, other) }))
  // Days look alike: what one of them has to say makes the column for all.
  const withDetails = moments.some(({ details }) => details.length > 0)
  return [...new Set(moments.map(({ moment }) => dayOf(moment.from)))].flatMap((day): readonly Block[] => [
    { kind: 'heading', level: 2, text: dayTitle(telling, day, other) },
    dayTable(
      telling,
      moments.filter(({ moment }) => dayOf(moment.from) === day),
      withDetails,
      other,
    ),
  ])
}

interface Told {
  readonly moment: Moment
  readonly details: readonly Text[]
}

/** The moments of a programme in the order of the clock; those without a time last. */
export function inOrder(moments: readonly Moment[]): readonly Moment[] {
  const at = ({ from }: Moment): string => from?.at ?? '9999'
  return moments.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
}

function dayTitle({ teller, words }: Telling, day: string, other: Language | null): string {
  const title = (language: Language): string => (day === '' ? visitWords(language).noDay : capital(weekdayText(day, language), language))
  return day === '' && other === null ? words.noDay : besides(title(teller.language), other === null ? null : title(other))
}

function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

function dayTable(telling: Telling, moments: readonly Told[], withDetails: boolean, other: Language | null): Block {
  const { words } = telling
  const otherWords = other === null ? null : visitWords(other)
  const label = (name: 'when' | 'moment' | 'place' | 'toKnow'): string => besides(words[name], otherWords?.[name] ?? null)
  return {
    kind: 'table',
    keepRows: true,
    columns: [
      { label: label('when'), share: 20 },
      { label: label('moment'), share: 36 },
      { label: label('place'), share: 30 },
      ...(withDetails ? [{ label: label('toKnow'), share: 34 }] : []),
    ],
    rows: moments.map(({ moment, details }) => [
      spanText(telling.clock, moment.from, moment.to),
      titleCell(telling, moment, other),
      placeCell(telling, moment),
      ...(withDetails ? [linesCell(details)] : []),
    ]),
  }
}

const programme = { type: 'delegation', list: 'programme' } as const

function titleCell({ teller }: Telling, moment: Moment, other: Language | null): Cell {
  const kind = propertyText(teller, programme, moment, 'kind')
  const otherKind = other === null ? null : propertyText(createTeller({ ...teller.snapshot, language: other }), programme, moment, 'kind')
  const said = besides(kind, otherKind)
  return linesCell([
    ...(moment.title == null || moment.title === '' ? [] : [[{ text: moment.title, bold: true }]]),
    ...(said === '' || said === moment.title ? [] : [[{ text: said, quiet: true }]]),
  ])
}

function placeCell({ teller }: Telling, { place, address }: Moment): Cell {
  const lines = address == null ? [] : addressLines(address, teller.language)
  return linesCell([...(place == null || place === '' ? [] : [place]), ...lines.map((text): Text => [{ text, quiet: true }])])
}

// What is told of a moment beside its title and place, each under its label, in both languages where there are two.
function detailLines({ teller, texts }: Telling, moment: Moment, reader: ProgrammeFor, other: Language | null): readonly Text[] {
  const otherTexts = other === null ? null : delegationTexts[other]
  const told = (name: keyof typeof texts.details, text: string | null | undefined): readonly string[] =>
    text == null || text.trim() === '' ? [] : [texts.labelled(besides(texts.details[name], otherTexts?.details[name] ?? null), text)]
  const onSite = told('onSite', moment.onSite)
  if (reader === 'places') return onSite
  const forAll = (['dress', 'attendees', 'speakers', 'interpreting'] as const).flatMap((name) => told(name, moment[name]))
  if (reader === 'guest') return forAll
  const document = moment.document == null ? [] : told('document', teller.nameOf(moment.document))
  const note = told('internal', moment.internalNote).map((text): Text => [{ text, italic: true }])
  return [...onSite, ...forAll, ...told('material', moment.material), ...document, ...note]
}
