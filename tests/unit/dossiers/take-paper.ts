import type { Box, BoxesBlock } from '../../../shared/blocks/boxes'
import type { Paper } from '../../../shared/blocks/paper'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import { initialOf } from '../../../shared/dossiers/choices'
import type { Circumstances } from '../../../shared/dossiers/snapshot'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import type { Json } from '../../../shared/kernel/json'
import { circumstances, readerOf, type Rows } from './sample-reader'

type Given = Readonly<Record<string, Json>>

/** The text that crosses for a dossier, with what is chosen before anybody chose, but for the options and settings given. */
export async function textFor(
  name: string,
  rows: Rows,
  options: Given = {},
  { settings = {}, ...changes }: Partial<Circumstances> & { readonly settings?: Given } = {},
): Promise<string> {
  const dossier = dossiers.find((one) => one.name === name)
  if (!dossier) throw new Error(name)
  const initial = Object.entries(dossier.choices).map(([choice, of]): readonly [string, Json] => [
    choice,
    initialOf(of, circumstances.asOf),
  ])
  const plain = readerOf(rows)
  const reader = { ...plain, settings: async () => ({ ...(await plain.settings()), ...settings }) }
  return await takeSnapshot(dossier, reader, { ...Object.fromEntries(initial), ...options }, { ...circumstances, ...changes })
}

/** The paper of such a text. */
export async function paperFor(...asked: Parameters<typeof textFor>): Promise<Paper> {
  return snapshotToPaper(await textFor(...asked))
}

/** The pages of boxes of a paper. */
export function sheetsOf(paper: Paper): readonly BoxesBlock[] {
  return paper.blocks.flatMap((block) => (block.kind === 'boxes' ? [block] : []))
}

/** The texts of a box that say something. */
export function said(box: Box | undefined): readonly string[] {
  return (box?.lines ?? []).map(({ text }) => text).filter((text) => text !== '')
}
