import { expect, test } from 'vitest'
import { Laptop } from '../../helpers/merge-laptop'
import { sampleRules } from '../../helpers/merge-sample'
import { planUndoAll } from '../../../shared/merge/undo'
import { give, groupOf, isDeleted, itemIds, meetAll, record, values, valuesOf } from '../../helpers/merge-scenes'

const undoGroup = (laptop: Laptop, group: string, act: 'undo' | 'redo' = 'undo'): string => groupOf(laptop.undo(group, act).ops.flat())

test('three acts are undone one after the other, and done again one after the other', () => {
  const laptop = new Laptop()
  laptop.edit(record, { a: 0 })
  const acts = [1, 2, 3].map((value) => groupOf(laptop.edit(record, { a: value })))
  const undone = acts.toReversed().map((group, index) => {
    const own = undoGroup(laptop, group)
    expect(values(laptop, 'a')).toEqual([2 - index])
    return own
  })
  undone.toReversed().forEach((group, index) => {
    undoGroup(laptop, group, 'redo')
    expect(values(laptop, 'a')).toEqual([index + 1])
  })
  for (const [index, group] of acts.toReversed().entries()) {
    undoGroup(laptop, group)
    expect(values(laptop, 'a')).toEqual([2 - index])
  }
})

test('a record is undone to before it was made, also after edits that were undone, and comes back whole', () => {
  const laptop = new Laptop()
  const made = groupOf(laptop.edit(record, { a: 1 }))
  const added = groupOf(laptop.edit(record, { b: 2 }))
  undoGroup(laptop, added)
  const gone = undoGroup(laptop, made)
  expect(isDeleted(laptop)).toBe(true)
  undoGroup(laptop, gone, 'redo')
  expect(isDeleted(laptop)).toBe(false)
  expect(laptop.rows.get(record)).toMatchObject({ a: 1, b: null })
})

test('what a colleague wrote since is left and listed, the rest is undone', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: 1, b: 1 })
  const group = groupOf(one.edit(record, { a: 2, b: 2 }))
  await give(one, two)
  two.edit(record, { a: 3 })
  await give(two, one)
  const { left } = one.undo(group)
  expect(left).toEqual([{ key: record, field: 'a', why: 'written-since' }])
  expect(one.rows.get(record)).toMatchObject({ a: 3, b: 1 })
})

test('an act that was undone is not undone twice', () => {
  const laptop = new Laptop()
  laptop.edit(record, { b: 1 })
  const group = groupOf(laptop.edit(record, { a: 1 }))
  laptop.undo(group)
  expect(laptop.undo(group)).toMatchObject({ changes: [], left: [{ field: 'a', why: 'written-since' }] })
})

test('undoing a settled disagreement brings it back, and doing it again settles it', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: 0 })
  await give(one, two)
  one.edit(record, { a: 1 })
  two.edit(record, { a: 2 })
  await give(two, one)
  const undone = undoGroup(one, groupOf(one.resolve(record, 'a', 1)))
  expect(values(one, 'a')).toEqual([1, 2])
  undoGroup(one, undone, 'redo')
  expect(values(one, 'a')).toEqual([1])
})

test('an item that an act added is taken out, and one that an act took out is put back', () => {
  const laptop = new Laptop()
  laptop.edit(record, { a: 1, 'items/i1/x': 1 })
  const added = groupOf(laptop.edit(record, { 'items/i2/x': 2 }))
  undoGroup(laptop, added)
  expect(itemIds(laptop)).toEqual(['i1'])
  const removed = groupOf(laptop.remove(record, 'items/i1/'))
  expect(itemIds(laptop)).toEqual([])
  undoGroup(laptop, removed)
  expect(itemIds(laptop)).toEqual(['i1'])
})

test('a deletion undone and done again knows what the first one knew', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: 1 })
  const undone = undoGroup(one, groupOf(one.remove(record)))
  undoGroup(one, undone, 'redo')
  await meetAll(one, two)
  expect(isDeleted(two)).toBe(true)
})

test('an erased value does not come back by undo: it is listed', () => {
  const laptop = new Laptop()
  const first = laptop.edit(record, { a: 'secret', b: 1 })
  const group = groupOf(laptop.edit(record, { a: 'other' }))
  laptop.erase(first.map((op) => ({ op: op.id, field: 'a' })))
  expect(laptop.undo(group)).toMatchObject({ changes: [], left: [{ key: record, field: 'a', why: 'erased' }] })
})

test('many acts taken back together leave what stood before them, and what was written since', async () => {
  const [ours, theirs] = [new Laptop(), new Laptop()]
  ours.edit('partner:p', { a: 1, b: 1 })
  await theirs.importFile(ours.exportFile())
  theirs.edit('partner:p', { a: 2 })
  theirs.edit('partner:p', { a: 3, b: 3 })
  theirs.edit('partner:new', { a: 7 })
  const groups = new Set([...theirs.ops.values()].filter((op) => !ours.ops.has(op.id)).map((op) => op.envelope.g))
  await ours.importFile(theirs.exportFile())
  ours.edit('partner:p', { b: 4 })
  const all = new Map(['partner:p', 'partner:new'].map((key) => [key, ours.opsOf(key)]))
  const plan = planUndoAll(groups, all, sampleRules)
  expect(plan.left).toEqual([{ key: 'partner:p', field: 'b', why: 'written-since' }])
  ours.write(plan.changes, 'undo')
  expect([valuesOf(ours, 'partner:p', 'a'), valuesOf(ours, 'partner:p', 'b')]).toEqual([['1'], ['4']])
  expect(ours.rows.get('partner:new')?._del).toBe(1)
})
