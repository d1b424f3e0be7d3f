import { readLink, type RecordType } from '../../../shared/fields/record-type'
import { factsOf, filterKindOf } from '../../../shared/fields/facts'
import { sortKeyOf } from '../../../shared/fields/sort-key'
import { addUp, roundDecimal } from '../../../shared/kernel/decimal'
import { currencyDigits } from '../../../shared/fields/currencies'
import type { Money } from '../../../shared/fields/value'
import { fold } from '../../../shared/kernel/fold'
import { computedValues, definitionOf, titleOf } from '../../../shared/records'
import type { ComputeContext } from '../../../shared/records/define-record'
import { fieldsOf, valueIn, type NamedField } from '../../../shared/records/fields-of'
import { linksOf } from '../../../shared/records/links'
import { changedSettings, settingReader } from '../../../shared/records/shipped-settings'
import { createColumnIndex, type ColumnFilter, type ColumnIndex, type IndexedRow } from '../../../shared/search/column-index'
import { showValue } from '../../../shared/text/show-value'
import { fieldWordsOf } from '../../../shared/text/words-of'
import type { PonteDatabase, StoredRow } from '../database'
import { idsByType } from '../ids-by-type'
import type { CodeCount, CodesQuery, TableFilter, WindowAnswer, WindowQuery } from './messages'

/** The index of one type: answers parts of its table, and reads again what changed. */
export interface TypeIndex {
  readonly answer: (query: WindowQuery) => WindowAnswer
  /** The codes of a column among the records that pass the other filters, most frequent first. */
  readonly codes: (query: CodesQuery) => readonly CodeCount[]
  /** Reads records again, and those that show the name of a record that changed. Ids and links that it does not know do no harm. */
  readonly follow: (ids: readonly string[], links: readonly string[]) => Promise<void>
}

const batch = 2000
const keptFolds = 10_000

interface Reading {
  readonly db: PonteDatabase
  readonly type: RecordType
  readonly index: ColumnIndex
  readonly columns: readonly NamedField[]
  readonly names: Map<string, string>
  /** Which records show the name of a record. */
  readonly shownBy: Map<string, Set<string>>
  readonly words: (row: StoredRow) => IndexedRow
}

/** Reads a whole table once, in batches by primary key, and keeps of each record only keys and words. */
export async function readTypeIndex(db: PonteDatabase, query: Pick<WindowQuery, 'type' | 'language' | 'today'>): Promise<TypeIndex> {
  const reading = await startReading(db, query)
  const sums = createSums()
  const table = db.records(query.type)
  const readFrom = (last: string): Promise<readonly StoredRow[]> => table.where(':id').above(last).limit(batch).toArray()
  // The next rows are fetched while these are taken in.
  for (let coming: Promise<readonly StoredRow[]> | null = readFrom(''); coming;) {
    const rows: readonly StoredRow[] = await coming
    const end = rows.at(-1)
    coming = end && rows.length === batch ? readFrom(end.id) : null
    await takeIn(reading, rows)
  }
  return {
    answer: (asked) => {
      const column = asked.sort ? placeOf(reading, asked.sort.id) : -1
      const found = reading.index.read(
        column === -1 ? null : { column, descending: asked.sort?.desc === true },
        asked.text,
        filtersFor(reading, asked.filters),
      )
      const ids = found.slice(asked.from, asked.to).map((row) => row.id)
      const added = Object.fromEntries(
        asked.sums.map((id) => [id, sums.of(`${id} ${asked.text} ${JSON.stringify(asked.filters)}`, found, placeOf(reading, id))]),
      )
      return { total: reading.index.size(), matching: found.length, from: asked.from, ids, sums: added }
    },
    codes: (asked) => {
      const column = placeOf(reading, asked.column)
      const others = asked.filters.filter((filter) => filter.column !== asked.column)
      return countCodes(reading, reading.index.read(null, asked.text, filtersFor(reading, others)), column)
    },
    follow: async (ids, links) => {
      sums.forget()
      for (const link of links) reading.names.delete(link)
      const again = new Set([...ids, ...links.flatMap((link) => [...(reading.shownBy.get(link) ?? [])])])
      const rows = await table.bulkGet([...again])
      for (const id of again) reading.index.remove(id)
      await takeIn(
        reading,
        rows.filter((row) => row !== undefined),
      )
    },
  }
}

function placeOf({ columns }: Reading, id: string): number {
  return columns.findIndex(({ name }) => name === id)
}

// A filter on a column that this version does not know filters nothing.
function filtersFor(reading: Reading, filters: readonly TableFilter[]): readonly ColumnFilter[] {
  return filters.flatMap((filter): readonly ColumnFilter[] => {
    const column = placeOf(reading, filter.column)
    if (column === -1) return []
    return ['codes' in filter ? { column, codes: filter.codes } : { column, from: filter.from, to: filter.to }]
  })
}

