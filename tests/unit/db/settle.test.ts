import { describe, expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { deleteRecord } from '../../../renderer/db/commands/delete-record'
import { keepOrDelete } from '../../../renderer/db/commands/resolve'
import { keepOrDeleteMany, openConflicts, type OpenConflicts } from '../../../renderer/db/commands/resolve-many'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import { undoGroup } from '../../../renderer/db/commands/undo'
import { dropDraftsOf } from '../../../renderer/db/drafts'
import { dropTyped, fieldsTyped, keepTyped, loadTyped } from '../../../renderer/db/typed-values'
import type { Base } from '../../../renderer/db/base'
import type { StoredRow } from '../../../renderer/db/database'

async function partner(base: Base): Promise<StoredRow> {
  const made = await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT', seat: 'Cagliari' })
  return rowOf(base, made.ok ? made.value.id : '')
}

async function rowOf(base: Base, id: string): Promise<StoredRow> {
  const row = await base.db.records('partner').get(id)
  if (!row) throw new Error('no row')
  return row
}

/** Deleted on one screen, corrected on another that did not know. */
async function disputed(base: Base): Promise<string> {
  const row = await partner(base)
  await deleteRecord(base, 'partner', row, [])
  await saveRecord(base, 'partner', row, { seat: 'Sassari' })
  return row.id
}

/** Then kept by one and deleted by the other, from the same review. */
async function settledTwice(base: Base): Promise<string> {
  const id = await disputed(base)
  const [shown] = (await openConflicts(base)).deletions
  if (!shown) throw new Error('no disagreement')
  await keepOrDelete(base, 'partner', id, shown.conflict, 'keep')
  await keepOrDelete(base, 'partner', id, shown.conflict, 'delete')
  return id
}

/** As many disagreements as the rows say, which is what badge, bar and home count. */
async function counted(base: Base): Promise<{ readonly rows: number; readonly open: OpenConflicts }> {
  const rows = await base.db.records('partner').toArray()
  return { rows: rows.reduce((sum, row) => sum + row._cf, 0), open: await openConflicts(base) }
}

describe('a deletion in dispute', () => {
  test('that was settled in two ways is one disagreement, counted once, and never a field', async () => {
    const base = await foundedBase()
    await settledTwice(base)
    const { rows, open } = await counted(base)
    expect(rows).toBe(1)
    expect(open.fields).toEqual([])
    expect(open.deletions).toMatchObject([{ conflict: { scope: '', deletion: { act: 'resolve' }, kept: { act: 'resolve' } } }])
  })

  test.each(['keep', 'delete'] as const)('is settled among many, all of them alike, and taken back as one act: %s', async (what) => {
    const base = await foundedBase()
    const ids = [await disputed(base), await settledTwice(base)]
    const { deletions } = (await counted(base)).open
    expect(deletions).toHaveLength(2)
    const answer = await keepOrDeleteMany(base, deletions, what)
    for (const id of ids) expect(await rowOf(base, id)).toMatchObject({ _cf: 0, _de: [], _del: what === 'delete' ? 1 : 0 })
    if (answer.ok && answer.value.group !== null) await undoGroup(base, answer.value.group)
    const { rows, open } = await counted(base)
    expect(rows).toBe(2)
    expect(open.deletions).toHaveLength(2)
  })
})

describe('a value typed to settle a disagreement', () => {
  async function open(base: Base): Promise<{ readonly key: string; readonly open: OpenConflicts }> {
    const row = await partner(base)
    await saveRecord(base, 'partner', row, { seat: 'Sassari' })
    await saveRecord(base, 'partner', row, { seat: 'Nuoro' })
    return { key: `partner:${row.id}`, open: await openConflicts(base) }
  }

  test('is there again when the person comes back, until it is taken or given up', async () => {
    const base = await foundedBase()
    const { key, open: found } = await open(base)
    const [one] = found.fields
    if (!one) throw new Error('no disagreement')
    expect(await keepTyped(base, key, one.conflict, 'Oristano')).toBe(true)
    expect(await loadTyped(base, key, one.conflict)).toEqual({ value: 'Oristano' })
    expect(await fieldsTyped(base, key)).toEqual(new Set(['seat']))
    await dropTyped(base, key, 'seat')
    expect(await loadTyped(base, key, one.conflict)).toBeNull()
  })

  test('is not offered for another disagreement of the same field, and goes with the data of an erased record', async () => {
    const base = await foundedBase()
    const { key, open: found } = await open(base)
    const [one] = found.fields
    if (!one) throw new Error('no disagreement')
    await keepTyped(base, key, one.conflict, 'Oristano')
    const other = { ...one.conflict, heads: ['another', 'one'] }
    expect(await loadTyped(base, key, other)).toBeNull()
    await keepTyped(base, key, one.conflict, 'Oristano')
    await dropDraftsOf(base, [key])
    expect(await fieldsTyped(base, key)).toEqual(new Set())
  })
})
