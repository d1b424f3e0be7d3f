import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import { differenceOf, packPictures, pagePictures, unpackPictures, type PagePicture } from './page-picture'
import { textOf } from './pdf-tools'

/** Where the goldens lie: of each document its words page by page, what a voice says part by part, and its pages as small pictures. */
export const goldenFolder = join(import.meta.dirname, '../../fixtures/paper')

/** The files of a document's golden. */
export const goldenNames = (document: string): readonly string[] => [...goldenTexts(document), `${document}.pages`]

/** Those of them that are words: all that is kept of a document in English, whose pages are set by the same hands. */
export const goldenTexts = (document: string): readonly string[] => [`${document}.txt`, `${document}.parts.txt`]

/** A change of the look is meant: `RENEW_GOLDENS=1 npx vitest run --project node tests/unit/pdf/golden.test.ts` writes all of them anew. */
export const renewing = process.env['RENEW_GOLDENS'] !== undefined

/** As far as two versions of the drawing program may differ in a field of a page; a line of text that moves by its height is several times that. */
export const tolerance = 0.05

/** The words of a document stand where they stood, page by page. */
export function expectSameWords(document: string, bytes: Uint8Array): void {
  expectSameText(`${document}.txt`, textOf(bytes, '-layout'))
}

/** A voice says the same of a document, by the roles of its parts and in their order. */
export function expectSameParts(document: string, bytes: Uint8Array): void {
  const said = readAloud(bytes).map(([role, words]) => `${role}\t${words}`)
  expectSameText(`${document}.parts.txt`, `${said.join('\n')}\n`)
}

/** The pages of a document look as they looked. */
export function expectSameLook(document: string, bytes: Uint8Array): void {
  const pages = pagePictures(bytes)
  const path = join(goldenFolder, `${document}.pages`)
  // Pictures that still look the same stay as they are: another version of the drawing program alone changes no file.
  if (renewing && !(existsSync(path) && lookAlike(pages, unpackPictures(readFileSync(path))))) writeFileSync(path, packPictures(pages))
  const golden = unpackPictures(readFileSync(path))
  expect(pages).toHaveLength(golden.length)
  const others = pages.flatMap((page, at) => (looksLike(page, golden[at]) ? [] : [`page ${at + 1}`]))
  expect(others).toEqual([])
}

function expectSameText(name: string, text: string): void {
  const path = join(goldenFolder, name)
  if (renewing) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

function lookAlike(pages: readonly PagePicture[], others: readonly PagePicture[]): boolean {
  return pages.length === others.length && pages.every((page, at) => looksLike(page, others[at]))
}

function looksLike(page: PagePicture, other: PagePicture | undefined): boolean {
  return other !== undefined && differenceOf(page, other) <= tolerance
}
