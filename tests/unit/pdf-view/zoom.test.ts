import { expect, test } from 'vitest'
import { nextZoom, readPageNumber, scaleOf, widthToFit } from '../../../renderer/components/pdf-view/zoom'

test('a page fits the width of the view, between half and twice its true size', () => {
  expect(scaleOf('width', 640, 600)).toBe(1)
  expect(scaleOf('width', 100, 600)).toBeCloseTo(2 / 3)
  expect(scaleOf('width', 9000, 600)).toBeCloseTo(8 / 3)
  expect(scaleOf(1, 0, 600)).toBeCloseTo(4 / 3)
})

test('zoom goes by steps from what is shown, and stops at the ends', () => {
  expect(nextZoom(1, 0, 1)).toBe(1.1)
  expect(nextZoom(1, 0, -1)).toBe(0.9)
  expect(nextZoom('width', 1.3, 1)).toBe(1)
  expect(nextZoom(2, 0, 1)).toBe(2)
  expect(nextZoom(0.5, 0, -1)).toBe(0.5)
})

test('a page number is kept within the document', () => {
  expect(readPageNumber(' 3 ', 12)).toBe(3)
  expect(readPageNumber('99', 12)).toBe(12)
  expect(readPageNumber('0', 12)).toBe(1)
  expect(readPageNumber('iii', 12)).toBeNull()
  expect(readPageNumber('1', 0)).toBeNull()
})

test('pages that lie across fit the view when there are no others, and never make upright ones small', () => {
  const [upright, across] = [
    { width: 595, height: 842 },
    { width: 842, height: 595 },
  ]
  expect(widthToFit([across, across])).toBe(842)
  expect(widthToFit([upright, across])).toBe(595)
  expect(widthToFit([])).toBe(1)
})
