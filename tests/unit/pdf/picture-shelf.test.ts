import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPictureShelf } from '../../../main/pdf/picture-shelf'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const picture = (fill: number, size = 100): { readonly hash: string; readonly bytes: Uint8Array } => {
  const bytes = new Uint8Array(size).fill(fill)
  return { hash: hashOf(bytes), bytes }
}

test('a picture that came in pieces is there whole, and only when it is what its hash says', () => {
  const shelf = createPictureShelf(1000)
  const { hash, bytes } = picture(1)
  expect(shelf.lacking([hash])).toEqual([hash])
  expect(shelf.put({ hash, offset: 0, bytes: bytes.slice(0, 60), size: 100 })).toBe(true)
  expect(shelf.take([hash]).size).toBe(0)
  expect(shelf.put({ hash, offset: 60, bytes: bytes.slice(60), size: 100 })).toBe(true)
  expect(shelf.lacking([hash])).toEqual([])
  expect(shelf.take([hash, 'gone'])).toEqual(new Map([[hash, bytes]]))
  const other = picture(2)
  expect(shelf.put({ hash: other.hash, offset: 0, bytes, size: 100 })).toBe(false)
  expect(shelf.put({ hash: other.hash, offset: 40, bytes: other.bytes.slice(40), size: 100 })).toBe(false)
  expect(shelf.lacking([other.hash])).toEqual([other.hash])
})

test('the pictures used longest ago go when there is no room, and one that is larger than the shelf is refused', () => {
  const shelf = createPictureShelf(250)
  const all = [1, 2, 3].map((fill) => picture(fill))
  const [first, second, third] = all.map(({ hash }) => hash)
  for (const { hash, bytes } of all.slice(0, 2)) shelf.put({ hash, offset: 0, bytes, size: 100 })
  shelf.take([first ?? ''])
  const last = all[2]
  if (last) shelf.put({ hash: last.hash, offset: 0, bytes: last.bytes, size: 100 })
  expect(shelf.lacking([first ?? '', second ?? '', third ?? ''])).toEqual([second])
  const large = picture(4, 300)
  expect(shelf.put({ hash: large.hash, offset: 0, bytes: large.bytes, size: 300 })).toBe(false)
})
