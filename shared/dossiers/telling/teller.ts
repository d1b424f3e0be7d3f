import type { Cell } from '../../blocks/block'
import type { Run } from '../../blocks/text'
import type { Field } from '../../fields/field'
import { linkTo, type RecordLink, type RecordType } from '../../fields/record-type'
import type { Address, ScriptName } from '../../fields/value'
import type { Day } from '../../kernel/day'
import type { ComputeContext } from '../../records/define-record'
import { computedValues, titleOf } from '../../records'
import { fieldsOf, valueIn, type NamedField } from '../../records/fields-of'
import type { RecordRow } from '../../records/record-row'
import { dossierWords, type DossierWords } from '../../text/dossiers'
import type { Language } from '../../text/language'
import type { AnyFieldWords } from '../../text/record-words'
import { addressLines, itemName, showValue } from '../../text/show-value'
import { fieldWordsOf, wordsOf } from '../../text/words-of'
import { markdownToCell, plainOfMarkdown } from './markdown'
import { nameOn } from './other-names'
import type { Snapshot } from '../snapshot'

/** A label and a value, as a dossier prints them. */
export interface Fact {
  readonly label: string
  readonly value: Cell
}

/** Says the records of one snapshot in its language: never a raw id, code or date. */
export interface Teller {
  readonly words: DossierWords
  readonly language: Language
  readonly snapshot: Snapshot
  /** Says the same in the language that puts things in order by their names: itself, but in the second version of a document in two languages. */
  readonly ordering: Teller
  /** The records of a type that were read, with their computed values on the day of the dossier. */
  rows(type: RecordType): readonly RecordRow[]
  /** The name at the other end of a link on a day, that of the document unless said otherwise, with ⇄ before it when that record is in disagreement. */
  nameOf(link: RecordLink, day?: Day): string
  /** The name of a record that was read on the day of the document, with ⇄ before it when it is in disagreement; said to be nameless when it is. */
  title(type: RecordType, row: RecordRow): string
  /** The mark ⇄ of a record in disagreement, or of one of its fields, to stand before its name; '' where there is none. */
  sign(type: RecordType, row: RecordRow, name?: string): string
  /** A described or added field by its name; computed ones are told from the row too. */
  field(type: RecordType, name: string): NamedField | null
  /** A value as one line; '' for none. */
  text(type: RecordType, row: RecordRow, name: string): string
  /** A value for a cell, with ⇄ before it when two laptops say it differently; '' for none. */
  cell(type: RecordType, row: RecordRow, name: string): Cell
  /** The facts of these fields that have a value. */
  facts(type: RecordType, row: RecordRow, names: readonly string[]): readonly Fact[]
}

/** A teller for a snapshot. */
export function createTeller(snapshot: Snapshot): Teller {
  const { language, orderedIn = language } = snapshot
  const words = dossierWords(language)
  const customFields = snapshot.records['custom-field'] ?? []
  const fields = new Map<RecordType, ReadonlyMap<string, NamedField>>()
  const disputed = new Set(snapshot.conflicts.flatMap(({ record, field: name }) => [record, `${record}/${topName(name)}`]))
  const context: ComputeContext = { today: snapshot.asOf, setting: (key) => snapshot.settings[key] ?? null }
  const signOf = (place: string): string => (disputed.has(place) ? conflictSign : '')
  const spoken = (link: RecordLink, day: Day): string | null => nameOn(snapshot.otherNames[link] ?? [], language, day)
  const nameOf = (link: RecordLink, day: Day = snapshot.asOf): string =>
    signOf(link) + (spoken(link, day) ?? snapshot.names[link] ?? words.unknownRecord)

  function field(type: RecordType, name: string): NamedField | null {
    const known = fields.get(type) ?? new Map(fieldsOf(type, customFields).map((one) => [one.name, one]))
    fields.set(type, known)
    return known.get(name) ?? null
  }

  function plainCell(type: RecordType, row: RecordRow, name: string): Cell {
    const named = field(type, name)
    const value = valueIn(row, name)
    if (!named || value === null || value === undefined) return ''
    return cellOf(named.field, value, { language, words: fieldWordsOf(type, named, language), nameOf })
  }

  function cell(type: RecordType, row: RecordRow, name: string): Cell {
    const plain = plainCell(type, row, name)
    return disputed.has(`${linkTo(type, row.id)}/${name}`) ? marked(plain) : plain
  }

  const teller: Omit<Teller, 'ordering'> = {
    words,
    language,
    snapshot,
    rows: (type) => (snapshot.records[type] ?? []).map((row) => ({ ...row, ...computedValues(type, row, context) })),
    nameOf,
    title: (type, row) =>
      signOf(linkTo(type, row.id)) +
      (spoken(linkTo(type, row.id), snapshot.asOf) ?? (titleOf(type, row) || wordsOf(type, language).untitled)),
    sign: (type, row, name) => signOf(linkTo(type, row.id) + (name === undefined ? '' : `/${name}`)),
    field,
    text(type, row, name) {
      const named = field(type, name)
      return named ? sayValue(named.field, valueIn(row, name), { language, words: fieldWordsOf(type, named, language), nameOf }) : ''
    },
    cell,
    facts: (type, row, names) =>
      names.flatMap((name) => {
        const named = field(type, name)
        const value = named ? cell(type, row, name) : ''
        return named && !isEmptyCell(value) ? [{ label: fieldWordsOf(type, named, language).label, value }] : []
      }),
  }
  return {
    ...teller,
    get ordering() {
      return orderedIn === language ? this : createTeller({ ...snapshot, language: orderedIn })
    },
  }
}

