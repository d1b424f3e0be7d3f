import { expect, test } from 'vitest'
import { isEnvelope, isPayload } from '../../../shared/merge/line-form'
import { sampleOps } from '../../helpers/backup-bytes'

const id = 'abcdefghijklmnopqrstuv'
const [, op] = sampleOps()
const envelope = {
  ...op?.envelope,
  c: [{ key: 'partner:sardinia', f: ['name'], base: { name: [id] }, seen: [id] }],
  e: [{ op: id, f: ['name'] }],
}
const change = envelope.c[0]
const payload = { x: '0123456789abcdef', c: [{ name: 'Sardaigne' }], s: [{ name: 'salt' }], d: [{ name: 'hash' }] }

const never: readonly unknown[] = [null, true, 1.5, -1, 2 ** 53, {}, [null], [[]], { name: 1 }, 'x'.repeat(65), 'é à', '\n']
const long = 'x'.repeat(41)

// What no member may hold, beside what none of its kind ever holds.
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  v: [0, 2, '1', undefined],
  st: ['', 7, undefined],
  r: ['abc', 'ABCDEFGHIJKLMNOP', 7, undefined],
  n: [0, '1', undefined],
  p: ['abc', 0, undefined],
  l: [0, '1', undefined],
  t: ['now', Number.NaN, undefined],
  u: ['', long, undefined],
  sv: [0, '1', undefined],
  k: ['', 'Put', 'put1', undefined],
  g: ['', 'a b', long, undefined],
  a: ['', 'a-b', undefined],
  w: [7],
  e: ['', [{ op: id }], [{ op: 'abc', f: ['name'] }], [{ op: id, f: [] }], [{ op: id, f: ['name', 'name'] }]],
  c: ['', undefined, [change, null], [{ ...change, key: 'Partner:x' }], [{ ...change, key: 'partner:' }], [{ ...change, key: 7 }]],
  h: ['', 'abc', undefined],
}
// Any text is a group or a word that somebody answers; a moment may lie before 1970.
const allowed: Readonly<Record<string, readonly unknown[]>> = {
  t: [-1],
  w: ['x'.repeat(65), 'é à', '\n'],
  st: ['é à', '\n'],
  u: ['é à', '\n'],
}

test('the form of an envelope is held by every member, each of which spoils it', () => {
  expect(isEnvelope(envelope)).toBe(true)
  expect(isEnvelope({ ...envelope, later: { of: 'a newer version' } })).toBe(true)
  for (const [member, values] of Object.entries(wrong))
    for (const value of [...values, ...never.filter((one) => !allowed[member]?.includes(one))])
      expect(isEnvelope({ ...envelope, [member]: value }), `${member}: ${JSON.stringify(value)}`).toBe(false)
  for (const [member, values] of Object.entries(allowed))
    for (const value of values) expect(isEnvelope({ ...envelope, [member]: value }), `${member}: ${JSON.stringify(value)}`).toBe(true)
  for (const given of [null, [], [envelope], 'envelope', 7]) expect(isEnvelope(given)).toBe(false)
})

test.each<[name: string, spoilt: object]>([
  ['no field', { f: [] }],
  ['a field twice', { f: ['name', 'name'] }],
  ['a name that every object has', { f: ['constructor'] }],
  ['a name in capitals', { f: ['Name'] }],
  ['something that is no name', { f: [7] }],
  ['no base', { base: undefined }],
  ['a base that is a list', { base: [] }],
  ['a base under a name that every object has', { base: JSON.parse(`{"__proto__": ["${id}"]}`) as object }],
  ['a base that names no op', { base: { name: ['abc'] } }],
  ['a base that is one op', { base: { name: id } }],
  ['something seen that is no op', { seen: ['abc'] }],
])('a change with %s is refused', (_, spoilt) => {
  expect(isEnvelope({ ...envelope, c: [{ ...change, later: true }] })).toBe(true)
  expect(isEnvelope({ ...envelope, c: [{ ...change, ...spoilt }] })).toBe(false)
})

test.each<[name: string, spoilt: object]>([
  ['a member that is not known', { y: 1 }],
  ['a salt that is short', { x: '0123' }],
  ['a salt that is long', { x: 'x'.repeat(65) }],
  ['a salt that is a number', { x: 7 }],
  ['no values', { c: undefined }],
  ['values that are no list', { c: { name: 'Sardaigne' } }],
  ['values without names', { c: ['Sardaigne'] }],
  ['a value under a name that every object has', { c: [JSON.parse('{"__proto__": {"name": 1}}') as object] }],
  ['a salt of a value that is no text', { s: [{ name: 7 }] }],
  ['a hash of a value that is no text', { d: [{ name: null }] }],
])('a payload with %s is refused', (_, spoilt) => {
  expect(isPayload(payload)).toBe(true)
  expect(isPayload({ c: [] })).toBe(true)
  expect(isPayload({ ...payload, ...spoilt })).toBe(false)
})
