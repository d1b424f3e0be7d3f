import { expect, test } from 'vitest'
import { createRevival } from '../../../main/windows/revive-window'

test('a window that ends by itself is loaded again, and a person is asked when it ends again within a minute', () => {
  let now = 0
  const gone = createRevival(() => now)
  expect(gone()).toBe('reload')
  now += 59_000
  expect(gone()).toBe('ask')
  now += 59_000
  expect(gone()).toBe('ask')
  now += 61_000
  expect(gone()).toBe('reload')
})
