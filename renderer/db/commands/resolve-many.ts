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

/** What is chosen for several fields at once: the value of one person, in one field of one type or in all (null). */
export interface ManyChoice {
  readonly author: string
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

/** The side that a choice takes of a field; undefined when that person wrote none of its values, or the field is not meant. */
export function chosenSide({ type, conflict }: OpenConflict, { author, field }: ManyChoice): ConflictSide | undefined {
  if (field && (field.type !== type || field.name !== conflict.field)) return undefined
  return conflict.sides.find((side) => side.author === author)
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
