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

function withFile(bytes: Uint8Array, read: (path: string) => string): string {
  const temporary = mkdtempSync(join(tmpdir(), 'ponte-test-'))
  try {
    const path = join(temporary, 'made.pdf')
    writeFileSync(path, bytes)
    return read(path)
  } finally {
    rmSync(temporary, { recursive: true })
  }
}
