import type { Block, Cell, Pill, TableBlock } from '../../blocks/block'
import type { Figure } from '../../blocks/figure'
import { plainText, runsOf, type Run, type Text } from '../../blocks/text'
import { besides } from './second-language'

// One document in two languages is two compositions of one snapshot, laid over each other: what both say alike stands once, what they say
// differently stands twice, the second time marked with its language. Both put in order by the names of the first language what stands by name
// (`name-order.ts`), so what lies at one place in both is one thing. Where they are not built alike the first one stands alone.

/** The blocks of a document with what its other version says differently beside it. `tag` is the language of the other one. */
export function inTwoLanguages(first: readonly Block[], second: readonly Block[], tag: string): readonly Block[] {
  if (!isAlike(first, second)) return first
  return first.flatMap((block, at) => {
    const other = second[at]
    return other ? blockInTwo(block, other, tag) : [block]
  })
}

function isAlike(first: readonly Block[], second: readonly Block[]): boolean {
  return first.length === second.length && first.every((block, at) => block.kind === second[at]?.kind)
}

type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>
type Ways = { readonly [Kind in Block['kind']]?: (block: Of<Kind>, other: Of<Kind>, tag: string) => readonly Block[] }

// A kind without a way says nothing in a language, or has no room for two.
const ways: Ways = {
  paragraph: (block, other, tag) => (isSame(block.text, other.text) ? [block] : [block, { ...other, text: inLanguage(other.text, tag) }]),
  heading: (block, other, tag) => [{ ...block, text: along(block.text, other.text, tag), ...figureInTwo(block, other) }],
  contents: (block, other, tag) => [{ ...block, title: along(block.title, other.title, tag) }],
  facts: (block, other, tag) => [{ ...block, facts: factsInTwo(block.facts, other.facts, tag) }],
  table: (block, other, tag) => [tableInTwo(block, other, tag)],
  list: (block, other, tag) => [{ ...block, items: block.items.map((item, at) => below(item, other.items[at], tag)) }],
  callout: (block, other, tag) => [
    { ...block, title: along(block.title, other.title, tag), items: block.items.map((item, at) => below(item, other.items[at], tag)) },
  ],
  bars: (block, other, tag) => [
    { ...block, bars: block.bars.map((bar, at) => ({ ...bar, label: along(bar.label, other.bars[at]?.label, tag) })) },
  ],
  pills: (block, other) => [{ ...block, pills: block.pills.map((pill, at) => pillInTwo(pill, other.pills[at])) }],
  section: (block, other, tag) => [{ ...block, blocks: inTwoLanguages(block.blocks, other.blocks, tag) }],
  columns: (block, other, tag) => [
    { ...block, columns: block.columns.map((column, at) => inTwoLanguages(column, other.columns[at] ?? column, tag)) },
  ],
  cover: (block, other, tag) => [
    {
      ...block,
      eyebrow: along(block.eyebrow, other.eyebrow, tag),
      title: below(block.title, other.title, tag),
      names: block.names.map(({ text, note }, at) => ({ text, note: along(note, other.names[at]?.note, tag) })),
      facts: factsInTwo(block.facts, other.facts, tag),
      ...figureInTwo(block, other),
    },
  ],
  map: (block, other, tag) => [{ ...block, alt: besides(block.alt, other.alt), caption: along(block.caption, other.caption, tag) }],
  index: (block, other, tag) => [
    { ...block, entries: block.entries.map(({ text, to }, at) => ({ text: along(text, other.entries[at]?.text, tag), to })) },
  ],
  faces: (block, other, tag) => [{ ...block, people: block.people.map((person, at) => personInTwo(person, other.people[at], tag)) }],
  timeline: (block, other, tag) => [{ ...block, entries: block.entries.map((entry, at) => entryInTwo(entry, other.entries[at], tag)) }],
}

function blockInTwo(block: Block, other: Block, tag: string): readonly Block[] {
  // Both are of one kind, which the compiler cannot know of a table of ways.
  const way = ways[block.kind] as ((block: Block, other: Block, tag: string) => readonly Block[]) | undefined
  return way ? way(block, other, tag) : [block]
}

type Entry = Of<'timeline'>['entries'][number]

function entryInTwo({ when, title, text }: Entry, other: Entry | undefined, tag: string): Entry {
  return {
    when: below(when, other?.when, tag),
    title: below(title, other?.title, tag),
    ...(text === undefined ? {} : { text: below(text, other?.text, tag) }),
  }
}

type Person = Of<'faces'>['people'][number]

function personInTwo(person: Person, other: Person | undefined, tag: string): Person {
  if (!other) return person
  return { ...person, name: below(person.name, other.name, tag), lines: linesInTwo(person.lines, other.lines, tag) }
}

// What shows a country says so in both languages; a photograph says a name.
function figureInTwo({ figure }: Pictured, other: Pictured): Pictured {
  return figure ? { figure: { ...figure, alt: besides(figure.alt, other.figure?.alt ?? null) } } : {}
}

