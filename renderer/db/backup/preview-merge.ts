import { readLink } from '../../../shared/fields/record-type'
import type { OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { eraseValues, erasuresIn } from '../../../shared/merge/erase'
import type { Key, Op } from '../../../shared/merge/op'
import { definitionOf, definitions, isKnownType } from '../../../shared/records'
import type { Base } from '../base'
import { needFact } from '../meta'
import { opsOfRecords, projectOne } from '../project'
import { opsNamed } from './erasures'
import { checkBackup, pieceSource, type CheckedBackup, type CheckHooks } from './check-backup'

/** What a file would bring, in numbers that add up: read = fresh + already known; records = created + changed + deleted. */
export interface MergePreview {
  readonly checked: CheckedBackup
  /** The laptop and the person that wrote the file, and when. */
  readonly from: { readonly laptop: string; readonly member: string; readonly writtenAt: number }
  /** The ids of the members whose changes are new here. */
  readonly authors: readonly string[]
  readonly created: number
  readonly changed: number
  readonly deleted: number
  /** Records that would hold a disagreement and hold none now. */
  readonly disagreements: number
  readonly wantedFiles: number
}

/** Checks a file and says what merging it would bring. Nothing is merged. */
export async function previewMerge(base: Base, file: OpenFile, hooks: CheckHooks): Promise<Result<MergePreview, Problem>> {
  const expected = { storeId: await needFact(base.db, 'storeId'), practice: base.practice, hasRecords: await hasRecords(base) }
  const checked = await checkBackup(base.db, pieceSource(file), expected, hooks)
  if (!checked.ok) return checked
  const { manifest, fresh } = checked.value
  const counts = await countRecords(base, fresh)
  return ok({
    checked: checked.value,
    from: { laptop: manifest.from.label, member: manifest.from.member ?? '', writtenAt: manifest.from.t },
    authors: [...new Set(fresh.map((op) => op.envelope.u))],
    ...counts,
    wantedFiles: manifest.wanted.length,
  })
}

/** Whether a base holds more than its members and laptops. */
export async function hasRecords(base: Base): Promise<boolean> {
  const counted = definitions.filter(({ type }) => type !== 'member' && type !== 'laptop')
  const counts = await Promise.all(counted.map(({ type }) => base.db.records(type).count()))
  return counts.some((count) => count > 0)
}

// Each touched record as it would be, from its ops here and those of the file.
async function countRecords(
  base: Base,
  fresh: readonly Op[],
): Promise<Pick<MergePreview, 'created' | 'changed' | 'deleted' | 'disagreements'>> {
  const erasures = erasuresIn(fresh)
  const added = opsByRecord(fresh)
  for (const key of opsByRecord(await opsNamed(base.db, erasures)).keys()) if (!added.has(key)) added.set(key, [])
  const counts = { created: 0, changed: 0, deleted: 0, disagreements: 0 }
  const keys = [...added.keys()].filter((key) => isCounted(key))
  for (let start = 0; start < keys.length; start += 500) {
    const part = keys.slice(start, start + 500)
    const known = await opsOfRecords(base.db, part)
    for (const key of part) {
      const before = known.get(key) ?? []
      const was = before.length > 0 ? projectOne(key, before)?.row : undefined
      const after = [...before, ...(added.get(key) ?? [])].map((op) => eraseValues(op, erasures))
      const is = projectOne(key, after)?.row
      if (!is) continue
      if (is._del === 1 && was?._del !== 1) counts.deleted += 1
      else if (was === undefined) counts.created += 1
      else counts.changed += 1
      if (is._cf > 0 && (was?._cf ?? 0) === 0) counts.disagreements += 1
    }
  }
  return counts
}

function opsByRecord(ops: readonly Op[]): Map<Key, Op[]> {
  const found = new Map<Key, Op[]>()
  for (const op of ops)
    for (const { key } of op.envelope.c) {
      const own = found.get(key)
      if (own) own.push(op)
      else found.set(key, [op])
    }
  return found
}

function isCounted(key: Key): boolean {
  const type = readLink(key)?.type
  return type !== undefined && isKnownType(type) && definitionOf(type).place !== 'settings'
}
