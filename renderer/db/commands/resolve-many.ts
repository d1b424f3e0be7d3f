import { readLink, type RecordType } from '../../../shared/fields/record-type'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import { conflictsOf, resolution, type ConflictSide, type FieldConflict } from '../../../shared/merge/conflicts'
import { definitions } from '../../../shared/records'
import type { Base } from '../base'
import { opsReader } from '../project'
import { recordRules } from '../record-rules'
import { writeGroup } from '../write-group'

/** A field in disagreement, with its record. */
export interface OpenConflict {
  readonly type: RecordType
  readonly id: string
  readonly conflict: FieldConflict
}

/** What is chosen for several fields at once: the value of one person, or that a merged file brought; null for anybody, for any file. */
export interface ManyChoice {
  readonly author: string | null
  /** The acts that the file brought. */
  readonly groups: ReadonlySet<string> | null
  /** One field of one type, or all (null). */
  readonly field: { readonly type: RecordType; readonly name: string } | null
}

/** Every field in disagreement of the base. */
export async function openConflicts(base: Base): Promise<readonly OpenConflict[]> {
  const keys: string[] = []
  for (const { type } of definitions)
    for (const id of await base.db.records(type).where('_cf').above(0).primaryKeys()) keys.push(`${type}:${id}`)
  const read = await opsReader(base.db, keys)
  const ops = await read(keys)
  return keys.flatMap((key) => {
    const target = readLink(key)
    const conflicts = conflictsOf(key, ops.get(key) ?? [], recordRules)
    return target ? conflicts.fields.map((conflict) => ({ type: target.type, id: target.id, conflict })) : []
  })
}

/**
 * The side that a choice takes of a field: the last that the person wrote, or that the file brought. Undefined when there is none, when the field is
 * not meant, or when the file brought values of several people, between which it does not choose.
 */
export function chosenSide({ type, conflict }: OpenConflict, { author, groups, field }: ManyChoice): ConflictSide | undefined {
  if (author === null && groups === null) return undefined
  if (field && (field.type !== type || field.name !== conflict.field)) return undefined
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
  return writeGroup(base, () => Promise.resolve({ act: 'resolve', changes }))
}
