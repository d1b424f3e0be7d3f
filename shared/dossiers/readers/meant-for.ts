import type { Block } from '../../blocks/block'
import { linkTo, type RecordLink, type RecordType } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import type { Recipient } from '../choices'
import { finishContents, type createGathering } from './collect-records'
import { mayBeTold } from './may-be-told'
import type { DossierReader } from '../define-dossier'
import type { SnapshotConflict, SnapshotContents } from '../snapshot'
import type { Teller } from '../telling/teller'

/**
 * Whether a reader may be given a record. Our own colleagues see all. What nobody classified counts as internal; notes are ours. A partner sees
 * what is not confidential, the public only what is marked public.
 */
export function isMeantFor(recipient: Recipient, type: RecordType, row: RecordRow): boolean {
  if (recipient === 'internal') return true
  if (type === 'note') return false
  const marked = row['confidentiality']
  return mayBeTold(recipient, marked === 'public' || marked === 'confidential' ? marked : 'internal')
}

/** Lets through what is meant for a reader, and counts what is not. */
export interface Sieve {
  readonly recipient: Recipient
  /** Those that are meant for the reader. */
  keep(type: RecordType, rows: readonly RecordRow[]): readonly RecordRow[]
  /** How many records were kept back, each counted once. */
  keptBack(): number
}

/** A sieve for a reader. */
export function createSieve(recipient: Recipient): Sieve {
  const held = new Set<string>()
  return {
    recipient,
    keep(type, rows) {
      for (const row of rows) if (!isMeantFor(recipient, type, row)) held.add(linkTo(type, row.id))
      return rows.filter((row) => isMeantFor(recipient, type, row))
    },
    keptBack: () => held.size,
  }
}

/** The contents of a dossier for the reader of a sieve: the disagreements as that reader may know them, and how many records were kept back. */
export async function finishFor(
  read: DossierReader,
  gathered: ReturnType<typeof createGathering>,
  sieve: Sieve,
  named: readonly RecordLink[] = [],
): Promise<SnapshotContents> {
  const contents = await finishContents(read, gathered, named)
  const conflicts = sieve.recipient === 'internal' ? contents.conflicts : contents.conflicts.map(withoutValues)
  return { ...contents, conflicts, leftOut: sieve.keptBack() }
}

/** How many records the reader is not given; nothing when none was kept back. */
export function leftOutNotice({ snapshot, words }: Teller): readonly Block[] {
  return snapshot.leftOut > 0 ? [{ kind: 'paragraph', role: 'quiet', text: words.partner.leftOut(snapshot.leftOut) }] : []
}

// What colleagues wrote and do not agree on is ours: another reader learns that a value is not settled, never which ones there are.
function withoutValues({ record, field }: SnapshotConflict): SnapshotConflict {
  return { record, field, sides: [] }
}
