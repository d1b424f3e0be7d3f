import type { Block, Cell } from '../../../shared/blocks/block'
import type { Paper } from '../../../shared/blocks/paper'
import { plainText } from '../../../shared/blocks/text'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import { initialOf } from '../../../shared/dossiers/choices'
import type { Circumstances, SnapshotConflict } from '../../../shared/dossiers/snapshot'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import type { Json } from '../../../shared/kernel/json'
import { circumstances, readerOf, type Rows } from './sample-reader'

/** What a print of some rows is made with besides. */
interface Asked {
  readonly options?: { readonly [name: string]: Json }
  readonly changes?: Partial<Circumstances>
  readonly conflicts?: readonly SnapshotConflict[]
}

/** The paper of a dossier by its name, with what its choices offer before anybody chose. */
export async function printed(name: string, rows: Rows, { options = {}, changes = {}, conflicts = [] }: Asked = {}): Promise<Paper> {
  const dossier = dossiers.find((one) => one.name === name)
  if (!dossier) throw new Error(`no dossier ${name}`)
  const initial = Object.entries(dossier.choices).map(([choice, of]): readonly [string, Json] => [
    choice,
    initialOf(of, circumstances.asOf),
  ])
  const chosen: Json = { ...Object.fromEntries(initial), ...options }
  return snapshotToPaper(await takeSnapshot(dossier, readerOf(rows, conflicts), chosen, { ...circumstances, ...changes }))
}

// Sections, and what stands side by side, read as one after the other.
function flat(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section') return flat(block.blocks)
    return block.kind === 'columns' ? block.columns.flatMap(flat) : [block]
  })
}

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ')

/** The words of a cell on one line, with ordinary spaces. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string' || 'length' in cell) return plain(plainText(cell))
  if ('lines' in cell) return plain(cell.lines.map(plainText).join(' / '))
  if ('figure' in cell) return plain(cell.figure.alt)
  return plain([cell.pill.label, cell.note === undefined ? '' : plainText(cell.note)].filter((text) => text !== '').join(' '))
}

/** The blocks under a heading, up to the next one of its level or a higher one. */
export function under(paper: Paper, title: string): readonly Block[] {
  const blocks = flat(paper.blocks)
  const start = blocks.findIndex((block) => block.kind === 'heading' && plain(plainText(block.text)).endsWith(title))
  const head = blocks[start]
  if (head?.kind !== 'heading') return []
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= head.level)
  return end === -1 ? rest : rest.slice(0, end)
}

/** The rows of all tables among blocks, as words; a total is the last one of its table. */
export function rowsOf(blocks: readonly Block[]): readonly (readonly string[])[] {
  return flat(blocks).flatMap((block) =>
    block.kind === 'table' ? [...block.rows, ...(block.total ? [block.total] : [])].map((row) => row.map(cellText)) : [],
  )
}

/** The labels and values among blocks. */
export function factsOf(blocks: readonly Block[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    flat(blocks).flatMap((block) =>
      block.kind === 'facts' ? block.facts.map(({ label, value }) => [plain(plainText(label)), cellText(value)]) : [],
    ),
  )
}

/** All headings of a level. */
export function headingsOf(paper: Paper, level: number): readonly string[] {
  return flat(paper.blocks).flatMap((block) => (block.kind === 'heading' && block.level === level ? [plain(plainText(block.text))] : []))
}

/** Everything that is said, with ordinary spaces. */
export function saidIn(paper: Paper): string {
  return plain(JSON.stringify(paper.blocks))
}
