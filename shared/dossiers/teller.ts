import type { Cell } from '../blocks/block'
import type { Run } from '../blocks/text'
import type { Field } from '../fields/field'
import { linkTo, type RecordLink, type RecordType } from '../fields/record-type'
import type { Address, ScriptName } from '../fields/value'
import type { ComputeContext } from '../records/define-record'
import { computedValues } from '../records'
import { fieldsOf, valueIn, type NamedField } from '../records/fields-of'
import type { RecordRow } from '../records/record-row'
import { dossierWords, type DossierWords } from '../text/dossiers'
import type { Language } from '../text/language'
import type { AnyFieldWords } from '../text/record-words'
import { addressLines, itemName, showValue } from '../text/show-value'
import { fieldWordsOf } from '../text/words-of'
import type { Snapshot } from './snapshot'

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
  /** The records of a type that were read, with their computed values on the day of the dossier. */
  rows(type: RecordType): readonly RecordRow[]
  nameOf(link: RecordLink): string
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
  const { language } = snapshot
  const words = dossierWords(language)
  const customFields = snapshot.records['custom-field'] ?? []
  const fields = new Map<RecordType, ReadonlyMap<string, NamedField>>()
  const disputed = new Set(snapshot.conflicts.map((conflict) => `${conflict.record}/${conflict.field.split('/')[0] ?? ''}`))
  const context: ComputeContext = { today: snapshot.asOf, setting: (key) => snapshot.settings[key] ?? null }
  const nameOf = (link: RecordLink): string => snapshot.names[link] ?? words.unknownRecord

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

  return {
    words,
    language,
    snapshot,
    rows: (type) => (snapshot.records[type] ?? []).map((row) => ({ ...row, ...computedValues(type, row, context) })),
    nameOf,
    field,
    text(type, row, name) {
      const named = field(type, name)
      return named ? showValue(named.field, valueIn(row, name), { language, words: fieldWordsOf(type, named, language), nameOf }) : ''
    },
    cell,
    facts: (type, row, names) =>
      names.flatMap((name) => {
        const named = field(type, name)
        const value = named ? cell(type, row, name) : ''
        return named && !isEmptyCell(value) ? [{ label: fieldWordsOf(type, named, language).label, value }] : []
      }),
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
  if (field.kind === 'list' && Array.isArray(value))
    return { lines: value.map((one: Readonly<Record<string, unknown>>) => itemRuns(field, one, telling)).filter((line) => line.length > 0) }
  return showValue(field, value, telling)
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

const conflictSign: Run = { text: '⇄\u00a0' }

function marked(cell: Cell): Cell {
  if (typeof cell === 'string') return [conflictSign, { text: cell === '' ? '–' : cell }]
  if ('length' in cell) return [conflictSign, ...cell]
  if ('lines' in cell) return { lines: [[conflictSign, ...firstRuns(cell.lines[0] ?? '')], ...cell.lines.slice(1)] }
  return cell
}

function firstRuns(line: string | readonly Run[]): readonly Run[] {
  return typeof line === 'string' ? [{ text: line }] : line
}
