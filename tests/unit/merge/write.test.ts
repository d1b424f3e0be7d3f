import { expect, test } from 'vitest'
import { Laptop } from '../../helpers/merge-laptop'
import { sampleRules } from '../../helpers/merge-sample'
import { give, groupOf, record, values } from '../../helpers/merge-scenes'
import { limits } from '../../../shared/backup/limits'
import { eraseValues } from '../../../shared/merge/erase'
import { historyOf } from '../../../shared/merge/history'
import { isForked, summaryOf, tipsAfter } from '../../../shared/merge/tips'
import { planWrite, type WritePlan } from '../../../shared/merge/write'

const plan: Omit<WritePlan, 'changes'> = {
  storeId: 'store',
  feed: 'aaaaaaaaaaaaaaaa',
  tip: null,
  maxL: 0,
  author: 'a',
  at: 1,
  schemaVersion: 1,
  group: 'g',
  act: 'edit',
  answers: null,
  rules: sampleRules,
  random: (length) => new Uint8Array(length),
}

test('an act on a list of persons is one op for each of them, and one for the rest', () => {
  const laptop = new Laptop()
  const ops = laptop.edit(record, { a: 1, 'items/i1/x': 1, 'items/i1/y': 2, 'items/i2/x': 3 })
  expect(ops.map((op) => op.envelope.c[0]?.f)).toEqual([['a'], ['items/i1/x', 'items/i1/y'], ['items/i2/x']])
  expect(new Set(ops.map((op) => op.envelope.g)).size).toBe(1)
  expect(ops.map((op) => op.envelope.n)).toEqual([1, 2, 3])
  expect(ops[2]?.envelope.p).toBe(ops[1]?.id)
})

test('several long texts written at once fit the lines of a backup, and are undone as one', () => {
  const laptop = new Laptop()
  laptop.edit(record, { q: 'm' })
  const long = 'é"\\'.repeat(60_000)
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const ops = laptop.edit(record, Object.fromEntries(names.map((name) => [name, long])))
  expect(ops.length).toBeGreaterThan(1)
  for (const op of ops) expect(op.line.length).toBeLessThan(limits.line)
  expect(laptop.rows.get(record)).toMatchObject({ a: long, f: long })
  laptop.undo(groupOf(ops))
  for (const name of names) expect(values(laptop, name)).toEqual([null])
})

test('very many short values written at once fit the lines of a backup too, also when one of them is erased', () => {
  const names = Array.from({ length: 11_000 }, (_, at) => `many/${String(at).padStart(22, 'x')}/amount`)
  const ops = planWrite({ ...plan, changes: [{ key: record, set: Object.fromEntries(names.map((name) => [name, 'ab'])), base: {} }] })
  for (const op of ops) {
    expect(op.line.length).toBeLessThan(limits.line)
    const [field = ''] = op.envelope.c[0]?.f ?? []
    expect(eraseValues(op, new Map([[op.id, new Set([field])]])).line.length).toBeLessThan(limits.line)
  }
  expect(ops.flatMap((op) => op.envelope.c[0]?.f ?? [])).toEqual(names)
})

test('an erasure of very many values is as many ops as fit the lines of a backup, and names each of them', () => {
  const f = Array.from({ length: 30 }, (_, at) => `mandates/${String(at).padStart(22, 'x')}/institution`)
  const erase = Array.from({ length: 2000 }, (_, at) => ({ op: String(at).padStart(22, 'o'), f }))
  const ops = planWrite({ ...plan, changes: [], erase })
  for (const op of ops) expect(op.line.length).toBeLessThan(limits.line)
  expect(ops.flatMap((op) => op.envelope.e ?? [])).toEqual(erase)
})

test('two equal saves are two ops: what two people write never melts into one', () => {
  const [one, two] = [new Laptop(), new Laptop()]
  const [first] = one.edit(record, { a: 1 })
  const [second] = two.edit(record, { a: 1 })
  expect(first?.id).not.toBe(second?.id)
  expect(first?.envelope.h).not.toBe(second?.envelope.h)
})

test('the history of a record tells each act once, newest first, with what stood before', () => {
  const laptop = new Laptop()
  laptop.edit(record, { a: 1, 'items/i1/x': 1 })
  laptop.edit(record, { a: 2 })
  const history = historyOf(record, laptop.opsOf(record).toReversed())
  expect(history.map((entry) => entry.changes.map((change) => [change.field, change.before, change.after]))).toEqual([
    [['a', [1], 2]],
    [
      ['a', [], 1],
      ['items/i1/x', [], 1],
    ],
  ])
})

test('the ends of a feed are its last ops, whatever order they come in, and two when it forked', async () => {
  const one = new Laptop()
  const ops = [1, 2, 3].flatMap((value) => one.edit(record, { a: value }))
  const last = { n: 3, id: ops[2]?.id }
  expect(tipsAfter([], ops)).toEqual([last])
  expect(tipsAfter([], ops.toReversed())).toEqual([last])
  expect(tipsAfter(tipsAfter([], ops.slice(0, 2)), ops.slice(2))).toEqual([last])
  const copy = one.clone()
  const feed = one.feed
  one.edit(record, { a: 4 })
  copy.edit(record, { a: 5 })
  await give(copy, one)
  const row = { r: feed, tips: one.feeds.get(feed) ?? [], label: '' }
  expect(isForked(row)).toBe(true)
  expect(summaryOf([row])[feed]?.map(([n]) => n)).toEqual([4, 4])
})
