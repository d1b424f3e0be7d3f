import type { Block } from '../../blocks/block'
import type { RecordType } from '../../fields/record-type'
import { titleOf } from '../../records'
import type { Recipient } from '../choices'
import type { Snapshot } from '../snapshot'
import { createTeller, type Teller } from '../telling/teller'
import { titleBlocks } from './title-blocks'

/** What a sheet says of a record that it cannot show: `keptBack` and `notMeant` when its recipient may not read it, `missing` when there is none. */
export interface MissingTexts {
  readonly keptBack: string
  readonly notMeant: string
  readonly missing: string
}

/** The record a sheet is of, by its title, in the words of its reader when it is kept back or has no title. */
export function sheetSubject(snapshot: Snapshot, type: RecordType, { keptBack }: Pick<MissingTexts, 'keptBack'>): string {
  const [row] = snapshot.records[type] ?? []
  if (!row && snapshot.leftOut > 0) return keptBack
  return (row && titleOf(type, row)) || createTeller(snapshot).words.unknownRecord
}

/** A sheet without its record: its head, and why there is nothing under it. */
export function missingSheet(teller: Teller, type: RecordType, texts: MissingTexts, recipient: Recipient): readonly Block[] {
  const { snapshot } = teller
  return [
    ...titleBlocks(teller, { title: sheetSubject(snapshot, type, texts), lead: '', recipient }),
    { kind: 'paragraph', text: snapshot.leftOut > 0 ? texts.notMeant : texts.missing },
  ]
}
