import type { Cell } from '../../blocks/block'
import type { Run, Text } from '../../blocks/text'
import { shortDay } from '../../text/format'
import { languageName } from '../../text/language-names'
import { visitWords } from '../../text/visit-words'
import type { Attendee } from './attendees'
import { nameRun, type Teller } from '../telling/teller'
import { daysOfVisit, personOf, type Visit } from './visit'

/** The name of somebody, strong; who leads a delegation, stands for another or comes with somebody is said under it. */
export function nameLines(teller: Teller, attendee: Attendee): readonly Text[] {
  const words = visitWords(teller.language)
  const { item, standsFor } = attendee
  const notes = [...(item.head === true ? [words.head] : []), ...(standsFor === null ? [] : [words.standsFor(standsFor || words.nameless)])]
  return [[{ text: attendee.name || words.nameless, bold: true }], ...notes.map((text): Text => [{ text, quiet: true }])]
}

/** The names of somebody in other scripts and languages, as runs of their language. */
export function scriptRuns({ contact }: Pick<Attendee, 'contact'>): readonly Run[] {
  const names = contact ? (personOf(contact).names ?? []) : []
  return names.flatMap(({ name }) => (name ? [nameRun(name)] : []))
}

/**
 * The function of somebody on the first day of a visit with the body it is held at, then what begins during it; in its own language too where there
 * is room.
 */
export function titleLines(teller: Teller, visit: Visit, { titles, body }: Attendee, withOriginal = true): readonly Text[] {
  const words = visitWords(teller.language)
  const { first } = daysOfVisit(visit.dates, teller.snapshot.asOf)
  const [start, ...later] = titles
  const { original } = start.mandate ?? {}
  const at = body === null ? '' : teller.nameOf(body, first)
  return [
    start.text === '' ? [{ text: words.noTitle, italic: true, quiet: true }] : start.text,
    ...(withOriginal && original && original.text !== start.text ? [[{ ...nameRun(original), quiet: true }]] : []),
    ...(at === '' || start.text.includes(at) ? [] : [[{ text: at, quiet: true }]]),
    ...later.map(({ from, text }): Text => [
      { text: text === '' ? words.noMore(shortDay(from ?? '')) : words.from(shortDay(from ?? ''), text), italic: true },
    ]),
  ]
}

/** The function of somebody in one line, as a list names it. */
export function titleText(teller: Teller, { titles }: Attendee): string {
  return titles[0].text || visitWords(teller.language).noTitle
}

/** The languages that somebody speaks: those told for the visit, else those of the record. */
export function languagesText(teller: Teller, { item, contact }: Attendee): string {
  const told = item.languages ?? []
  const known = contact ? (personOf(contact).languages ?? []).flatMap(({ language }) => language ?? []) : []
  return (told.length > 0 ? told : known).map((tag) => languageName(tag, teller.language)).join(', ')
}

/** How somebody is reached at work: telephones without those at home and faxes, then e-mail addresses where they are asked for. */
export function reachLines({ contact }: Pick<Attendee, 'contact'>, withEmail = true): readonly string[] {
  if (!contact) return []
  const { phones, emails } = personOf(contact)
  const calls = (phones ?? []).filter(({ use }) => use !== 'home' && use !== 'fax').flatMap(({ phone }) => phone ?? [])
  const writes = withEmail ? (emails ?? []).filter(({ use }) => use !== 'private').flatMap(({ email }) => email ?? []) : []
  return [...calls.map(({ raw, ext }) => (ext === null ? raw : `${raw} (${ext})`)), ...writes]
}

/** Lines as a cell; nothing for none. */
export function linesCell(lines: readonly Text[]): Cell {
  return lines.length === 0 ? '' : { lines }
}
