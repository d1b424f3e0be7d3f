import { describe, expect, test } from 'vitest'
import { Laptop } from '../../helpers/merge-laptop'
import { give, groupOf, isDeleted, itemIds, meetAll, record } from '../../helpers/merge-scenes'
import { sampleRules } from '../../helpers/merge-sample'
import { conflictsOf, settleDeletion, type DeletionConflict, type FieldConflict } from '../../../shared/merge/conflicts'

function fieldsOf(laptop: Laptop): readonly FieldConflict[] {
  return conflictsOf(record, laptop.opsOf(record), sampleRules).fields
}

function deletionsOf(laptop: Laptop): readonly DeletionConflict[] {
  return conflictsOf(record, laptop.opsOf(record), sampleRules).deletions
}

function settle(laptop: Laptop, what: 'keep' | 'delete'): void {
  for (const conflict of deletionsOf(laptop)) laptop.write([settleDeletion(record, conflict, what)], 'resolve')
}

async function together(count: number, set: Parameters<Laptop['edit']>[1] = { a: '1', b: 'Nice' }): Promise<readonly Laptop[]> {
  const laptops = Array.from({ length: count }, () => new Laptop())
  const [first, ...others] = laptops
  first?.edit(record, set)
  for (const other of others) if (first) await give(first, other)
  return laptops
}

/** One deletes what the other corrects; then one keeps it and the other deletes it all the same, neither knowing. */
async function settledTwice(scope = ''): Promise<readonly [Laptop, Laptop]> {
  const [one, two] = (await together(2, { a: '1', 'items/i1/x': 1 })) as [Laptop, Laptop]
  one.remove(record, scope)
  two.edit(record, { [`${scope}${scope === '' ? 'a' : 'x'}`]: '2' })
  await meetAll(one, two)
  settle(one, 'keep')
  settle(two, 'delete')
  await meetAll(one, two)
  return [one, two]
}

describe('a deletion settled in two ways', () => {
  test('is one disagreement, told with who kept and who deleted', async () => {
    const [one, two] = await settledTwice()
    expect(fieldsOf(one)).toEqual([])
    expect(deletionsOf(one)).toMatchObject([
      { scope: '', deletion: { feed: two.feed, act: 'resolve' }, kept: { feed: one.feed, act: 'resolve' }, fields: [] },
    ])
    expect(one.rows.get(record)).toMatchObject({ _del: 0, _cf: 1 })
  })

  test.each(['keep', 'delete'] as const)('is over for everybody once a person says: %s', async (what) => {
    const [one, two] = await settledTwice()
    settle(two, what)
    await meetAll(one, two)
    expect(isDeleted(one)).toBe(what === 'delete')
    expect(one.rows.get(record)).toMatchObject({ _cf: 0, _de: [] })
    expect(deletionsOf(one)).toEqual([])
  })

  test.each(['keep', 'delete'] as const)('of one item of a list likewise: %s', async (what) => {
    const [one, two] = await settledTwice('items/i1/')
    expect(deletionsOf(one)).toMatchObject([{ scope: 'items/i1/' }])
    settle(one, what)
    await meetAll(one, two)
    expect(itemIds(two)).toEqual(what === 'keep' ? ['i1'] : [])
    expect(two.rows.get(record)?._cf).toBe(0)
  })

  test('and written to by a third who knew of neither is still one decision', async () => {
    const [one, two, three] = (await together(3)) as [Laptop, Laptop, Laptop]
    one.remove(record)
    two.edit(record, { a: '2' })
    await meetAll(one, two)
    settle(one, 'keep')
    settle(two, 'delete')
    three.edit(record, { b: 'Lyon' })
    await meetAll(one, two, three)
    expect(one.rows.get(record)?._cf).toBe(1)
    expect(deletionsOf(one)).toMatchObject([{ kept: { feed: one.feed }, fields: [{ field: 'b' }] }])
    settle(three, 'delete')
    await meetAll(one, two, three)
    expect(isDeleted(one)).toBe(true)
  })
})

