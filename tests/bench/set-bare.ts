import { createRequire } from 'node:module'
import { join } from 'node:path'
import { appFolder } from '../host/app-folder'

interface BareDocument {
  font(path: string): BareDocument
  fontSize(size: number): BareDocument
  text(words: string): BareDocument
  on(event: 'data' | 'end', hear: () => void): BareDocument
  end(): void
}

const notWords = new Set(['kind', 'role', 'tone', 'align', 'orientation', 'size', 'hash', 'lang'])

/** The words that stand in blocks, one text a line. */
export function wordsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part]
  if (Array.isArray(part)) return part.flatMap((one: unknown) => wordsOf(one))
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => (notWords.has(name) ? [] : wordsOf(value)))
}

/** Milliseconds of the library that pdfmake sets with, as it lies beside it: paragraphs one after the other, without tables, tags or bookmarks. */
export async function setBare(words: readonly string[], fontsFolder: string): Promise<number> {
  const load = createRequire(createRequire(join(appFolder, 'package.json')).resolve('pdfmake'))
  const Document = load('pdfkit') as new (options: object) => BareDocument
  const start = performance.now()
  const document = new Document({ size: 'A4', margin: 56 }).font(join(fontsFolder, 'IBMPlexSans-Regular.ttf')).fontSize(9.5)
  const ended = new Promise<void>((done) => document.on('data', () => undefined).on('end', () => done()))
  for (const text of words) document.text(text)
  document.end()
  await ended
  return performance.now() - start
}
