import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createPdfMaker, type PdfMaker } from '../../main/pdf/make-pdf'
import { dossiers, snapshotToPaper } from '../../shared/dossiers'
import { takeSnapshot } from '../../shared/dossiers/snapshot-to-paper'
import type { RecordType } from '../../shared/fields/record-type'
import type { RecordRow } from '../../shared/records/record-row'
import { randomBase, recordCounts } from '../helpers/random-base'
import { recordId } from '../helpers/random-records'
import { appFolder } from '../host/app-folder'
import { circumstances, readerOf } from '../unit/dossiers/sample-reader'
import { benchPath } from './folder'
import { joinedBase } from './joined-base'
import { withApp } from './laptop'
import { benchRow, percentile, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

const builtMain = join(appFolder, 'dist', 'main')
const fontsFolder = join(builtMain, 'fonts')
const times = 5
const recordsOfPartner = 1000

/** The dossier of a partner that a thousand records lead to, by the built maker of main, against the same words set by pdfkit alone; then as a person waits for it. */
export async function benchDossier(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const snapshot = await snapshotOfLargePartner()
  const { value: made } = await tellAlive('making a partner dossier', () => makeRepeatedly(snapshot))
  const bareMs = await setBare(wordsOf(snapshotToPaper(snapshot).blocks))
  const pagesPerSecond = (ms: number): number => (made.pages / ms) * 1000
  const shownMs = await clickToPage(counts[0] ?? 0)
  return [
    benchRow(`dossier of ${made.pages} pages, warm thread`, recordsOfPartner, pagesPerSecond(made.warmMs), 'p/s', [
      'same words by pdfkit alone',
      pagesPerSecond(bareMs),
    ]),
    benchRow('dossier, thread and fonts from cold', recordsOfPartner, pagesPerSecond(made.coldMs), 'p/s', [
      'same words by pdfkit alone',
      pagesPerSecond(bareMs),
    ]),
    benchRow('dossier, from the click to its first page', counts[0] ?? 0, shownMs, 'ms'),
  ]
}

// Every record that may lead to a partner leads to the one partner there is.
async function snapshotOfLargePartner(): Promise<string> {
  const counts = new Map(recordCounts(recordsOfPartner)).set('partner', 1)
  const rows = new Map<RecordType, RecordRow[]>()
  for (const { type, number, draft } of randomBase(counts, 2026)) {
    const row: RecordRow = { ...draft, id: recordId(type, number) }
    rows.set(type, [...(rows.get(type) ?? []), row])
  }
  const dossier = dossiers.find(({ name }) => name === 'partner')
  if (!dossier) throw new Error('there is no dossier of a partner')
  return takeSnapshot(dossier, readerOf(Object.fromEntries(rows)), { record: recordId('partner', 0) }, circumstances)
}

async function makeRepeatedly(snapshot: string): Promise<{ readonly pages: number; readonly coldMs: number; readonly warmMs: number }> {
  const maker = createPdfMaker({
    workerUrl: pathToFileURL(join(builtMain, 'pdf-worker.js')),
    fontsFolder,
    temporaryFolder: benchPath('pdf'),
  })
  const tookMs: number[] = []
  let pages = 0
  for (let time = 0; time <= times; time += 1) {
    const start = performance.now()
    pages = await pagesOf(maker, snapshot)
    tookMs.push(performance.now() - start)
  }
  await maker.close()
  const [coldMs = 0, ...warm] = tookMs
  return { pages, coldMs, warmMs: percentile(warm, 0.5) }
}

async function pagesOf(maker: PdfMaker, snapshot: string): Promise<number> {
  const made = await maker.makePdf({ snapshot, pictures: new Map() }, { signal: new AbortController().signal, onProgress: () => undefined })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value.pages
}

const notWords = new Set(['kind', 'role', 'tone', 'align', 'orientation', 'size', 'hash', 'lang'])

// The words that stand in blocks, one text a line.
function wordsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part]
  if (Array.isArray(part)) return part.flatMap((one: unknown) => wordsOf(one))
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => (notWords.has(name) ? [] : wordsOf(value)))
}

interface BareDocument {
  font(path: string): BareDocument
  fontSize(size: number): BareDocument
  text(words: string): BareDocument
  on(event: 'data' | 'end', hear: () => void): BareDocument
  end(): void
}

// The library that pdfmake sets with, as it lies beside it: paragraphs one after the other, without tables, marks or bookmarks. The median, in milliseconds.
async function setBare(words: readonly string[]): Promise<number> {
  const load = createRequire(createRequire(join(appFolder, 'package.json')).resolve('pdfmake'))
  const Document = load('pdfkit') as new (options: object) => BareDocument
  const tookMs: number[] = []
  for (let time = 0; time <= times; time += 1) {
    const start = performance.now()
    const document = new Document({ size: 'A4', margin: 56 }).font(join(fontsFolder, 'IBMPlexSans-Regular.ttf')).fontSize(9.5)
    const ended = new Promise<void>((done) => document.on('data', () => undefined).on('end', () => done()))
    for (const text of words) document.text(text)
    document.end()
    await ended
    tookMs.push(performance.now() - start)
  }
  return percentile(tookMs.slice(1), 0.5)
}

async function clickToPage(records: number): Promise<number> {
  const { profile } = await joinedBase(records)
  return withApp(profile, async ({ page }) => {
    await page.getByRole('navigation').first().waitFor()
    await page.evaluate((path) => void (location.hash = path), `/fiches/partner/${recordId('partner', 0)}`)
    const button = page.getByRole('button', { name: 'Dossier' })
    await button.waitFor()
    const start = performance.now()
    await button.click()
    await page.locator('canvas').first().waitFor()
    return performance.now() - start
  })
}
