import { expect, test } from 'vitest'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import { drawn, make, paperOf, placedWords } from './pdf-tools'

const amount = (at: number): string => `1\u202f${250 + at}\u202f000,50\u00a0€`
const years = (count: number) =>
  ({
    kind: 'bars',
    bars: Array.from({ length: count }, (_, at) => ({ label: String(2010 + at), value: at + 1, shown: amount(at) })),
  }) as const

test('a few bars stand side by side on one ground, many with long figures lie under each other', async () => {
  const yearsIn = async (count: number) =>
    placedWords((await make(paperOf([years(count)]))).bytes).filter(({ text }) => /^20[12]\d$/u.test(text))
  const few = await yearsIn(4)
  expect(new Set(few.map(({ top }) => Math.round(top))).size).toBe(1)
  const many = await yearsIn(14)
  expect(many).toHaveLength(14)
  expect(new Set(many.map(({ right }) => Math.round(right))).size).toBe(1)
})

test('no figure of a bar is cut into two lines', async () => {
  for (const count of [3, 6, 9, 14]) {
    const words = placedWords((await make(paperOf([years(count)]))).bytes)
    const topsOf = (text: string): readonly number[] => words.filter((word) => word.text === text).map(({ top }) => Math.round(top))
    expect(topsOf('000,50')).toHaveLength(count)
    expect(topsOf('€')).toEqual(topsOf('000,50'))
  }
})

test('bars are dark on white without colour, are heard as figures, and names as long as they come break nothing', async () => {
  const names = {
    kind: 'bars',
    bars: [...years(14).bars, { label: 'Anticonstitutionnellement '.repeat(9), value: 3, shown: '3' }],
  } as const
  const { bytes } = await make(paperOf([names]))
  expect(faultsOf(bytes)).toEqual([])
  expect(readAloud(bytes).find(([role]) => role === 'Figure')?.[1]).toContain(`2011: ${amount(1)}`)
  const { pixels } = drawn(bytes, 1)
  expect(pixels.filter((grey) => grey < 110).length).toBeGreaterThan(5000)
})

test('a bar of nothing is no bar, and bars of nothing at all are drawn', async () => {
  const nothing = { kind: 'bars', bars: years(5).bars.map((bar) => ({ ...bar, value: 0 })) } as const
  const { bytes } = await make(paperOf([nothing, { kind: 'bars', bars: [] }]))
  expect(faultsOf(bytes)).toEqual([])
})
