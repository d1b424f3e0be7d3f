import Dexie, { type Table } from 'dexie'
import { recordTypes, type RecordType } from '../../shared/fields/record-type'
import { storeSchemaVersion } from '../../shared/kernel/store-version'
import type { FeedRow, OpRow, RecRow } from '../../shared/merge/op'
import type { RecordRow } from '../../shared/records/record-row'

/** A record as its table holds it: the projected values beside the engine's own columns. */
export type StoredRow = RecRow & RecordRow

/** One attachment by its hash; `have` says whether its bytes are here. */
export interface BlobRow {
  readonly h: string
  readonly size: number
  readonly have: 0 | 1
}

/** A piece of at most 1 MiB of an attachment. */
export interface ChunkRow {
  readonly h: string
  readonly i: number
  readonly b: Uint8Array
}

/** Lines of a file under check; nothing of them counts before the merge is applied. */
export interface StagedRow {
  readonly i?: number
  readonly lines: readonly string[]
}

/** What is known of another laptop from the last file that it gave. */
export interface PeerRow {
  readonly device: string
  readonly label: string
  readonly tips: Readonly<Record<string, readonly (readonly [number, string])[]>>
  /** The attachments whose bytes it waited for. */
  readonly wanted?: readonly string[]
  /** When that file was written, by the clock of that laptop. */
  readonly writtenAt: number
  /** When the file that told it was received here. */
  readonly mergedAt: number
  /** The last file that was made here for that laptop. */
  readonly given?: GivenFile
}

/** A file that was made for one laptop: when, and how many changes it held. */
export interface GivenFile {
  readonly at: number
  readonly count: number
}

/** Small facts of the base, by name: see `meta.ts`. */
export interface MetaRow {
  readonly k: string
  readonly value: unknown
}

/** The version of the tables; see its own file for what it promises. */
export const schemaVersion = storeSchemaVersion

const recordIndexes = 'id,_key,*_refs,_cf,_del'

/** The store of one base. The op set is the truth; the record tables are made from it. */
export class PonteDatabase extends Dexie {
  readonly ops!: Table<OpRow & { readonly i?: number }, number>
  readonly feeds!: Table<FeedRow, string>
  readonly blobs!: Table<BlobRow, string>
  readonly chunks!: Table<ChunkRow, [string, number]>
  readonly staged!: Table<StagedRow, number>
  readonly peers!: Table<PeerRow, string>
  readonly meta!: Table<MetaRow, string>

  constructor(database: string) {
    super(databaseName(database), { chromeTransactionDurability: 'strict' })
    this.version(schemaVersion).stores({
      ops: '++i,*ids,*keys,[r+n1]',
      feeds: 'r',
      ...Object.fromEntries(recordTypes.map((type) => [type, recordIndexes])),
      blobs: 'h,have',
      chunks: '[h+i]',
      staged: '++i',
      peers: 'device',
      meta: 'k',
    })
  }

  /** The table of a record type. */
  records(type: RecordType): Table<StoredRow, string> {
    return this.table(type)
  }
}

/** The name of a database of a base in the browser's storage: of its first one by the id of the base, of others see `databases.ts`. Decided for ever. */
export function databaseName(database: string): string {
  return `ponte-${database}`
}

/** The practice base of a laptop; its own ops carry a store id drawn when it is made. */
export const practiceStoreId = 'practice'
