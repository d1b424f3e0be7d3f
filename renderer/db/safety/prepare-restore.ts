import Dexie from 'dexie'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import { readLink, type RecordType } from '../../../shared/fields/record-type'
import type { OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import type { Key, OpId } from '../../../shared/merge/op'
import { parseStoredLine } from '../../../shared/merge/op'
import { titleOf } from '../../../shared/records'
import type { CheckHooks } from '../backup/check-backup'
import { checkFile } from '../backup/check-file'
import { originOf, type FileOrigin } from '../backup/merge-reports'
import { carryFiles } from '../backup/carry-files'
import { keepPassphrase, readPassphrases } from '../backup/passphrases'
import type { Base } from '../base'
import { countShown } from '../counts'
import type { PonteDatabase } from '../database'
import { nextDatabase } from '../databases'
import { keptDrafts } from '../drafts'
import { inParts } from '../in-parts'
import { needFact } from '../meta'
import { prepareStore } from '../open-base'

/** A record of the base that a backup holds otherwise, or not yet. */
export interface RecordBehind {
  readonly type: RecordType
  readonly id: string
  /** What it is called in the base now. */
  readonly title: string
  readonly changes: number
}

/** A backup that stands whole in a database of its own beside the base, of which nothing has changed yet. */
export interface PreparedRestore {
  readonly db: PonteDatabase
  readonly database: string
  /** The laptop and the person that wrote the backup, and when. */
  readonly from: FileOrigin
  /** How many records it holds, members and laptops aside. */
  readonly records: number
  /** Changes that the base holds and the backup does not. */
  readonly lost: number
  /** The records that these changed, with the most changes first; at most `shownRecords` of them. */
  readonly behind: readonly RecordBehind[]
  readonly behindCount: number
  /** Changes that the backup holds and the base does not. */
  readonly gained: number
  /** Entries begun on records and not saved: they began on what is given up. */
  readonly drafts: number
}

/** How many records are named one by one. */
export const shownRecords = 100

const batch = 500

/** Reads a backup of this base into a database of its own, and compares. The base stays as it is, and a refused file leaves nothing. */
export async function prepareRestore(
  base: Base,
  file: OpenFile,
  ask: AskPassphrase,
  hooks: CheckHooks,
): Promise<Result<PreparedRestore, Problem>> {
  const storeId = await needFact(base.db, 'storeId')
  const database = await nextDatabase(base.storeId)
  const db = await prepareStore({ databaseId: database, storeId, name: base.name, practice: false }, base)
  const filled = await fill(base, db, database, file, ask, hooks)
  if (!filled.ok) await dropPrepared({ db })
  return filled
}

/** Removes what was prepared: the laptop stays where it is. */
export async function dropPrepared({ db }: Pick<PreparedRestore, 'db'>): Promise<void> {
  db.close()
  await Dexie.delete(db.name)
}

async function fill(
  base: Base,
  db: PonteDatabase,
  database: string,
  file: OpenFile,
  ask: AskPassphrase,
  hooks: CheckHooks,
): Promise<Result<PreparedRestore, Problem>> {
  const { known } = await readPassphrases(base.storeId)
  const expected = { storeId: await needFact(db, 'storeId'), practice: false, hasRecords: false, whole: true }
  const checked = await checkFile(file, { database, expected, known, count: false }, ask, hooks)
  if (!checked.ok) return checked
  const { work, found, typed } = checked.value
  if (typed) await keepPassphrase(base.storeId, typed)
  const applied = await work.apply(base.clock(), null).finally(() => work.end())
  if (!applied.ok) return applied
  await carryFiles(base.db, db)
  return ok({
    db,
    database,
    from: originOf(found.manifest),
    records: await countShown(db),
    ...(await compare(base.db, db)),
    drafts: (await keptDrafts(base)).filter(({ shown }) => shown !== null).length,
  })
}

/** What one store holds more than another, op by op. */
export async function compare(
  here: PonteDatabase,
  there: PonteDatabase,
): Promise<Pick<PreparedRestore, 'lost' | 'behind' | 'behindCount' | 'gained'>> {
  const held = await idsOf(there)
  const changes = new Map<Key, number>()
  let [lost, common] = [0, 0]
  for await (const rows of inParts(here.ops, batch))
    for (const { ids, lines } of rows)
      for (const [at, id] of ids.entries()) {
        if (held.has(id)) common += 1
        else {
          lost += 1
          const { envelope } = parseStoredLine(lines[at] ?? '', id)
          for (const { key } of envelope.c) changes.set(key, (changes.get(key) ?? 0) + 1)
        }
      }
  const records = [...changes].filter(([key]) => isShown(key)).toSorted(([, a], [, b]) => b - a)
  return {
    lost,
    gained: held.size - common,
    behindCount: records.length,
    behind: await Promise.all(records.slice(0, shownRecords).flatMap(([key, count]) => behindOf(here, key, count))),
  }
}

async function idsOf(db: PonteDatabase): Promise<ReadonlySet<OpId>> {
  const ids = new Set<OpId>()
  for await (const rows of inParts(db.ops, batch)) for (const row of rows) for (const id of row.ids) ids.add(id)
  return ids
}

function behindOf(db: PonteDatabase, key: Key, changes: number): Promise<RecordBehind>[] {
  const target = readLink(key)
  if (!target) return []
  const { type, id } = target
  return [
    db
      .records(type)
      .get(id)
      .then((row) => ({ type, id, title: row ? titleOf(type, row) : '', changes })),
  ]
}

// Members and laptops change with every start of a laptop, and nobody looks for them.
function isShown(key: Key): boolean {
  const type = readLink(key)?.type
  return type !== undefined && type !== 'member' && type !== 'laptop'
}
