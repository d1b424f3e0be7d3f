import { formatVersion, type Manifest } from '../../../shared/backup/manifest'
import { writeBackup, type BlobSource } from '../../../shared/backup/write-backup'
import type { CommittedFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, type Result } from '../../../shared/kernel/result'
import { summaryOf } from '../../../shared/merge/tips'
import { call, runJob } from '../../bridge/bridge'
import type { Base } from '../base'
import { schemaVersion } from '../database'
import { filePieces } from '../files'
import { needFact } from '../meta'
import { todayOf } from '../today'

/** How far a backup has come; `checking` is the reading back of what was written. */
export interface BackupProgress {
  readonly stage: 'writing' | 'checking'
  readonly bytes: number
  readonly totalBytes: number
}

export interface BackupHooks {
  readonly signal: AbortSignal
  onProgress(progress: BackupProgress): void
}

// Rows of ops read at once.
const batch = 500

/**
 * Saves a complete backup where the person says: every op and every attachment that is here, as they stood when it began. It gets its name only once
 * main has read it back whole. Cancelling leaves nothing.
 */
export async function saveBackup(base: Base, hooks: BackupHooks): Promise<Result<CommittedFile, Problem>> {
  const { manifest, lastRow } = await takeStock(base)
  const totalBytes = manifest.bytes + manifest.blobs.bytes
  const suggestedName = `Ponte ${base.name} ${todayOf(base)} ${base.author.laptopName}.ponte`
  const created = await call('file.create', { purpose: 'backup', suggestedName, expectedBytes: totalBytes })
  if (!created.ok) return created
  const { token } = created.value
  let problem: Problem | null = null
  let bytes = 0
  const sink = async (piece: Uint8Array): Promise<void> => {
    const written = await call('file.write', { token, bytes: Uint8Array.from(piece) })
    if (!written.ok) {
      problem = written.problem
      throw new Error('stopped')
    }
    bytes = written.value.written
    hooks.onProgress({ stage: 'writing', bytes, totalBytes: Math.max(totalBytes, bytes) })
  }
  try {
    await writeBackup({ manifest, lines: linesUpTo(base, lastRow), blobs: heldBlobs(base) }, sink, hooks.signal)
  } catch (error) {
    await call('file.abort', { token })
    if (hooks.signal.aborted) return failed({ type: 'cancelled' })
    if (problem) return failed(problem)
    throw error
  }
  return runJob<CommittedFile>(
    () => call('file.commit', { token }),
    ({ done }) => hooks.onProgress({ stage: 'checking', bytes: done, totalBytes: bytes }),
    hooks.signal,
  )
}

// Everything counted at one moment: what is written meanwhile goes into the next backup.
async function takeStock(base: Base): Promise<{ readonly manifest: Manifest; readonly lastRow: number }> {
  const info = await call('app.info', {})
  const { db } = base
  return db.transaction('r', [db.ops, db.feeds, db.blobs, db.meta], async () => {
    const last = await db.ops.orderBy(':id').last()
    const blobs = await db.blobs.where('have').equals(1).toArray()
    const wanted = await db.blobs.where('have').equals(0).limit(5000).primaryKeys()
    const count = await needFact(db, 'opCount')
    const manifest: Manifest = {
      v: formatVersion,
      minReader: formatVersion,
      st: await needFact(db, 'storeId'),
      base: base.name,
      practice: base.practice,
      kind: 'complete',
      from: {
        device: base.author.laptopId,
        label: base.author.laptopName,
        member: base.author.memberName,
        feed: await needFact(db, 'feed'),
        app: info.ok ? info.value.version : '',
        sv: schemaVersion,
        t: base.clock(),
      },
      tips: Object.fromEntries(
        Object.entries(summaryOf(await db.feeds.toArray())).map(([feed, ends]) => [feed, ends.map(([n, id]) => [n, id])]),
      ),
      count,
      // A line of ops is about 700 bytes and a third of that when packed: for the progress, not for the format.
      bytes: count * 230,
      blobs: { count: blobs.length, bytes: blobs.reduce((sum, blob) => sum + blob.size, 0) },
      wanted,
    }
    return { manifest, lastRow: last?.i ?? 0 }
  })
}

// Rows stand in the order in which they came in, and nothing comes in before what it builds on.
async function* linesUpTo(base: Base, lastRow: number): AsyncGenerator<readonly string[]> {
  for (let from = 0; from < lastRow;) {
    const rows = await base.db.ops.where(':id').between(from, lastRow, false, true).limit(batch).toArray()
    const last = rows.at(-1)
    if (last?.i === undefined) return
    from = last.i
    for (const row of rows) yield row.lines
  }
}

async function* heldBlobs(base: Base): AsyncGenerator<BlobSource> {
  const held = await base.db.blobs.where('have').equals(1).toArray()
  for (const { h, size } of held) yield { hash: h, size, pieces: () => filePieces(base, h, size) }
}