interface Pictured {
  readonly figure?: Figure | undefined
}

type Facts = Extract<Block, { kind: 'facts' }>['facts']

function factsInTwo(facts: Facts, others: Facts, tag: string): Facts {
  if (facts.length !== others.length) return facts
  return facts.map(({ label, value }, at) => {
    const other = others[at]
    return other ? { label: along(label, other.label, tag), value: cellInTwo(value, other.value, tag) } : { label, value }
  })
}

function tableInTwo(table: TableBlock, other: TableBlock, tag: string): TableBlock {
  if (table.columns.length !== other.columns.length || table.rows.length !== other.rows.length) return table
  const row = (cells: readonly Cell[], others: readonly Cell[] | undefined): readonly Cell[] =>
    cells.map((cell, at) => cellInTwo(cell, others?.[at] ?? cell, tag))
  return {
    ...table,
    columns: table.columns.map((column, at) => ({ ...column, label: along(column.label, other.columns[at]?.label, tag) })),
    rows: table.rows.map((cells, at) => row(cells, other.rows[at])),
    ...(table.total ? { total: row(table.total, other.total) } : {}),
    ...(table.caption === undefined ? {} : { caption: along(table.caption, other.caption, tag) }),
  }
}

function cellInTwo(cell: Cell, other: Cell, tag: string): Cell {
  if (isText(cell)) return !isText(other) || isSame(cell, other) ? cell : { lines: [cell, quiet(other, tag)] }
  if (isText(other)) return cell
  if ('lines' in cell && 'lines' in other) return { lines: linesInTwo(cell.lines, other.lines, tag) }
  if ('figure' in cell && 'figure' in other) return { figure: { ...cell.figure, alt: besides(cell.figure.alt, other.figure.alt) } }
  if (!('pill' in cell) || !('pill' in other)) return cell
  return {
    pill: pillInTwo(cell.pill, other.pill),
    ...(cell.note === undefined ? {} : { note: along(cell.note, other.note, tag) }),
  }
}

function linesInTwo(lines: readonly Text[], others: readonly Text[], tag: string): readonly Text[] {
  if (lines.length === others.length)
    return lines.flatMap((line, at) => [line, ...(isSame(line, others[at] ?? line) ? [] : [quiet(others[at] ?? '', tag)])])
  return [...lines, ...others.filter((line) => !lines.some((one) => isSame(one, line))).map((line) => quiet(line, tag))]
}

function pillInTwo(pill: Pill, other: Pill | undefined): Pill {
  return { ...pill, label: besides(pill.label, other?.label ?? null) }
}

/** « Parties / Parties and signatories »: what both begin and end with, a number before and a name after it, stands once. */
function along(text: Text, other: Text | undefined, tag: string): Text {
  if (typeof text !== 'string' || typeof other !== 'string') return joined(text, other, ' / ', tag)
  if (other === '' || isSame(text, other)) return text
  const start = commonStart(text, other)
  const end = commonEnd(text.slice(start.length), other.slice(start.length))
  const middle = (of: string): string => of.slice(start.length, of.length - end.length)
  return [{ text: `${start}${middle(text)} / ` }, { text: middle(other), lang: tag }, ...(end === '' ? [] : [{ text: end }])]
}

function below(text: Text, other: Text | undefined, tag: string): Text {
  return joined(text, other, '\n', tag)
}

function commonStart(text: string, other: string): string {
  const start = /^(?:⇄\u00a0|\d+\.\s)+/u.exec(text)?.[0] ?? ''
  return other.startsWith(start) ? start : ''
}

function commonEnd(text: string, other: string): string {
  const at = text.indexOf(' – ')
  const end = at === -1 ? '' : text.slice(at)
  return other.endsWith(end) ? end : ''
}

function joined(text: Text, other: Text | undefined, between: string, tag: string): Text {
  if (other === undefined || plainText(other) === '' || isSame(text, other)) return text
  return [...runsOf(text), { text: between }, ...inLanguage(other, tag)]
}

function quiet(text: Text, tag: string): readonly Run[] {
  return inLanguage(text, tag).map((run) => ({ ...run, bold: undefined, quiet: true }))
}

// A place that an index leads to is there once.
function inLanguage(text: Text, tag: string): readonly Run[] {
  return runsOf(text).map(({ anchor: _anchor, ...run }) => ({ ...run, lang: run.lang ?? tag }))
}

function isText(cell: Cell): cell is Text {
  return typeof cell === 'string' || 'length' in cell
}

// Figures are read in both languages, however each of them sets its thousands apart.
function isSame(text: Text, other: Text): boolean {
  const [one, two] = [plainText(text), plainText(other)]
  return one === two || (!/\p{L}/u.test(one) && !/\p{L}/u.test(two))
}