// Scrolling asks for the same sums many times: they are kept until a record changes.
function createSums(): {
  readonly of: (name: string, rows: readonly IndexedRow[], column: number) => readonly Money[]
  readonly forget: () => void
} {
  const known = new Map<string, readonly Money[]>()
  return {
    of: (name, rows, column) => {
      const kept = known.get(name)
      if (kept) return kept
      if (known.size > 20) known.clear()
      const made = sumsOf(rows, column)
      known.set(name, made)
      return made
    },
    forget: () => known.clear(),
  }
}

function sumsOf(rows: readonly IndexedRow[], column: number): readonly Money[] {
  const amounts = new Map<string, string[]>()
  for (const { facts } of rows) {
    const [currency, amount] = facts[column] ?? []
    if (currency === undefined || amount === undefined) continue
    const known = amounts.get(currency)
    if (known) known.push(amount)
    else amounts.set(currency, [amount])
  }
  return [...amounts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, all]) => ({ amount: roundDecimal(addUp(all), currencyDigits[currency] ?? 2), currency }))
}

function countCodes({ columns, names }: Reading, rows: readonly IndexedRow[], column: number): readonly CodeCount[] {
  const field = columns[column]?.field
  if (!field || filterKindOf(field) !== 'codes') return []
  const counts = new Map<string, number>()
  for (const { facts } of rows) for (const code of facts[column] ?? []) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([code, count]): CodeCount => ({ code, count, name: readLink(code) ? (names.get(code) ?? '') : null }))
    .toSorted((a, b) => b.count - a.count || ((a.name ?? a.code) < (b.name ?? b.code) ? -1 : 1))
}

async function startReading(db: PonteDatabase, query: Pick<WindowQuery, 'type' | 'language' | 'today'>): Promise<Reading> {
  const { type, language, today } = query
  const alive = (of: RecordType): Promise<readonly StoredRow[]> => db.records(of).where('_del').equals(0).toArray()
  const context: ComputeContext = { today, setting: settingReader(changedSettings(await alive('setting'))) }
  const fields = fieldsOf(type, await alive('custom-field'))
  const listed = new Set(definitionOf(type).columns.map(({ field }) => field))
  const columns = fields.filter(({ name, label }) => listed.has(name) || label !== null)
  const wordsOfColumn = columns.map((field) => fieldWordsOf(type, field, language))
  const names = new Map<string, string>()
  const foldOnce = createFoldOnce()
  const keepOnce = createKeepOnce()
  const words = (row: StoredRow): IndexedRow => {
    const computed = computedValues(type, row, context)
    const texts: string[] = []
    const facts: (readonly string[])[] = []
    const keys = columns.map(({ name, field, computed: worked }, at) => {
      const value = worked ? computed[name] : valueIn(row, name)
      facts.push(keepOnce(factsOf(field, value)))
      const said = wordsOfColumn[at]
      const text = said ? showValue(field, value, { language, words: said, nameOf: (link) => names.get(link) ?? '' }) : ''
      const folded = foldOnce(text)
      if (folded !== '') texts.push(folded)
      return sortKeyOf(field, value, folded)
    })
    return { id: row.id, title: row._key, keys, facts, words: texts.join(' ') }
  }
  return { db, type, index: createColumnIndex(), columns, names, shownBy: new Map(), words }
}

// Names of countries, choices and linked records come back in row after row; the folded texts of the commonest are kept.
function createFoldOnce(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const folded = fold(text)
    if (known.size < keptFolds) known.set(text, folded)
    return folded
  }
}

// Equal facts of many records are one array.
function createKeepOnce(): (facts: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (facts) => {
    const name = `${facts.length} ${facts.join(' ')}`
    const kept = known.get(name)
    if (kept !== undefined) return kept
    known.set(name, facts)
    return facts
  }
}

async function takeIn(reading: Reading, rows: readonly StoredRow[]): Promise<void> {
  const alive = rows.filter((row) => row._del === 0)
  const links = alive.flatMap((row) => linksOf(reading.type, row).map(({ to }): [string, string] => [to, row.id]))
  for (const [link, id] of links) {
    const ids = reading.shownBy.get(link)
    if (ids) ids.add(id)
    else reading.shownBy.set(link, new Set([id]))
  }
  await learnNames(reading, [...new Set(links.map(([link]) => link))])
  for (const row of alive) reading.index.put(reading.words(row))
}

async function learnNames({ db, names }: Reading, links: readonly string[]): Promise<void> {
  for (const [type, ids] of idsByType(links.filter((link) => !names.has(link)))) {
    const rows = await db.records(type).bulkGet(ids)
    ids.forEach((id, at) => {
      const row = rows[at]
      names.set(`${type}:${id}`, row ? titleOf(type, row) : '')
    })
  }
}
