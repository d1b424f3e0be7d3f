import type { RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import type { Act } from '../../../shared/merge/op'
import { definitionOf } from '../../../shared/records'
import { changesOfDraft, type Draft } from '../../../shared/records/draft'
import { invalidFields } from '../../../shared/records/valid'
import type { Base } from '../base'
import { customFieldsOf } from '../custom-fields'
import { greatestNumber } from '../meta'
import { numberAfter } from '../numbers'
import { writeGroup } from '../write-group'
import { todayOf } from '../today'

/** How a record is made: by hand unless said otherwise. */
export interface CreateOptions {
  /** An id made before, so that a draft and its record are the same; random when missing. */
  readonly id?: string
  readonly act?: Act
}

/** Creates a record from a draft. Its number, where its type has one, is drawn inside the same transaction. */
export async function createRecord(
  base: Base,
  type: RecordType,
  draft: Draft,
  options: CreateOptions = {},
): Promise<Result<{ readonly id: string; readonly group: string }, Problem>> {
  const id = options.id ?? base.newId()
  const whole: Draft = { ...definitionOf(type).initial, ...draft }
  const customFields = await customFieldsOf(base)
  const invalid = invalidFields(type, whole, customFields)
  if (invalid.length > 0) return failed({ type: 'record-invalid', fields: invalid })
  const { set } = changesOfDraft(type, { id }, whole, customFields)
  const written = await writeGroup(base, async () => ({
    act: options.act ?? 'edit',
    changes: [{ key: `${type}:${id}`, set: { ...set, ...(await drawnNumber(base, type, set)) }, base: {} }],
  }))
  return written.ok ? ok({ id, group: written.value.group ?? '' }) : written
}

async function drawnNumber(base: Base, type: RecordType, set: Readonly<Record<string, Json>>): Promise<Readonly<Record<string, Json>>> {
  const numbered = definitionOf(type).number
  if (!numbered || set[numbered.field] !== undefined) return {}
  const prefix = `${numbered.prefix}-${todayOf(base).slice(0, 4)}-${base.author.laptopCode}-`
  return { [numbered.field]: numberAfter(prefix, await greatestNumber(base.db, prefix)) }
}
