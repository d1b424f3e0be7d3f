import { readLink, type RecordType } from '../../../shared/fields/record-type'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import {
  conflictsOf,
  resolution,
  settleDeletion,
  type ConflictSide,
  type DeletionConflict,
  type FieldConflict,
} from '../../../shared/merge/conflicts'
import { placeOf } from '../../../shared/merge/field-name'
import { definitions } from '../../../shared/records'
import type { Base } from '../base'
import { opsReader } from '../project'
import { recordRules } from '../record-rules'
import { copyBeforeMany } from '../safety/copy-before-many'
import { writeGroup } from '../write-group'

/** A field in disagreement, with its record. */
export interface OpenConflict {
  readonly type: RecordType
  readonly id: string
  readonly conflict: FieldConflict
}

/** A deletion in dispute, with its record. */
export interface OpenDeletion {
  readonly type: RecordType
  readonly id: string
  readonly conflict: DeletionConflict
}

/** Every disagreement of a base. */
export interface OpenConflicts {
  readonly fields: readonly OpenConflict[]
  readonly deletions: readonly OpenDeletion[]
}

/** Where several disagreements are settled at once: one field of one type, as `placeOf` says it, whatever the item of a list. */
export interface ManyPlace {
  readonly type: RecordType
  readonly place: string
}

/** What is chosen for several fields at once: the value of one person, or that a merged file brought; null for anybody, for any file. */
export interface ManyChoice {
  readonly author: string | null
  /** The acts that the file brought. */
  readonly groups: ReadonlySet<string> | null
  /** Where, or everywhere (null). */
  readonly where: ManyPlace | null
}

/** Every disagreement of the base. */
export async function openConflicts(base: Base): Promise<OpenConflicts> {
  const keys: string[] = []
  for (const { type } of definitions)
    for (const id of await base.db.records(type).where('_cf').above(0).primaryKeys()) keys.push(`${type}:${id}`)
  const read = await opsReader(base.db, keys)
  const ops = await read(keys)
  const fields: OpenConflict[] = []
  const deletions: OpenDeletion[] = []
  for (const key of keys) {
    const target = readLink(key)
    if (!target) continue
    const conflicts = conflictsOf(key, ops.get(key) ?? [], recordRules)
    fields.push(...conflicts.fields.map((conflict) => ({ ...target, conflict })))
    deletions.push(...conflicts.deletions.map((conflict) => ({ ...target, conflict })))
  }
  return { fields, deletions }
}

/**
 * The side that a choice takes of a field: the last that the person wrote, or that the file brought. Undefined when there is none, when the field is
 * not meant, or when the file brought values of several people, between which it does not choose.
 */
export function chosenSide({ type, conflict }: OpenConflict, { author, groups, where }: ManyChoice): ConflictSide | undefined {
  if (author === null && groups === null) return undefined
  if (where && (where.type !== type || where.place !== placeOf(conflict.field))) return undefined
  const meant = conflict.sides.filter(
    (side) => (author === null || side.author === author) && (groups === null || side.groups.some((group) => groups.has(group))),
  )
  return new Set(meant.map((side) => side.author)).size === 1 ? meant[0] : undefined
}

/** Settles every field that a choice takes a value of, as one act. A value that came in after the conflicts were shown stays a disagreement. */
export async function resolveMany(
  base: Base,
  shown: readonly OpenConflict[],
  choice: ManyChoice,
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const changes = shown.flatMap((one) => {
    const side = chosenSide(one, choice)
    return side ? [resolution(`${one.type}:${one.id}`, one.conflict, side.value)] : []
  })
  const copied = await copyBeforeMany(base, new Set(changes.map(({ key }) => key)).size)
  if (!copied.ok) return copied
  return writeGroup(base, () => Promise.resolve({ act: 'resolve', changes }))
}

/** Keeps or deletes all that is meant, as one act. What came in after it was shown is not deleted with the rest. */
export async function keepOrDeleteMany(
  base: Base,
  shown: readonly OpenDeletion[],
  what: 'keep' | 'delete',
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const changes = shown.map(({ type, id, conflict }) => settleDeletion(`${type}:${id}`, conflict, what))
  const copied = await copyBeforeMany(base, new Set(changes.map(({ key }) => key)).size)
  if (!copied.ok) return copied
  return writeGroup(base, () => Promise.resolve({ act: 'resolve', changes }))
}
