import type { Block } from '../../../shared/blocks/block'
import { plainText, type Text } from '../../../shared/blocks/text'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import type { Circumstances, SnapshotConflict } from '../../../shared/dossiers/snapshot'
import { initialOf } from '../../../shared/dossiers/choices'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { circumstances, readerOf, type Rows } from './sample-reader'

/** The text of the snapshot that a document takes: what crosses to paper's side, printed or not. */
export async function snapshotOf(
  name: string,
  rows: Rows,
  options: { readonly [name: string]: Json } = {},
  changes: Partial<Circumstances> = {},
  conflicts: readonly SnapshotConflict[] = [],
): Promise<string> {
  const dossier = dossiers.find((one) => one.name === name)
  if (!dossier) throw new Error(`no dossier ${name}`)
  const initial = Object.entries(dossier.choices).map(([choice, of]): readonly [string, Json] => [
    choice,
    initialOf(of, circumstances.asOf),
  ])
  const record = dossier.about === null ? {} : { record: 'v' }
  return await takeSnapshot(
    dossier,
    readerOf(rows, conflicts),
    { ...record, ...Object.fromEntries(initial), ...options },
    { ...circumstances, ...changes },
  )
}

/** The blocks of a document about the record `v`. */
export async function blocksOf(
  name: string,
  rows: Rows,
  options: { readonly [name: string]: Json } = {},
  changes: Partial<Circumstances> = {},
): Promise<readonly Block[]> {
  return snapshotToPaper(await snapshotOf(name, rows, options, changes)).blocks
}

/** All that a document says, with plain spaces. */
export function saidIn(blocks: readonly Block[]): string {
  return spaced(JSON.stringify(blocks))
}

/** A text with plain spaces. */
export function spaced(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/gu, ' ')
}

/** A cell as one line. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return spaced(cell)
  if (Array.isArray(cell)) return spaced(plainText(cell as Text))
  const { lines, pill, note } = cell as {
    readonly lines?: readonly Text[]
    readonly pill?: { readonly label: string }
    readonly note?: Text
  }
  if (lines) return spaced(lines.map(plainText).join(' / '))
  return spaced([pill?.label ?? '', note === undefined ? '' : plainText(note)].filter((text) => text !== '').join(' '))
}

/** The rows of all tables of blocks, as lines of their cells. */
export function rowsIn(blocks: readonly Block[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(cellText)) : []))
}

/** The blocks under a heading, up to the next one of its level or above. */
export function under(blocks: readonly Block[], title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && plainText(block.text).endsWith(title))
  const head = blocks[start]
  if (head?.kind !== 'heading') throw new Error(`no heading ${title}`)
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= head.level)
  return end === -1 ? rest : rest.slice(0, end)
}

/** A person with one mandate at the region `r`. */
export function person(id: string, family: string, mandate: object, more: object = {}): RecordRow {
  return { id, family, civility: 'mrs', mandates: [{ id: `${id}m`, partner: 'partner:r', ...mandate }], ...more }
}

/** A visit that we receive, `v`, from 3 to 5 March 2026. */
export const received: RecordRow = {
  id: 'v',
  title: 'Visite de la Région',
  direction: 'incoming',
  step: 'confirmed',
  dates: { from: '2026-03-03', to: '2026-03-05' },
  zone: 'Europe/Paris',
}

export const region: RecordRow = { id: 'r', name: 'Région de Ligurie', country: 'IT' }
