import { expect, test } from 'vitest'
import { mustRotate } from '../../../shared/merge/rotation'

const usual = { ends: 1, machine: 'a', lastMachine: 'a' }

test('a laptop goes on under its feed as long as nobody else seems to write it', () => {
  expect(mustRotate(usual)).toBe(null)
  expect(mustRotate({ ...usual, ends: 0 })).toBe(null)
})

test('a feed that went two ways is left', () => {
  expect(mustRotate({ ...usual, ends: 2 })).toBe('forked')
})

test('a profile on another machine leaves its feed; a machine that cannot be told changes nothing', () => {
  expect(mustRotate({ ...usual, machine: 'b' })).toBe('machine')
  expect(mustRotate({ ...usual, machine: null })).toBe(null)
  expect(mustRotate({ ...usual, lastMachine: null })).toBe(null)
})