test('an edit that comes in while a deletion is being settled is not deleted with the rest', async () => {
  const [one, two] = (await together(2)) as [Laptop, Laptop]
  one.remove(record)
  two.edit(record, { a: '2' })
  await give(two, one)
  const shown = deletionsOf(one)
  two.edit(record, { b: 'Lyon' })
  await give(two, one)
  for (const conflict of shown) one.write([settleDeletion(record, conflict, 'delete')], 'resolve')
  expect(isDeleted(one)).toBe(false)
  expect(deletionsOf(one)).toMatchObject([{ fields: [{ field: 'b' }] }])
})

describe('the value before', () => {
  test('is the last one that all sides come from, however often each was saved since, with who wrote it', async () => {
    const [one, two] = (await together(2)) as [Laptop, Laptop]
    one.edit(record, { a: '2' })
    await give(one, two)
    one.edit(record, { a: '3' })
    one.edit(record, { a: '4' })
    two.edit(record, { a: '5' })
    two.edit(record, { a: '6' })
    two.edit(record, { a: '7' })
    await meetAll(one, two)
    expect(fieldsOf(one)).toMatchObject([{ origin: { value: '2', feed: one.feed } }])
  })

  test('is common to three sides, though two of them share a later one', async () => {
    const [one, two, three] = (await together(3)) as [Laptop, Laptop, Laptop]
    one.edit(record, { a: '2' })
    await give(one, two)
    one.edit(record, { a: '3' })
    two.edit(record, { a: '4' })
    three.edit(record, { a: '5' })
    await meetAll(one, two, three)
    expect(fieldsOf(two)[0]?.sides).toHaveLength(3)
    expect(fieldsOf(two)).toMatchObject([{ origin: { value: '1' } }])
  })

  test('two settlements is the one before the disagreement that they settled', async () => {
    const [one, two] = (await together(2)) as [Laptop, Laptop]
    one.edit(record, { a: '2' })
    two.edit(record, { a: '3' })
    await meetAll(one, two)
    one.resolve(record, 'a', '2')
    two.resolve(record, 'a', '3')
    await meetAll(one, two)
    const [conflict] = fieldsOf(one)
    expect(conflict?.origin).toMatchObject({ value: '1' })
    expect(conflict?.sides.map(({ act }) => act)).toEqual(['resolve', 'resolve'])
  })

  test('is the same import on two laptops, and nothing where each wrote a first value of its own', async () => {
    const [one, two] = [new Laptop(), new Laptop()]
    for (const laptop of [one, two]) laptop.edit(record, { a: '1' }, null, 'import')
    one.edit(record, { a: '2', b: 'Nice' })
    two.edit(record, { a: '3', b: 'Lyon' })
    await meetAll(one, two)
    expect(fieldsOf(one)).toMatchObject([
      { field: 'a', origin: { value: '1' } },
      { field: 'b', origin: null },
    ])
  })

  test('is not told once it was erased', async () => {
    const [one, two] = (await together(2)) as [Laptop, Laptop]
    const [first] = one.opsOf(record)
    one.edit(record, { a: '2' })
    two.edit(record, { a: '3' })
    await meetAll(one, two)
    if (first) one.erase([{ op: first.id, field: 'a' }])
    expect(fieldsOf(one)).toMatchObject([{ origin: null }])
  })

  test('is found behind a thousand saves', async () => {
    const [one, two] = (await together(2)) as [Laptop, Laptop]
    for (let at = 0; at < 1000; at += 1) one.edit(record, { a: `mine ${at}` })
    two.edit(record, { a: 'theirs' })
    await give(two, one)
    const [conflict] = fieldsOf(one)
    expect(conflict).toMatchObject({ origin: { value: '1' } })
    expect(groupOf(one.opsOf(record))).toBe(conflict?.origin?.groups[0])
  })
})
