import { readLink } from '../../shared/fields/record-type'
import { canonicalJson, type Json } from '../../shared/kernel/json'
import { failed, type Result } from '../../shared/kernel/result'
import type { FieldName, RecRow } from '../../shared/merge/op'
import type { RecordChange } from '../../shared/merge/write'
import { changesOfDraft, type Draft } from '../../shared/records/draft'
import { definitionOf } from '../../shared/records'
import { invalidFields } from '../../shared/records/valid'
import type { Base } from '../../renderer/db/base'
import { createRecord } from '../../renderer/db/commands/create-record'
import { deleteRecord, restoreRecord } from '../../renderer/db/commands/delete-record'
import { eraseValues } from '../../renderer/db/commands/erase'
import { keepOrDelete, resolveConflict } from '../../renderer/db/commands/resolve'
import { openConflicts } from '../../renderer/db/commands/resolve-many'
import { changesOfForm, saveRecord } from '../../renderer/db/commands/save-record'
import { nextUndoRedo, redoLast, undoGroup, undoLast } from '../../renderer/db/commands/undo'
import type { StoredRow } from '../../renderer/db/database'
import { must } from './merge-world'
import type { By, WriteDeed } from './twin-deeds'

/**
 * Does by the app's own command what somebody of the model did, with the row that they had on screen. Null where no command of the app writes just
 * that: a value that its form would not take, a field that it does not have.
 */
export async function byCommand(
  base: Base,
  deed: WriteDeed,
  onScreen: (row: RecRow) => Promise<StoredRow>,
): Promise<Result<unknown, unknown> | null> {
  const { by } = deed
  if (deed.act === 'resolve') return byResolution(base, deed)
  if (by?.by === 'undo') return byUndo(base, by, deed.act)
  if (!by || readLink(by.key)?.type !== 'contact') return null
  if (by.by === 'form') return byForm(base, deed, draftOf(by.row, by.set), by.row, onScreen)
  if (by.by === 'creation') return byCreation(base, deed, by)
  const row = await onScreen(by.row)
  if (by.by === 'restore') return restoreRecord(base, 'contact', row)
  if (by.by === 'erasure') return eraseValues(base, 'contact', row, new Set([by.field]))
  if (by.scope === '') return deleteRecord(base, 'contact', row, [])
  return byForm(base, deed, withoutItem(by.row, by.scope), by.row, onScreen)
}

async function byForm(
  base: Base,
  { changes }: WriteDeed,
  draft: Draft | null,
  row: RecRow,
  onScreen: (row: RecRow) => Promise<StoredRow>,
): Promise<Result<unknown, unknown> | null> {
  const shown = row as StoredRow
  if (!draft || invalidFields('contact', draft, []).length > 0) return null
  // A form writes only what differs from what it shows, and gives places anew where two were equal.
  if (fieldsOf(changesOfForm('contact', shown, draft, [])) !== fieldsOf(changes)) return null
  return saveRecord(base, 'contact', await onScreen(row), draft)
}

async function byCreation(
  base: Base,
  { changes }: WriteDeed,
  { key, set }: Extract<By, { readonly by: 'creation' }>,
): Promise<Result<unknown, unknown> | null> {
  const id = readLink(key)?.id ?? ''
  // Somebody may have made the record since the empty form was opened; the app does not open an empty form for an id that is there.
  if (await base.db.records('contact').get(id)) return null
  const draft = draftOf({ id } as StoredRow, set)
  if (!draft || invalidFields('contact', draft, []).length > 0) return null
  const { set: made } = changesOfDraft('contact', { id }, draft, [])
  if (fieldsOf([{ key, set: made, base: {} }]) !== fieldsOf(changes)) return null
  // The form of the model begins empty.
  const nothing = Object.fromEntries(Object.keys(definitionOf('contact').initial ?? {}).map((name) => [name, null]))
  return createRecord(base, 'contact', { ...nothing, ...draft }, { id })
}

function fieldsOf(changes: readonly RecordChange[]): string {
  return canonicalJson(changes.map(({ key, set }) => [key, set] as unknown as Json))
}

type Item = { readonly id: string } & Readonly<Record<string, unknown>>

// The draft of a form on which one field was written.
function draftOf(row: RecRow, set: Readonly<Record<FieldName, Json>>): Draft | null {
  const [[field, value] = ['', null], ...others] = Object.entries(set)
  const [name = '', second, property] = field.split('/')
  if (others.length > 0) return null
  const cells = row as unknown as Readonly<Record<string, unknown>>
  if (second === undefined) return { [name]: value }
  const held: readonly unknown[] = Array.isArray(cells[name]) ? cells[name] : []
  if (property === undefined) return { [name]: value === true ? [...held, second] : held.filter((one) => one !== second) }
  return { [name]: (held as readonly Item[]).map((item) => (item.id === second ? { ...item, [property]: value } : item)) }
}

function withoutItem(row: RecRow, scope: string): Draft {
  const [name = '', id] = scope.split('/')
  const held = (row as unknown as Readonly<Record<string, readonly Item[] | undefined>>)[name] ?? []
  return { [name]: held.filter((item) => item.id !== id) }
}

async function byResolution(base: Base, { changes: [change] }: WriteDeed): Promise<Result<unknown, unknown> | null> {
  const [[field, value] = ['', null]] = Object.entries(change?.set ?? {})
  const target = readLink(change?.key ?? '')
  if (!target || target.type !== 'contact') return null
  const { type, id } = target
  const open = await openConflicts(base)
  const isHere = (one: { readonly type: string; readonly id: string }): boolean => one.type === type && one.id === id
  const deletion = open.deletions.find((one) => isHere(one) && `${one.conflict.scope}$del` === field)
  if (deletion) return keepOrDelete(base, type, id, deletion.conflict, value === true ? 'delete' : 'keep')
  const found = open.fields.find((one) => isHere(one) && one.conflict.field === field)
  return found ? resolveConflict(base, type, id, found.conflict, value) : failed('the store does not tell a disagreement')
}

// The last act and the last undo are taken back by the shortcuts, another act of this laptop by the notice after it, any other by no command.
async function byUndo(
  base: Base,
  { group, left }: Extract<By, { readonly by: 'undo' }>,
  act: string,
): Promise<Result<unknown, unknown> | null> {
  const next = await nextUndoRedo(base)
  const answer =
    act === 'redo'
      ? next.redo?.group === group
        ? await redoLast(base)
        : null
      : next.undo?.group === group
        ? await undoLast(base)
        : await undoGroup(base, group)
  if (answer === null || (!answer.ok && answer.problem.type === 'nothing-to-undo')) return null
  if (answer.ok) must(textOf(answer.value.left) === textOf(left), 'the store leaves other fields alone')
  return answer
}

function textOf(left: unknown): string {
  return canonicalJson(left as Json)
}
