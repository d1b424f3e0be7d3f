import type { RecordType } from '../../../shared/fields/record-type'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { changeFromRow } from '../../../shared/merge/write'
import type { LinkPlace } from '../../../shared/records/links'
import type { Base } from '../base'
import type { StoredRow } from '../database'
import { writeGroup } from '../write-group'
import { unlinking } from './delete-record'

/** Makes a record point to another, from the other's page. The change is on the record that owns the link, as it was on screen. Not for items of lists, which have more to say than the link. */
export async function linkRecords(
  base: Base,
  place: LinkPlace,
  owner: StoredRow,
  to: { readonly type: RecordType; readonly id: string },
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const set = place.field.kind === 'link' ? { [place.path]: `${to.type}:${to.id}` } : { [`${place.path}/${to.id}`]: true }
  const change = changeFromRow(`${place.from}:${owner.id}`, owner, set)
  return writeGroup(base, () => Promise.resolve({ act: 'edit', changes: [change] }))
}

/** Makes a record point to another no more, whichever way it did. */
export async function unlinkRecords(
  base: Base,
  place: LinkPlace,
  owner: StoredRow,
  to: { readonly type: RecordType; readonly id: string },
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const changes = unlinking(`${to.type}:${to.id}`, { place, shown: owner, what: 'unlink' })
  if (changes.length === 0) return ok({ group: null })
  return writeGroup(base, () => Promise.resolve({ act: 'edit', changes }))
}
