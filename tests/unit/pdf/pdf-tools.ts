import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Block } from '../../../shared/blocks/block'
import type { Paper } from '../../../shared/blocks/paper'
import { registerFonts } from '../../../main/pdf/fonts'
import { fontFiles, type FontBytes } from '../../../main/pdf/fonts-list'
import { makeDocument, type MadeDocument } from '../../../main/pdf/make-document'
import { samplePaper } from './sample-paper'

const folder = join(import.meta.dirname, '../../../assets/fonts/paper')

/** The paper fonts as they stand in the project. */
export const fontBytes = Object.fromEntries(fontFiles.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])) as FontBytes
export const coverage = registerFonts(fontBytes)

/** The frame of the sample around other blocks. */
export function paperOf(blocks: readonly Block[], changes: Partial<Paper> = {}): Paper {
  return { ...samplePaper, blocks, ...changes }
}

/** Makes a document without pictures. */
export async function make(paper: Paper): Promise<MadeDocument> {
  return await makeDocument(paper, coverage, new Map(), () => undefined)
}

/** The text of a PDF as poppler reads it; `layout` keeps the places on the page. */
export function textOf(bytes: Uint8Array, ...options: readonly string[]): string {
  return withFile(bytes, (path) => execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' }))
}

/** What poppler says of a PDF. */
export function infoOf(bytes: Uint8Array, ...options: readonly string[]): string {
  return withFile(bytes, (path) => execFileSync('pdfinfo', [...options, path], { encoding: 'utf8' }))
}

function withFile<Read>(bytes: Uint8Array, read: (path: string) => Read): Read {
  const temporary = mkdtempSync(join(tmpdir(), 'ponte-test-'))
  try {
    const path = join(temporary, 'made.pdf')
    writeFileSync(path, bytes)
    return read(path)
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

/** A page of a PDF as poppler draws it, in grey: a pixel a point, one byte a pixel, 0 black. */
export function drawn(bytes: Uint8Array, page: number): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
  const pgm = withFile(bytes, (path) =>
    execFileSync('pdftoppm', ['-gray', '-r', '72', '-f', `${page}`, '-l', `${page}`, path], { encoding: 'buffer' }),
  )
  const [, width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(pgm.subarray(0, 40).toString('latin1')) ?? []
  const size = Number(width) * Number(height)
  return { width: Number(width), height: Number(height), pixels: new Uint8Array(pgm.subarray(pgm.byteLength - size)) }
}

/** The words of a page with the box that each one fills, in millimetres from the left and top edge. */
export function placedWords(
  bytes: Uint8Array,
): readonly { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }[] {
  const number = (text: string | undefined): number => (Number(text) * 25.4) / 72
  const words = textOf(bytes, '-bbox').matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu)
  return Array.from(words, ([, left, top, right, bottom, text = '']) => ({
    text,
    left: number(left),
    top: number(top),
    right: number(right),
    bottom: number(bottom),
  }))
}
