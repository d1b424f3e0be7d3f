import { expect, test } from 'vitest'
import { Laptop } from '../../helpers/merge-laptop'
import { record, refusal, takeIn } from '../../helpers/merge-scenes'
import { sealFile } from '../../helpers/op-file'
import { nextFeed } from '../../helpers/merge-sample'
import { checkOps, knownOf } from '../../../shared/merge/check-ops'
import { isFieldName } from '../../../shared/merge/field-name'
import { sealOp, type Envelope, type Op } from '../../../shared/merge/op'
import { readOpLine } from '../../../shared/merge/read-line'

const envelope = (more: Partial<Envelope> = {}): Omit<Envelope, 'h'> => ({
  v: 1,
  st: 'base',
  r: 'aaaaaaaaaaaaaaaa',
  n: 1,
  p: '',
  l: 1,
  t: 0,
  u: 'member',
  sv: 1,
  k: 'put',
  g: 'group',
  a: 'edit',
  c: [{ key: record, f: ['a'], base: {} }],
  ...more,
})
const salt = 'x'.repeat(22)
const op = (more: Partial<Envelope> = {}): Op => sealOp(envelope(more), { x: salt, c: [{ a: 1 }] })
const first = op()

async function answer(ops: readonly Op[], maxL = 0): Promise<string> {
  const checked = await checkOps({ storeId: 'base', ops, known: () => Promise.resolve(new Map()), maxL, tips: {}, erased: new Set() })
  return checked.ok ? 'ok' : checked.problem.reason
}

test('field names are those of the grammar, and never a way into a prototype', () => {
  for (const bad of [
    '__proto__',
    'constructor',
    'a/prototype',
    'toString',
    'a/valueOf',
    'a/__proto__',
    'a/constructor/b',
    'A',
    'a//b',
    'a/b/c/d/e',
    'a.b',
    'a/é',
    '',
    'a/',
  ])
    expect(isFieldName(bad), bad).toBe(false)
  for (const good of ['$del', 'x/Ab_-9/v/FR', `p/${'a'.repeat(40)}/$order`, 'mandates/i/languages/fr'])
    expect(isFieldName(good), good).toBe(true)
})

test('a line is an op only in its exact form', () => {
  const reason = (line: string): string => {
    const read = readOpLine(line)
    return read.ok ? 'ok' : read.problem.reason
  }
  expect(reason(first.line)).toBe('ok')
  expect(reason(`${first.line}\tmore`)).toBe('bad-change')
  expect(reason('not json\t{}')).toBe('bad-text')
  expect(reason(first.line.replace('{"a":1}', '{"a":2}'))).toBe('damaged')
  expect(reason(first.line.replace('{"a":1}', '{"b":1}'))).toBe('bad-change')
  expect(reason(first.line.replace('{"a":1}', '{}'))).toBe('bad-change')
  expect(reason(sealOp(envelope({ c: [{ key: record, f: ['__proto__'], base: {} }] }), { x: salt, c: [{}] }).line)).toBe('bad-change')
  expect(reason(op({ n: 2 }).line)).toBe('bad-change')
  expect(reason(op({ k: 'erase', c: [] }).line)).toBe('bad-change')
})

test('members that a newer version adds are kept, because they are part of what is hashed', () => {
  const newer = { ...envelope(), later: 'something' }
  const read = readOpLine(sealOp(newer, { x: salt, c: [{ a: 1 }] }).line)
  expect(read).toMatchObject({ ok: true, value: { envelope: { later: 'something' } } })
})

test('a chain holds only if each op names the one before it', async () => {
  expect(await answer([first, op({ n: 2, p: first.id, l: 2 })])).toBe('ok')
  expect(await answer([first, op({ n: 3, p: first.id, l: 2 })])).toBe('bad-change')
  expect(await answer([first, op({ n: 2, p: first.id, l: 2, r: 'bbbbbbbbbbbbbbbb' })])).toBe('bad-change')
  expect(await answer([first, op({ n: 2, p: first.id, l: 1 })])).toBe('bad-change')
  expect(await answer([op({ n: 2, p: 'z'.repeat(22), l: 2 })])).toBe('incomplete')
})

test('a change builds only on ops that are there, came before and set the same field', async () => {
  const on = (base: Record<string, string[]>, seen?: string[]): Op =>
    op({ n: 2, p: first.id, l: 2, c: [{ key: record, f: ['a'], base, ...(seen ? { seen } : {}) }] })
  expect(await answer([first, on({ a: [first.id] })])).toBe('ok')
  expect(await answer([first, on({ a: ['z'.repeat(22)] })])).toBe('incomplete')
  expect(await answer([first, on({}, ['z'.repeat(22)])])).toBe('incomplete')
  const other = op({ c: [{ key: 'partner:other', f: ['a'], base: {} }] })
  expect(await answer([first, other, on({ a: [other.id] })])).toBe('bad-change')
})

test('a number far beyond the others is refused; those of a laptop that is ahead of the file are not', async () => {
  expect(await answer([op({ l: 1_000_000 })])).toBe('bad-change')
  expect(await answer([op({ l: 8 })], 7)).toBe('ok')
  expect(await answer([first], 7)).toBe('ok')
})

test('an op of another base is refused', async () => {
  expect(await answer([op({ st: 'other' })])).toBe('other-base')
})

test('a file that says it holds more than it does is incomplete, also when its makers sealed it so', async () => {
  const [one, two] = [new Laptop(), new Laptop()]
  one.edit(record, { a: 1 })
  one.edit(record, { a: 2 })
  const file = one.exportFile()
  expect(await refusal(two, sealFile({ ...file, lines: file.lines.slice(0, 1), count: 1 }))).toBe('incomplete')
  expect(await refusal(two, sealFile({ ...file, lines: file.lines.slice(1), count: 1 }))).toBe('incomplete')
  expect(await refusal(two, file)).toBe('ok')
})

test('a short file is enough for whoever has the rest, and refused by whoever has not', async () => {
  const [one, two, three] = [new Laptop(), new Laptop(), new Laptop()]
  one.edit(record, { a: 1 })
  await takeIn(two, one.exportFile())
  one.edit(record, { a: 2 })
  const short = one.exportFile(two.summary())
  expect(short.count).toBe(1)
  expect(await refusal(three, short)).toBe('incomplete')
  expect(await refusal(two, short)).toBe('ok')
  expect(two.state()).toBe(one.state())
})

test('ten thousand ops that build on each other are looked up in one question and checked in a few seconds', async () => {
  const r = nextFeed()
  const ops: Op[] = []
  let tip: Op | null = null
  for (let n = 1; n <= 10_000; n += 1) {
    const base = tip ? { a: [tip.id] } : {}
    tip = op({ r, n, p: tip?.id ?? '', l: n, c: [{ key: record, f: ['a'], base }] })
    ops.push(tip)
  }
  let questions = 0
  const known = ops.slice(0, 100)
  const checked = await checkOps({
    storeId: 'base',
    ops: ops.toReversed(),
    known: () => {
      questions += 1
      return Promise.resolve(new Map(known.map((one) => [one.id, knownOf(one)])))
    },
    maxL: 100,
    tips: { [r]: [[10_000, tip?.id ?? '']] },
    erased: new Set(),
  })
  expect(questions).toBe(1)
  expect(checked.ok && checked.value.map((one) => one.envelope.l)).toEqual(Array.from({ length: 9900 }, (_, index) => index + 101))
})
