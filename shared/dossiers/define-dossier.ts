import type { z } from 'zod'
import type { Block } from '../blocks/block'
import type { RecordLink, RecordType } from '../fields/record-type'
import type { Day } from '../kernel/day'
import type { Json } from '../kernel/json'
import type { RecordRow } from '../records/record-row'
import type { Snapshot, SnapshotConflict, SnapshotContents } from './snapshot'

/** What a dossier may ask of the base, and nothing else: live records as projected rows. */
export interface DossierReader {
  readonly today: Day
  /** null when it is deleted or was not received. */
  record(type: RecordType, id: string): Promise<RecordRow | null>
  /** The records of type `from` that point to `target` by a field or a property of list items: `partner`, `mandates/partner`. */
  linkedTo(target: RecordLink, from: RecordType, path: string): Promise<readonly RecordRow[]>
  /** Those of these records that are there, in the order asked. */
  all(type: RecordType, ids: readonly string[]): Promise<readonly RecordRow[]>
  /** The name of a record; null when it is deleted or was not received. */
  nameOf(link: RecordLink): Promise<string | null>
  /** The disagreements of these records. */
  conflictsOf(links: readonly RecordLink[]): Promise<readonly SnapshotConflict[]>
  /** The descriptions of the fields that the directorate added. */
  customFields(): Promise<readonly RecordRow[]>
  /** Every setting by its key, the shipped value where nobody changed it. */
  settings(): Promise<{ readonly [key: string]: Json }>
}

/** A printable document: what it asks, what it reads in the window, and how that becomes blocks, on paper's side. */
export interface DossierDefinition<Options> {
  readonly name: string
  readonly options: z.ZodType<Options>
  collect(read: DossierReader, options: Options): Promise<SnapshotContents>
  /** What it is about, in the running head and in the title of the file. */
  subject(snapshot: Snapshot, options: Options): string
  compose(snapshot: Snapshot, options: Options): readonly Block[]
}

/** A dossier met at run time: its options are checked before they are used. */
export interface Dossier {
  readonly name: string
  readonly options: z.ZodType
  collect(read: DossierReader, options: unknown): Promise<SnapshotContents>
  subject(snapshot: Snapshot): string
  compose(snapshot: Snapshot): readonly Block[]
}

/** A dossier for the one list. Everything in it is pure: same snapshot, same blocks. */
export function defineDossier<Options>(definition: DossierDefinition<Options>): Dossier {
  const read = (options: unknown): Options => definition.options.parse(options)
  return {
    name: definition.name,
    options: definition.options,
    collect: (reader, options) => definition.collect(reader, read(options)),
    subject: (snapshot) => definition.subject(snapshot, read(snapshot.options)),
    compose: (snapshot) => definition.compose(snapshot, read(snapshot.options)),
  }
}
