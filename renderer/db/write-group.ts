import type { Problem } from '../../shared/kernel/problem'
import { ok, type Result } from '../../shared/kernel/result'
import { erasuresIn, type ErasedValues } from '../../shared/merge/erase'
import type { Act, Key } from '../../shared/merge/op'
import { tipsAfter } from '../../shared/merge/tips'
import { planWrite, type RecordChange } from '../../shared/merge/write'
import type { RecordType } from '../../shared/fields/record-type'
import { readLink } from '../../shared/fields/record-type'
import { dropUnnamed, eraseHere, keysOf } from './backup/erasures'
import type { Base } from './base'
import { tellChange } from './changes'
import { livingAmong, moveCounts } from './counts'
import { schemaVersion } from './database'
import { noteNamed } from './loose-files'
import { keepFacts, needFact, rememberNumbers } from './meta'
import { noteBase } from './note-base'
import { numbersIn } from './numbers'
import { projectRecords } from './project'
import { recordRules } from './record-rules'
import { journalSoon } from './safety/journal'
import { whileRoom } from './store-full'
import { underWriteLock } from './write-lock'

/** One act: what it changes, and the group that it answers when it undoes or redoes one. */
export interface GroupPlan {
  readonly act: Act
  readonly answers?: string
  readonly changes: readonly RecordChange[]
  /** Values that are taken out for good, here at once and elsewhere with the next exchange. */
  readonly erase?: readonly ErasedValues[]
  /** What is noted of the act in the same transaction, by its group. */
  readonly note?: (group: string) => Promise<void>
}

/**
 * Writes one act as one group, in one transaction: reads the own feed's tip and the greatest number, makes the ops, writes them, the rows they touch
 * and the feed. `plan` runs inside the transaction and may await nothing but the store; null or no changes = nothing is written.
 * Resolves with the group once the commit is on disk; null when there was nothing to write. A store without room is a problem, anything else that the
 * store throws is thrown; nothing is half written either way.
 */
export async function writeGroup(
  base: Base,
  plan: () => Promise<GroupPlan | null>,
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const answer = await whileRoom(async () =>
    ok(await underWriteLock(base.database, () => base.db.transaction('rw', base.db.tables, async () => writeInside(base, plan)))),
  )
  if (!answer.ok) return answer
  const written = answer.value
  if (!written) return ok({ group: null })
  const touched = written.keys.map(readLink).filter((target): target is { type: RecordType; id: string } => target !== null)
  moveCounts(base.db, written.before, written.after)
  tellChange({ database: base.database, touched: touched.map(({ type, id }) => [type, id] as const), everything: false })
  noteBase(base)
  journalSoon(base)
  return ok({ group: written.group })
}

interface Written {
  readonly group: string
  readonly keys: readonly Key[]
  readonly before: ReadonlyMap<RecordType, number>
  readonly after: ReadonlyMap<RecordType, number>
}

async function writeInside(base: Base, plan: () => Promise<GroupPlan | null>): Promise<Written | null> {
  const { db } = base
  const planned = await plan()
  if (!planned || (planned.changes.length === 0 && !planned.erase?.length)) return null
  const feed = await needFact(db, 'feed')
  const storeId = await needFact(db, 'storeId')
  const feedRow = await db.feeds.get(feed)
  const group = base.newId()
  const ops = planWrite({
    storeId,
    feed,
    tip: feedRow?.tips.at(-1) ?? null,
    maxL: await needFact(db, 'maxL'),
    author: base.author.memberId,
    at: base.clock(),
    schemaVersion,
    group,
    act: planned.act,
    answers: planned.answers ?? null,
    changes: planned.changes,
    erase: planned.erase ?? [],
    rules: recordRules,
    random: base.random,
  })
  const last = ops.at(-1)
  if (!last) return null
  await db.ops.add({
    r: feed,
    n1: last.envelope.n,
    ids: ops.map((op) => op.id),
    keys: [...new Set(ops.flatMap(keysOf))],
    lines: ops.map((op) => op.line),
  })
  await db.feeds.put({ r: feed, label: base.author.laptopName, tips: tipsAfter(feedRow?.tips ?? [], ops) })
  await keepFacts(db, { maxL: last.envelope.l, opCount: (await needFact(db, 'opCount')) + ops.length })
  await rememberNumbers(db, numbersIn(ops))
  await noteNamed(db, ops)
  const erased = await eraseHere(db, erasuresIn(ops))
  const keys = [...new Set([...ops.flatMap((op) => op.envelope.c.map((change) => change.key)), ...erased.keys])]
  const before = await livingAmong(db, keys)
  await projectRecords(db, keys)
  await dropUnnamed(db, erased.hashes)
  await planned.note?.(group)
  return { group, keys, before, after: await livingAmong(db, keys) }
}