/** Whether a cell says nothing. */
export function isEmptyCell(cell: Cell): boolean {
  if (typeof cell === 'string' || 'length' in cell) return cell.length === 0
  return 'lines' in cell && cell.lines.length === 0
}

interface Telling {
  readonly language: Language
  readonly words: AnyFieldWords
  nameOf(link: RecordLink): string
}

function cellOf(field: Field, value: unknown, telling: Telling): Cell {
  if (field.kind === 'address') return { lines: addressLines(value as Address, telling.language) }
  if (field.kind === 'scriptName') return [nameRun(value as ScriptName)]
  if (field.kind === 'longText') return markdownToCell(String(value))
  if (field.kind === 'list' && Array.isArray(value))
    return { lines: value.map((one: Readonly<Record<string, unknown>>) => itemRuns(field, one, telling)).filter((line) => line.length > 0) }
  return showValue(field, value, telling)
}

/** A value as it is said on paper, in plain words: a long text without its marks. */
export function sayValue(field: Field, value: unknown, telling: Telling): string {
  const shown = showValue(field, value, telling)
  return field.kind === 'longText' ? plainOfMarkdown(shown) : shown
}

/** A name with its language. */
export function nameRun(name: ScriptName): Run {
  return { text: name.text, lang: name.tag }
}

// What names the item, then the rest of it, quiet.
function itemRuns(field: Extract<Field, { kind: 'list' }>, item: Readonly<Record<string, unknown>>, telling: Telling): readonly Run[] {
  const name = itemName(field, item, telling)
  const others = Object.entries(field.item).flatMap(([property, inner]) => {
    const words = telling.words.item?.[property]
    if (!words || field.naming.includes(property) || inner.sensitive === true || inner.kind === 'longText') return []
    const text = showValue(inner, item[property], { ...telling, words })
    return text === '' ? [] : [text]
  })
  return [
    ...(name === '' ? [] : [{ text: name }]),
    ...(others.length === 0 ? [] : [{ text: `${name === '' ? '' : ' · '}${others.join(' · ')}`, quiet: true }]),
  ]
}

const conflictSign = '⇄\u00a0'

/** The field that stands first in the name of an op's field: `mandates` of `mandates/<item>/title`, `x/<id>` of an added one. */
export function topName(field: string): string {
  return field
    .split('/')
    .slice(0, field.startsWith('x/') ? 2 : 1)
    .join('/')
}

function marked(cell: Cell): Cell {
  const sign: Run = { text: conflictSign }
  if (typeof cell === 'string') return [sign, { text: cell === '' ? '–' : cell }]
  if ('length' in cell) return [sign, ...cell]
  if ('lines' in cell) return { lines: [[sign, ...firstRuns(cell.lines[0] ?? '')], ...cell.lines.slice(1)] }
  return cell
}

function firstRuns(line: string | readonly Run[]): readonly Run[] {
  return typeof line === 'string' ? [{ text: line }] : line
}
