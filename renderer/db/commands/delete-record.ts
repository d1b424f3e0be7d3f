import type { RecordType } from '../../../shared/fields/record-type'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import { deletionChange, restoreChange } from '../../../shared/merge/deletion'
import { changeFromRow, type RecordChange } from '../../../shared/merge/write'
import type { LinkPlace } from '../../../shared/records/links'
import type { Base } from '../base'
import type { StoredRow } from '../database'
import { recordRules } from '../record-rules'
import { writeGroup } from '../write-group'

/** What happens to one record that points to the deleted one, as the dialog listed it. */
export interface DeletionChild {
  readonly shown: StoredRow
  readonly place: LinkPlace
  readonly what: 'unlink' | 'delete'
}

/** Deletes a record, and unlinks or deletes what points to it, as one act. Every row is the one that the dialog showed. */
export async function deleteRecord(
  base: Base,
  type: RecordType,
  shown: StoredRow,
  children: readonly DeletionChild[],
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const link = `${type}:${shown.id}`
  const deleted = new Map([[link, deletion(link, shown)]])
  for (const child of children.filter(({ what }) => what === 'delete')) {
    const key = `${child.place.from}:${child.shown.id}`
    if (!deleted.has(key)) deleted.set(key, deletion(key, child.shown))
  }
  const unlinked = children
    .filter(({ what, place, shown: row }) => what === 'unlink' && !deleted.has(`${place.from}:${row.id}`))
    .flatMap((child) => unlinking(link, child))
  return writeGroup(base, () => Promise.resolve({ act: 'edit', changes: [...deleted.values(), ...unlinked] }))
}

/** Takes a record out of the bin. */
export async function restoreRecord(
  base: Base,
  type: RecordType,
  shown: StoredRow,
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const change = restoreChange(`${type}:${shown.id}`, shown)
  return writeGroup(base, () => Promise.resolve({ act: 'restore', changes: [change] }))
}

function deletion(key: string, row: StoredRow): RecordChange {
  return deletionChange(key, row, '', (field) => recordRules.isQuiet(key, field))
}

/** What makes a record point to a link no more: a link of its own is cleared, an element of a set taken out, an item of a list that points there removed. */
export function unlinking(link: string, child: DeletionChild): readonly RecordChange[] {
  const { place, shown } = child
  const key = `${place.from}:${shown.id}`
  const [list = '', property] = place.path.split('/')
  if (property === undefined) {
    const id = link.slice(link.indexOf(':') + 1)
    const set = place.field.kind === 'link' ? { [list]: null } : { [`${list}/${id}`]: false }
    return [changeFromRow(key, shown, set)]
  }
  const items = shown[list]
  if (!Array.isArray(items)) return []
  return (items as readonly { readonly id: string; readonly [name: string]: unknown }[])
    .filter((item) => item[property] === link)
    .map((item) => deletionChange(key, shown, `${list}/${item.id}/`, (field) => recordRules.isQuiet(key, field)))
}
