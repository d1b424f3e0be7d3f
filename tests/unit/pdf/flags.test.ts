import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { countryCodes } from '../../../shared/fields/countries'
import { readFlags } from '../../../main/pdf/flags'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import { isDictionary, readPdf } from '../../helpers/pdf-check/read-pdf'
import { drawn, make, paperOf } from './pdf-tools'

const cell = (flag: string, alt = `Drapeau : ${flag}`) => ({ figure: { flag, alt } })
const tableOf = (codes: readonly string[]): Block => ({
  kind: 'table',
  columns: [
    { label: '', share: 10 },
    { label: 'Pays', share: 90 },
  ],
  rows: codes.map((code) => [cell(code), code]),
})

/** How many drawings and how many pictures a file holds. */
function drawingsIn(bytes: Uint8Array): { readonly forms: number; readonly pictures: number } {
  const kinds = [...readPdf(bytes).objects.values()].flatMap((one) => (isDictionary(one) ? [one['/Subtype']] : []))
  return { forms: kinds.filter((kind) => kind === '/Form').length, pictures: kinds.filter((kind) => kind === '/Image').length }
}

test('every country that the app offers has a flag, and the files that show them keep what they claim', async () => {
  expect([...(await readFlags(new Set(countryCodes))).keys()]).toEqual(countryCodes)
  expect(faultsOf((await make(paperOf([tableOf(countryCodes)]))).bytes)).toEqual([])
})

test('a flag is drawn from paths, once in a file however often it is shown, and no other flag is in it', async () => {
  const { bytes } = await make(paperOf([tableOf(['IT', 'MA', 'IT', 'MA', 'IT'])]))
  expect(drawingsIn(bytes)).toEqual({ forms: 2, pictures: 0 })
})

test('the same flags give the same bytes', async () => {
  const paper = paperOf([tableOf(['RS', 'NI', 'FK'])])
  expect((await make(paper)).bytes).toEqual((await make(paper)).bytes)
})

test('a code without a flag leaves its place free', async () => {
  for (const code of ['ZZ', 'XX', 'EU']) {
    const { bytes } = await make(paperOf([{ kind: 'heading', level: 1, text: 'Fiche', figure: { flag: code, alt: '' } }, tableOf([code])]))
    expect(drawingsIn(bytes)).toEqual({ forms: 0, pictures: 0 })
    expect(faultsOf(bytes)).toEqual([])
  }
})

test('the colours of a flag reach the page', async () => {
  const flagAlone: Block = { kind: 'boxes', marks: [{ kind: 'fold', from: [0, 5], to: [8, 5] }], boxes: [] }
  const box = {
    look: 'card',
    left: 0,
    top: 0,
    width: 210,
    height: 148,
    lines: [],
    figures: [{ flag: 'JP', alt: 'Drapeau : Japon' }],
  } as const
  const { bytes } = await make(paperOf([{ ...flagAlone, boxes: [box] }], { sheet: { size: 'A4', orientation: 'portrait', bare: true } }))
  const { width, pixels } = drawn(bytes, 1)
  const middle = Array.from({ length: 148 * 2 }, (_, row) => pixels[row * width + Math.floor(width / 2)] ?? 255)
  // A red disc on white: a dark stretch as high as three fifths of the field.
  expect(middle.filter((grey) => grey < 120).length).toBeGreaterThan(30)
})

test('a flag is heard where nothing else names its country, and nowhere else', async () => {
  const heading = { kind: 'heading', level: 1, text: 'Fiche pays – Italie', figure: { flag: 'IT', alt: '' } } as const
  const said = readAloud((await make(paperOf([heading, tableOf(['MA'])]))).bytes)
  expect(said.join('\n')).toContain('Drapeau : MA')
  expect(said.join('\n')).not.toContain('Drapeau : IT')
})
