import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { createPdfMaker } from '../../main/pdf/make-pdf'
import { snapshotToPaper } from '../../shared/dossiers'
import { appFolder } from '../host/app-folder'
import { browserSwitches, needBrowser } from '../host/find-browser'
import { memoryMiB, processesBelow } from '../host/processes'
import { blocksToHtml } from './blocks-to-html'
import { benchPath } from './folder'
import { directorySample, partnerSample, visitSample, type PaperSample } from './paper-samples'
import { benchRow, median, repeatedly, type BenchRow } from './report'
import { setBare, wordsOf } from './set-bare'
import { tellAlive } from './tell-alive'

const builtMain = join(appFolder, 'dist', 'main')
const fontsFolder = join(builtMain, 'fonts')
const times = 3
const lookMs = 50

/** What making a document took: milliseconds warm, pages, bytes, and the most memory of its own that the process held, in MiB. */
interface Made {
  readonly ms: number
  readonly pages: number
  readonly bytes: number
  readonly memory: number
}

/** Three documents as they ship, tagged, each against Chromium printing the same content and against the bare library that sets the same words; then how a directory grows. */
export async function benchPaper(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const largest = Math.min(20_000, Math.max(500, counts.at(-1) ?? 0))
  const samples = [await partnerSample(45), await visitSample(150, 120), await directorySample(largest)]
  const rows: BenchRow[] = []
  for (const sample of samples) rows.push(...(await compare(sample)))
  for (const contacts of [largest / 4, largest / 2]) {
    const sample = await directorySample(Math.round(contacts))
    const made = await tellAlive(`making a ${sample.name}`, async () => makeApart(sample))
    rows.push(
      benchRow(`${sample.name}: time a page`, sample.records, made.value.ms / made.value.pages, 'ms'),
      benchRow(`${sample.name}: memory`, sample.records, made.value.memory, 'MiB'),
    )
  }
  return rows
}

async function compare(sample: PaperSample): Promise<readonly BenchRow[]> {
  const { name, records } = sample
  const { value: ours } = await tellAlive(`making a ${name}`, async () => makeApart(sample))
  const { value: printed } = await tellAlive(`printing a ${name}`, () => printByBrowser(sample))
  const bareMs = await setBare(wordsOf(snapshotToPaper(sample.snapshot).blocks), fontsFolder)
  const speed = ({ ms, pages }: Pick<Made, 'ms' | 'pages'>): number => (pages / ms) * 1000
  return [
    benchRow(`${name}, ${ours.pages} pages, warm`, records, speed(ours), 'p/s', ['Chromium, tagged', speed(printed)]),
    benchRow(`${name}, ${ours.pages} pages, warm`, records, speed(ours), 'p/s', [
      'pdfkit alone, untagged, words without tables',
      speed({ ms: bareMs, pages: ours.pages }),
    ]),
    benchRow(`${name}: time a page`, records, ours.ms / ours.pages, 'ms'),
    benchRow(`${name}: memory`, records, ours.memory, 'MiB', ['Chromium', printed.memory]),
    benchRow(`${name}: file`, records, ours.bytes / 1024, 'KiB', ['Chromium', printed.bytes / 1024]),
  ]
}

// In a process of its own: its memory is that of the maker alone.
function makeApart({ snapshot, pictures }: PaperSample): Made {
  const path = benchPath('paper-order.json')
  const carried = [...pictures].map(([hash, bytes]) => [hash, Buffer.from(bytes).toString('base64')])
  writeFileSync(path, JSON.stringify({ snapshot, pictures: carried } satisfies Order))
  const [node = '', script = ''] = process.argv
  const said = execFileSync(node, [script, '--paper', path], { encoding: 'utf8', maxBuffer: 64 << 20 })
  rmSync(path)
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Made
}

interface Order {
  readonly snapshot: string
  readonly pictures: readonly (readonly string[])[]
}

/** Makes a document again and again in this process, which the bench started for it alone. */
export async function measurePaper(path: string): Promise<Made> {
  const { snapshot, pictures: carried } = JSON.parse(readFileSync(path, 'utf8')) as Order
  const pictures = new Map(carried.map(([hash = '', bytes = '']) => [hash, new Uint8Array(Buffer.from(bytes, 'base64'))]))
  const maker = createPdfMaker({
    workerUrl: pathToFileURL(join(builtMain, 'pdf-worker.js')),
    fontsFolder,
    temporaryFolder: `${path}-made`,
  })
  let [pages, bytes, memory] = [0, 0, 0]
  // The thread that makes the document is one of this process; what is its own is counted, as of the browser.
  const watching = setInterval(() => (memory = Math.max(memory, memoryMiB(process.pid, 'RssAnon'))), lookMs)
  const tookMs = await repeatedly(times + 1, async () => {
    const start = performance.now()
    const made = await maker.makePdf({ snapshot, pictures }, { signal: new AbortController().signal, onProgress: () => undefined })
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    pages = made.value.pages
    bytes = made.value.size
    return performance.now() - start
  })
  clearInterval(watching)
  await maker.close()
  rmSync(`${path}-made`, { recursive: true, force: true })
  // The first one reads the fonts.
  return { ms: median(tookMs.slice(1)), pages, bytes, memory }
}

async function printByBrowser({ snapshot, pictures }: PaperSample): Promise<Made> {
  const paper = snapshotToPaper(snapshot)
  const html = blocksToHtml(paper.title, paper.blocks, pictures)
  const browser = await chromium.launch({ executablePath: needBrowser(), args: [...browserSwitches] })
  let memory = 0
  const look = (): void => {
    const held = processesBelow(process.pid).reduce((sum, { pid }) => sum + memoryMiB(pid, 'RssAnon'), 0)
    memory = Math.max(memory, held)
  }
  const watching = setInterval(look, lookMs)
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(3_600_000)
    const start = performance.now()
    await page.setContent(html, { waitUntil: 'load' })
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
    const ms = performance.now() - start
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0
    return { ms, pages, bytes: pdf.length, memory }
  } finally {
    clearInterval(watching)
    await browser.close()
  }
}
