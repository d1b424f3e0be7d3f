import { expect, test } from 'vitest'
import type { Box, BoxLine } from '../../../shared/blocks/boxes'
import type { Paper } from '../../../shared/blocks/paper'
import { drawn, infoOf, make, paperOf, placedWords, textOf } from './pdf-tools'

const sheet: Paper['sheet'] = { size: 'A4', orientation: 'portrait', bare: true }

function paperWith(boxes: readonly Box[], changes: Partial<Paper> = {}): Paper {
  return paperOf([{ kind: 'boxes', boxes, marks: [] }], { sheet, watermark: null, ...changes })
}

const label: Omit<Box, 'lines'> = { look: 'label', left: 70, top: 100, width: 63.5, height: 38.1 }
const body = (text: string): BoxLine => ({ role: 'body', text })

test('a page of boxes is one page without head and foot, each page of its own', async () => {
  const block = { kind: 'boxes', boxes: [{ ...label, lines: [body('Ajaccio')] }], marks: [] } as const
  const { bytes, pages } = await make(paperOf([block, block], { sheet }))
  expect(pages).toBe(2)
  expect(textOf(bytes).replaceAll(/\s+/gu, ' ').trim()).toBe('Ajaccio Ajaccio')
})

test('a text starts at the padding of its box, measured in millimetres', async () => {
  const { bytes } = await make(paperWith([{ ...label, lines: [body('Palais de la Région')] }]))
  const [first] = placedWords(bytes)
  expect(first?.left).toBeCloseTo(74, 0)
  const middle = ((first?.top ?? 0) + (first?.bottom ?? 0)) / 2
  expect(middle).toBeCloseTo(100 + 38.1 / 2, 0)
})

const nasty: Readonly<Record<string, readonly BoxLine[]>> = {
  'one word of ten thousand letters': [body('Ab3'.repeat(3334))],
  'eight hundred words': [body('mot '.repeat(800))],
  'ninety lines': [body('ligne\n'.repeat(90))],
  'a long name over a long function': [
    { role: 'name', text: 'Marie-Antoinette DE LA ROCHEFOUCAULD-LIANCOURT' },
    body('Directrice générale adjointe chargée des affaires européennes, internationales et de la coopération décentralisée'),
  ],
  'Japanese that wraps': [{ role: 'second', text: '小豆島町国際交流協会 会長 '.repeat(9), lang: 'ja' }],
  'Arabic that wraps': [{ role: 'second', text: 'تهدف هذه الاتفاقية إلى تعزيز التعاون بين الجهتين '.repeat(12), lang: 'ar' }],
}
const looks = ['card', 'badge', 'label', 'addressee'] as const

test.each(Object.entries(nasty).flatMap(([name, lines]) => looks.map((look) => [name, look, lines] as const)))(
  '%s on a %s stays whole and inside',
  async (_, look, lines) => {
    const { bytes, pages } = await make(paperWith([{ ...label, look, lines }]))
    expect(pages).toBe(1)
    const letters = (text: string): number => Array.from(text.replaceAll(/[\s\u200e\u200f\u202a-\u202e]/gu, '')).length
    expect(letters(textOf(bytes))).toBe(lines.reduce((sum, line) => sum + letters(line.text), 0))
    for (const word of placedWords(bytes)) {
      expect(word.left).toBeGreaterThanOrEqual(label.left)
      expect(word.right).toBeLessThanOrEqual(label.left + label.width)
      expect(word.top).toBeGreaterThanOrEqual(label.top)
      expect(word.bottom).toBeLessThanOrEqual(label.top + label.height)
    }
  },
)

test('a box at the very edge of the sheet pushes nothing onto another page', async () => {
  const corner: Box = {
    look: 'sender',
    left: 180,
    top: 287,
    width: 30,
    height: 10,
    lines: [body('bord de la feuille, tout en bas à droite')],
  }
  expect((await make(paperWith([corner]))).pages).toBe(1)
  const japanese: Box = { ...corner, lines: [{ role: 'body', text: '小豆島町 国際交流協会 会長 小豆島町 国際交流協会', lang: 'ja' }] }
  expect((await make(paperWith([japanese]))).pages).toBe(1)
})

test('a turned face is the other one upside down, and both are text in fonts of the file', async () => {
  const lines: readonly BoxLine[] = [
    { role: 'name', text: 'Lesia EXEMPLE' },
    { role: 'second', text: 'ليزيا', lang: 'ar' },
    body('Conseillère exécutive'),
  ]
  // Ten inches: as many whole points, so that both faces fall on whole pixels.
  const square: Paper['sheet'] = { size: [254, 254], orientation: 'portrait', bare: true }
  const face = { look: 'card', left: 0, width: 254, height: 127, lines } as const
  const faces: readonly Box[] = [
    { ...face, top: 0, turned: true },
    { ...face, top: 127 },
  ]
  const { bytes } = await make(paperWith(faces, { sheet: square }))
  const words = textOf(bytes)
  expect(words.match(/EXEMPLE/gu)).toHaveLength(2)
  expect(words.match(/Conseillère exécutive/gu)).toHaveLength(2)
  expect(infoOf(bytes)).toMatch(/^Pages:\s+1$/mu)
  const ink = inkInSquares(bytes)
  expect(unlike(ink, ink.toReversed())).toBeLessThan(0.3)
  const halves = ink.length / 2
  expect(unlike(ink.slice(0, halves), ink.slice(halves))).toBeGreaterThan(0.8)
})

const unlike = (a: readonly number[], b: readonly number[]): number => {
  const differing = a.reduce((sum, amount, at) => sum + Math.abs(amount - (b[at] ?? 0)), 0)
  return differing / a.reduce((sum, amount) => sum + amount, 0)
}

// How much ink there is in each square of six pixels: the edges of letters fall differently when they are turned.
function inkInSquares(bytes: Uint8Array): readonly number[] {
  const { width, height, pixels } = drawn(bytes, 1)
  const across = width / 6
  const ink = Array<number>(across * (height / 6)).fill(0)
  pixels.forEach((grey, at) => {
    const square = Math.floor(Math.floor(at / width) / 6) * across + Math.floor((at % width) / 6)
    ink[square] = (ink[square] ?? 0) + 255 - grey
  })
  return ink
}

test('nothing is drawn of a box without words, and the page is there', async () => {
  const { pages, bytes } = await make(paperWith([{ ...label, lines: [body(' ')] }]))
  expect([pages, textOf(bytes).trim()]).toEqual([1, ''])
})

test('the word of a band is text, and stands inside', async () => {
  const { bytes } = await make(paperWith([{ ...label, look: 'badge', lines: [body('Nom')], band: { label: 'Interprète', shade: 3 } }]))
  const word = placedWords(bytes).find(({ text }) => text === 'Interprète')
  expect(word?.top).toBeGreaterThan(label.top + label.height - 8)
  expect(word?.bottom).toBeLessThanOrEqual(label.top + label.height)
})
