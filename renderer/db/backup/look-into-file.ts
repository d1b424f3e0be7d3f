import { goesBack } from '../../../shared/backup/file-tale'
import { parseStoredLine, type Op } from '../../../shared/merge/op'
import { eraseValues, erasuresIn } from '../../../shared/merge/erase'
import type { PonteDatabase } from '../database'
import { readFact } from '../meta'
import { countNewer } from '../newer-ops'
import type { CheckedBackup } from './check-backup'
import { countChanges } from './count-changes'
import { countErasures } from './count-erasures'
import { filesIn } from './erasures'
import { eachRowWith } from './known-ops'
import type { FoundInFile } from './merge-messages'
import { tellAuthors } from './tell-authors'

/** Says what a checked file would bring to a store as it stands now. `count` asks what it would do to records. Nothing is written. */
export async function lookIntoFile(db: PonteDatabase, file: CheckedBackup, count: boolean): Promise<FoundInFile> {
  const { manifest, fresh, alreadyKnown, blobs } = file
  const named = filesNamed(fresh)
  return {
    manifest,
    opsHere: (await readFact(db, 'opCount')) ?? 0,
    fresh: fresh.length,
    alreadyKnown,
    attachments: await countWanted(db, blobs, named),
    missing: await countMissing(db, blobs, named),
    newer: countNewer(fresh),
    clockBack: goesBack([...(await opsBefore(db, fresh)), ...fresh]),
    authors: await tellAuthors(db, fresh),
    groups: [...new Set(fresh.map((op) => op.envelope.g))],
    erasures: await countErasures(db, fresh),
    counts: count ? await countChanges(db, fresh, manifest.tips) : null,
  }
}

// What is here of each feed just before these ops.
async function opsBefore(db: PonteDatabase, fresh: readonly Op[]): Promise<readonly Op[]> {
  const own = new Set(fresh.map((op) => op.id))
  const before = new Set(fresh.map((op) => op.envelope.p).filter((id) => id !== '' && !own.has(id)))
  const found: Op[] = []
  await eachRowWith(db, [...before], (row) =>
    row.ids.forEach((id, at) => {
      if (before.has(id)) found.push(parseStoredLine(row.lines[at] ?? '', id))
    }),
  )
  return found
}

// The attachments that values name, those left out that the same file erases.
function filesNamed(fresh: readonly Op[]): ReadonlySet<string> {
  const erasures = erasuresIn(fresh)
  return new Set(fresh.flatMap((op) => filesIn(eraseValues(op, erasures))).map((ref) => ref.$blob))
}

// Bytes that the new changes name, or that were missing here before.
async function countWanted(db: PonteDatabase, blobs: CheckedBackup['blobs'], named: ReadonlySet<string>): Promise<number> {
  const rows = await db.blobs.bulkGet(blobs.map(({ hash }) => hash))
  return blobs.filter(({ hash }, at) => named.has(hash) || rows[at] !== undefined).length
}

// Those that are named, and neither in the file nor here.
async function countMissing(db: PonteDatabase, blobs: CheckedBackup['blobs'], named: ReadonlySet<string>): Promise<number> {
  const brought = new Set(blobs.map(({ hash }) => hash))
  const others = [...named].filter((hash) => !brought.has(hash))
  const rows = await db.blobs.bulkGet(others)
  return rows.filter((row) => row?.have !== 1).length
}
