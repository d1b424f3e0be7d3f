import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { cutOrdinals } from '../../../main/pdf/ordinals'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import { drawn, make, paperOf, placedWords, textOf } from './pdf-tools'

const raisedIn = (text: string, language = 'fr'): string =>
  cutOrdinals(text, language)
    .map((piece) => (piece.raised ? `^${piece.text}^` : piece.text))
    .join('')

test('the ending of the first of a month is raised, and of the places at a table', () => {
  expect(raisedIn('Le 1er\u00a0mars 2026, du 1er au 3 août, le 1er décembre')).toBe(
    'Le 1^er^\u00a0mars 2026, du 1^er^ au 3 août, le 1^er^ décembre',
  )
  expect(raisedIn('1re place d’honneur, 2e place, 12e place')).toBe('1^re^ place d’honneur, 2^e^ place, 12^e^ place')
  expect(raisedIn('le 1er mars', 'fr-FR')).toBe('le 1^er^ mars')
})

test('no other text is touched', () => {
  const others = [
    'n° 21',
    '1er',
    'article 1er du décret',
    '21er mars',
    '1ermars',
    '2e2 place',
    '2 e place',
    'Le 14 mars 2026',
    '1re placette',
    '',
  ]
  for (const text of others) expect(cutOrdinals(text, 'fr')).toEqual([{ text, raised: false }])
  for (const language of ['en-GB', 'it', 'frp']) expect(raisedIn('1er mars', language)).toBe('1er mars')
})

const day = 'Fait à Ajaccio, le 1er mars 2026, après le 1er janvier.'
const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Dimanche 1er mars 2026' },
  { kind: 'paragraph', text: day },
  {
    kind: 'table',
    columns: [{ label: 'Jour', share: 1 }],
    rows: [
      ['1er mars 2026'],
      [
        [
          { text: '1er avril', bold: true },
          { text: ' 1er aprile', lang: 'it' },
        ],
      ],
    ],
  },
]

test('a raised ending is copied and said as it was written, in the file that it claims to be', async () => {
  const { bytes } = await make(paperOf(blocks))
  const copied = textOf(bytes).replaceAll('\u00a0', ' ')
  for (const said of ['Dimanche 1er mars 2026', day, '1er avril 1er aprile']) expect(copied).toContain(said)
  const heard = readAloud(bytes).map(([, words]) => words.replaceAll('\u00a0', ' '))
  expect(heard).toEqual(expect.arrayContaining(['Dimanche 1er mars 2026', day, '1er mars 2026']))
  expect(faultsOf(bytes)).toEqual([])
})

test('it is drawn above the line, and no line gets higher for it', async () => {
  const bytesOf = async (text: string): Promise<Uint8Array> =>
    (
      await make(
        paperOf(
          [
            { kind: 'heading', level: 1, text },
            { kind: 'paragraph', text: 'Suite' },
          ],
          { head: { start: '', end: '' } },
        ),
      )
    ).bytes
  const [raised, plain] = [await bytesOf('1er mars'), await bytesOf('1er Mars')]
  const placeOf = (bytes: Uint8Array, text: string) => placedWords(bytes).find((word) => word.text === text)
  expect(placeOf(raised, 'Suite')).toEqual(placeOf(plain, 'Suite'))
  const inkAt = (bytes: Uint8Array): readonly number[] => {
    const place = placeOf(bytes, 'Suite')
    const { pixels, width } = drawn(bytes, 1)
    const points = (millimetres: number): number => Math.round((millimetres * 72) / 25.4)
    // The rows of the heading, right of its figure and as far as its name of a month.
    const [left, top, bottom] = [points(place?.left ?? 0) + 9, points(place?.top ?? 0) - 40, points(place?.top ?? 0)]
    const rows = Array.from({ length: bottom - top }, (_, at) => pixels.subarray((top + at) * width + left, (top + at) * width + left + 7))
    return rows.flatMap((row, at) => (row.some((grey) => grey < 160) ? [at] : []))
  }
  expect(Math.max(...inkAt(raised))).toBeLessThan(Math.max(...inkAt(plain)) - 2)
  expect(Math.min(...inkAt(raised))).toBeLessThan(Math.min(...inkAt(plain)))
})
