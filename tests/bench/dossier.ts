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
import { benchRow, median, percentile, repeatedly, type BenchRow } from './report'
import { setBare, wordsOf } from './set-bare'
import { tellAlive } from './tell-alive'

const builtMain = join(appFolder, 'dist', 'main')
const fontsFolder = join(builtMain, 'fonts')
const times = 5
const recordsOfPartner = 1000

/** The dossier of a partner that a thousand records lead to, by the built maker of main, against the same words set by pdfkit alone; then as a person waits for it. */
export async function benchDossier(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const snapshot = await snapshotOfLargePartner()
  const { value: made } = await tellAlive('making a partner dossier', () => makeRepeatedly(snapshot))
  const words = wordsOf(snapshotToPaper(snapshot).blocks)
  const bareMs = median(await repeatedly(times, () => setBare(words, fontsFolder)))
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
