import { expect, test } from 'vitest'
import { Laptop } from '../../helpers/merge-laptop'
import { give, groupOf, isDeleted, itemIds, meetAll, record, takeIn, values } from '../../helpers/merge-scenes'
import { conflictsOf, settleDeletion } from '../../../shared/merge/conflicts'
import { historyOf } from '../../../shared/merge/history'
import { restoreChange } from '../../../shared/merge/deletion'
import { sampleRules } from '../../helpers/merge-sample'

const importRows = (laptop: Laptop) => laptop.edit(record, { a: '1', b: 'Nice' }, null, 'import')

const restore = (laptop: Laptop): void => {
  const row = laptop.rows.get(record)
  if (row) laptop.write([restoreChange(record, row)], 'restore')
}

async function sameStart(): Promise<readonly [Laptop, Laptop]> {
  const one = new Laptop()
  const two = new Laptop()
  one.edit(record, { a: '1', b: 'Nice' })
  await give(one, two)
  return [one, two]
}

test('two people who write different fields of one record both find their work, and nobody is asked', async () => {
  const [one, two] = await sameStart()
  one.edit(record, { a: '2' })
  two.edit(record, { b: 'Lyon' })
  await meetAll(one, two)
  expect(one.rows.get(record)).toMatchObject({ a: '2', b: 'Lyon', _cf: 0 })
})

test('two values for one field are both kept, told with who wrote them, and settled by an ordinary write', async () => {
  const [one, two] = await sameStart()
  one.edit(record, { a: '2' })
  two.edit(record, { a: '3' })
  await meetAll(one, two)
  expect(one.rows.get(record)?._cf).toBe(1)
  const [conflict] = conflictsOf(record, one.opsOf(record), sampleRules).fields
  expect(conflict?.origin).toMatchObject({ value: '1', feed: one.feed })
  expect(conflict?.sides.map((side) => side.value).toSorted()).toEqual(['2', '3'])
  expect(new Set(conflict?.sides.map((side) => side.feed))).toEqual(new Set([one.feed, two.feed]))
  one.resolve(record, 'a', '4')
  await meetAll(one, two)
  expect(two.rows.get(record)).toMatchObject({ a: '4', _cf: 0 })
  expect(historyOf(record, two.opsOf(record))[0]?.changes[0]?.before.toSorted()).toEqual(['2', '3'])
})

test('the same value written twice is no disagreement', async () => {
  const [one, two] = await sameStart()
  one.edit(record, { a: '2' })
  two.edit(record, { a: '2' })
  await meetAll(one, two)
  expect(one.rows.get(record)).toMatchObject({ a: '2', _cf: 0 })
})

test('a third value that arrives while two are being settled stays open', async () => {
  const [one, two] = await sameStart()
  const three = new Laptop()
  await give(one, three)
  one.edit(record, { a: '2' })
  two.edit(record, { a: '3' })
  three.edit(record, { a: '4' })
  await give(two, one)
  one.resolve(record, 'a', '2')
  await meetAll(one, two, three)
  expect(values(one, 'a')).toEqual(['2', '4'])
})

test('an edit from a form that was open during a merge stands against what came in', async () => {
  const [one, two] = await sameStart()
  const onScreen = one.rows.get(record) ?? null
  two.edit(record, { a: '2' })
  await give(two, one)
  one.edit(record, { a: '3' }, onScreen)
  expect(values(one, 'a')).toEqual(['2', '3'])
})

test('a partner edited after it was deleted elsewhere comes back, and the edit is named', async () => {
  const [one, two] = await sameStart()
  one.remove(record)
  two.edit(record, { a: '2' })
  await meetAll(one, two)
  expect(one.rows.get(record)).toMatchObject({ _del: 0, _de: ['a'], _cf: 1 })
  const [conflict] = conflictsOf(record, one.opsOf(record), sampleRules).deletions
  expect(conflict?.fields.map(({ field, side }) => [field, side.value])).toEqual([['a', '2']])
})

test('a deletion that met an edit is settled either way, for everybody', async () => {
  for (const what of ['keep', 'delete'] as const) {
    const [one, two] = await sameStart()
    one.remove(record)
    two.edit(record, { a: '2' })
    await meetAll(one, two)
    for (const conflict of conflictsOf(record, two.opsOf(record), sampleRules).deletions)
      two.write([settleDeletion(record, conflict, what)])
    await meetAll(one, two)
    expect(one.rows.get(record)).toMatchObject({ _del: what === 'delete' ? 1 : 0, _cf: 0 })
  }
})

test('delete and restore here, delete there: something to look at', async () => {
  const [one, two] = await sameStart()
  one.remove(record)
  restore(one)
  two.remove(record)
  await meetAll(one, two)
  expect(values(one, '$del')).toEqual([false, true])
  expect(one.rows.get(record)?._cf).toBe(1)
})

