import { expect, test } from 'vitest'
import { Laptop } from '../../helpers/merge-laptop'
import { give, meetAll, record, refusal, takeIn, values } from '../../helpers/merge-scenes'
import { sealFile } from '../../helpers/op-file'
import { eraseValues } from '../../../shared/merge/erase'
import { historyOf } from '../../../shared/merge/history'
import { readOpLine } from '../../../shared/merge/read-line'

const eraseWritten = (laptop: Laptop, field: string, ids: readonly string[]): void => {
  const shown = laptop
    .heads(record)
    .heads(field)
    .map((op) => op.id)
  laptop.write([{ key: record, set: { [field]: null }, base: { [field]: shown } }])
  laptop.erase(ids.map((op) => ({ op, field })))
}

const idOf = (ops: readonly { readonly id: string }[]): string => ops[0]?.id ?? ''

test('an op without one of its values keeps its id, its root and its other values', () => {
  const laptop = new Laptop()
  const [op] = laptop.edit(record, { a: 'secret', b: 'kept' })
  if (!op) throw new Error('no op')
  const less = eraseValues(op, new Map([[op.id, new Set(['a'])]]))
  expect(less.line).not.toContain('secret')
  expect(readOpLine(less.line)).toMatchObject({ ok: true, value: { id: op.id, payload: { c: [{ b: 'kept' }] } } })
  expect(eraseValues(less, new Map([[op.id, new Set(['a'])]]))).toBe(less)
})

test('an old file after an erasure does not bring the value back, in whatever order files come', async () => {
  const [one, two, three] = [new Laptop(), new Laptop(), new Laptop()]
  const id = idOf(one.edit(record, { a: 'secret', b: 'Nice' }))
  const old = one.exportFile()
  eraseWritten(one, 'a', [id])
  const now = one.exportFile()
  expect(JSON.stringify(now)).not.toContain('secret')
  await takeIn(one, old)
  for (const file of [old, now]) await takeIn(two, file)
  for (const file of [now, old]) await takeIn(three, file)
  for (const laptop of [one, two, three]) {
    expect(JSON.stringify([...laptop.ops.values()])).not.toContain('secret')
    expect(laptop.state()).toBe(one.state())
  }
  expect(historyOf(record, two.opsOf(record)).at(-1)?.changes).toContainEqual({ field: 'a', before: [], after: undefined })
})

test('an edit made elsewhere while a value is erased stands against « nothing »', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  const id = idOf(one.edit(record, { a: '1' }))
  await give(one, two)
  eraseWritten(one, 'a', [id])
  two.edit(record, { a: '2' })
  await meetAll(one, two)
  expect(values(one, 'a')).toEqual(['2', null])
})

test('erasing one value touches neither an edit nor a deletion of the others', async () => {
  for (const act of ['edit', 'delete'] as const) {
    const [one, two] = [new Laptop(), new Laptop()]
    const id = idOf(one.edit(record, { a: '1', b: 'Nice' }))
    await give(one, two)
    eraseWritten(one, 'a', [id])
    if (act === 'edit') two.edit(record, { b: 'Lyon' })
    else two.remove(record)
    await meetAll(one, two)
    if (act === 'edit') expect(values(one, 'b')).toEqual(['Lyon'])
    else expect(one.rows.get(record)?._de).toEqual(['a'])
  }
})

test('an equal start comes back when the value that it was one with is erased elsewhere', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  const first = idOf(one.edit(record, { a: '1', b: 'Nice' }, null, 'import'))
  two.edit(record, { a: '1', b: 'Nice' }, null, 'import')
  const second = idOf(one.edit(record, { a: '2' }))
  eraseWritten(one, 'a', [first, second])
  await meetAll(one, two)
  expect(values(two, 'a')).toEqual(['1', null])
})

test('a deletion cannot be erased', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: 1 })
  const id = idOf(one.remove(record))
  one.writeOther('erase', { c: [], e: [{ op: id, f: ['$del'] }] }, [])
  expect(await refusal(two, one.exportFile())).toBe('bad-change')
})

test('a value left out without an erasure that names it is refused', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  const [op] = one.edit(record, { a: 1, b: 2 })
  if (!op) throw new Error('no op')
  const file = one.exportFile()
  const less = eraseValues(op, new Map([[op.id, new Set(['a'])]]))
  expect(await refusal(two, sealFile({ ...file, lines: [less.line] }))).toBe('damaged')
})
