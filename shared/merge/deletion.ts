import type { FieldName, Key, RecRow } from './op'
import { allHeads, seenHeads, shownHeads } from './shown'
import type { RecordChange } from './write'

const noQuiet = (): boolean => false

/** Deletes a record (scope '') or one item of a list, knowing all that the row on screen holds. */
export function deletionChange(key: Key, row: RecRow, scope = '', isQuiet: (field: FieldName) => boolean = noQuiet): RecordChange {
  const field = `${scope}$del`
  return { key, set: { [field]: true }, base: { [field]: shownHeads(row, field) }, seen: seenHeads(row, scope, isQuiet) }
}

/** Takes a deletion back. */
export function restoreChange(key: Key, row: RecRow, scope = ''): RecordChange {
  const field = `${scope}$del`
  return { key, set: { [field]: false }, base: { [field]: allHeads(row, field) } }
}