test('the same rows imported on two laptops and one correction make no disagreement', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  importRows(one)
  importRows(two)
  one.edit(record, { a: '2' })
  await meetAll(one, two)
  expect(values(one, 'a')).toEqual(['2'])
})

test('the same rows imported on two laptops and deleted on one are deleted', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  importRows(one)
  importRows(two)
  one.remove(record)
  await meetAll(one, two)
  expect(isDeleted(two)).toBe(true)
  expect(two.rows.get(record)).toMatchObject({ _del: 1, _cf: 0 })
})

test('one person who takes his import back does not take the colleague’s away: the record stays and is listed', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  importRows(one)
  two.undo(groupOf(importRows(two)))
  await meetAll(one, two)
  expect(isDeleted(one)).toBe(false)
  expect(one.rows.get(record)?._de).toEqual(['a', 'b'])
})

test('first values typed by hand on two laptops stand against each other when they differ', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: '1' })
  two.edit(record, { a: '2' })
  await meetAll(one, two)
  expect(one.rows.get(record)?._cf).toBe(1)
})

test('an item moved while it is deleted elsewhere is deleted', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { 'items/i1/x': 1, 'items/i1/$order': 'a' })
  await give(one, two)
  one.remove(record, 'items/i1/')
  two.edit(record, { 'items/i1/$order': 'b' })
  await meetAll(one, two)
  expect(itemIds(one)).toEqual([])
})

test('an item edited while it is deleted elsewhere stays, and is named', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { 'items/i1/x': 1 })
  await give(one, two)
  one.remove(record, 'items/i1/')
  two.edit(record, { 'items/i1/x': 2 })
  await meetAll(one, two)
  expect(itemIds(two)).toEqual(['i1'])
  expect(two.rows.get(record)?._de).toEqual(['items/i1/x'])
})

test('an item removed while the record is deleted elsewhere is no edit of the record', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: 1, 'items/i1/x': 1 })
  await give(one, two)
  one.remove(record)
  two.remove(record, 'items/i1/')
  await meetAll(one, two)
  expect(isDeleted(one)).toBe(true)
})

test('an item edited while the record is deleted elsewhere keeps the record', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: 1, 'items/i1/x': 1 })
  await give(one, two)
  one.remove(record)
  two.edit(record, { 'items/i1/x': 2 })
  await meetAll(one, two)
  expect(one.rows.get(record)).toMatchObject({ _del: 0, _de: ['items/i1/x'] })
})

test('a record deleted after one of its items is deleted for those who take both in at once', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: 1 })
  one.edit(record, { 'items/i1/x': 1 })
  one.remove(record, 'items/i1/')
  one.remove(record)
  await give(one, two)
  expect(isDeleted(two)).toBe(true)
})

test('items moved on two laptops have one order, and nobody is asked', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { 'items/i1/x': 1, 'items/i1/$order': 'b', 'items/i2/x': 2, 'items/i2/$order': 'c' })
  await give(one, two)
  one.edit(record, { 'items/i1/$order': 'd' })
  two.edit(record, { 'items/i1/$order': 'a' })
  await meetAll(one, two)
  expect(itemIds(one)).toEqual(itemIds(two))
  expect(one.rows.get(record)?._cf).toBe(0)
})

test('elements of a set are added on both laptops and all stay, sorted', async () => {
  const [one, two] = await sameStart()
  one.edit(record, { 'tags/v': true })
  two.edit(record, { 'tags/u': true })
  await meetAll(one, two)
  expect(one.rows.get(record)).toMatchObject({ tags: ['u', 'v'], _cf: 0 })
})

test('a laptop restored without noticing goes on under its number: both its lives are kept', async () => {
  const [one, two] = await sameStart()
  const back = one.clone()
  one.edit(record, { a: '2' })
  await give(one, two)
  back.edit(record, { a: '3' })
  await meetAll(back, two)
  expect(values(two, 'a')).toEqual(['2', '3'])
  await takeIn(one, two.exportFile())
  expect(one.feed).not.toBe(back.feed)
})

test('an op of a kind that this version does not know is kept and passed on, not shown', async () => {
  const [one, two, three] = [new Laptop(), new Laptop(), new Laptop()]
  one.writeOther('later', { c: [{ key: record, f: ['a'], base: {} }] }, [{ a: 1 }])
  one.edit(record, { b: 1 })
  await give(one, two)
  await give(two, three)
  expect(three.ops.size).toBe(2)
  expect(three.rows.get(record)).not.toHaveProperty('a')
})

test('a field that this version does not know is kept aside with its heads and goes on', async () => {
  const [one, two, three] = [new Laptop(), new Laptop(), new Laptop()]
  one.edit(record, { 'later/z': 'x', 'a/odd': true, a: 1 })
  await give(one, two)
  await give(two, three)
  expect(three.rows.get(record)).toMatchObject({ a: 1, _x: { 'later/z': 'x', 'a/odd': true } })
})
