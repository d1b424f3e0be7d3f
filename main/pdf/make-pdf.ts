import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Problem } from '../../shared/kernel/problem'
import { failed, ok, type Result } from '../../shared/kernel/result'
import { fontFiles, type FontBytes } from './fonts-list'
import type { MakeOrder, WorkerAnswer } from './messages'

/** A PDF on the disk. The file is the caller's: remove its folder when nobody needs it any more. */
export interface MadeFile {
  readonly path: string
  readonly pages: number
  readonly size: number
  readonly missingGlyphs: readonly { readonly codePoint: string; readonly text: string }[]
  readonly missingPictures: readonly string[]
}

export interface MakePdfHooks {
  /** Gives the work up: the answer is at once `cancelled` and nothing is left on the disk. */
  readonly signal: AbortSignal
  /** In pages; `total` is null while the pages are being laid out. */
  onProgress(done: number, total: number | null): void
}

/** Makes PDFs in one thread that is started with the first and kept warm: fonts are parsed once. */
export interface PdfMaker {
  /** Makes the PDF of a snapshot with its pictures. One at a time: a second call waits for the first. */
  makePdf(order: Omit<MakeOrder, 'order'>, hooks: MakePdfHooks): Promise<Result<MadeFile, Problem>>
  /** Ends the thread. */
  close(): Promise<void>
}

/** Where the maker finds its parts. In the built app both stand beside main: `pdf-worker.js` and `fonts/`. */
export interface PdfMakerPlaces {
  readonly workerUrl: URL
  readonly fontsFolder: string
  /** Made files go into a fresh folder each below this one. */
  readonly temporaryFolder: string
}

/** A maker that has not started its thread yet. */
export function createPdfMaker(places: PdfMakerPlaces): PdfMaker {
  let worker: Promise<Worker> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let orders = 0
  let coldMs = 1000

  async function stop(): Promise<void> {
    const running = worker
    worker = null
    if (running) await (await running).terminate()
  }

  async function makeNow(order: Omit<MakeOrder, 'order'>, hooks: MakePdfHooks): Promise<Turn> {
    if (hooks.signal.aborted) return { answer: failed({ type: 'cancelled' }), rest: done }
    hooks.onProgress(0, null)
    const [isCold, begun] = [worker === null, performance.now()]
    worker ??= startWorker(places)
    orders += 1
    const running = await worker
    // Whoever gave it up before it was begun leaves the thread as it is.
    if (hooks.signal.aborted) return { answer: failed({ type: 'cancelled' }), rest: done }
    const ending = endOf(running, orders)
    const end = await ask(running, { ...order, order: orders }, hooks)
    if (isCold && end.kind === 'made') coldMs = performance.now() - begun
    if (end.kind === 'made') return { answer: await keep(places.temporaryFolder, end), rest: done }
    if (end.kind === 'cancelled') return { answer: failed({ type: 'cancelled' }), rest: letGo(ending) }
    // Whatever a failed thread still holds goes with it; the next call starts a fresh one.
    await stop()
    return { answer: failed({ type: 'print-failed', detail: end.detail }), rest: done }
  }

  // Who changes a setting stops one PDF and wants the next: to let a short work end costs less than a thread and its fonts from cold, so a stopped work
  // has as long as the first one of its thread took.
  async function letGo(ending: Promise<void>): Promise<void> {
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), Math.min(coldMs, longestGraceMs)).unref())
    if ((await Promise.race([ending, late])) !== 'late' || worker === null) return
    await stop()
    worker ??= startWorker(places)
    await worker.catch(() => (worker = null))
  }

  return {
    async makePdf(order, hooks) {
      const turn = last.then(() => makeNow(order, hooks))
      last = turn.then(
        ({ rest }) => rest,
        () => undefined,
      )
      return (await turn).answer
    },
    close: stop,
  }
}

/** An answer, and when the thread is free for the next work. */
interface Turn {
  readonly answer: Result<MadeFile, Problem>
  readonly rest: Promise<void>
}

const done = Promise.resolve()
/** A stopped work never goes on for longer. */
const longestGraceMs = 3000

// Resolves when the thread is done with an order or gone, whether anybody still waits for it or not.
async function endOf(worker: Worker, order: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      worker.off('message', onMessage).off('error', end).off('exit', end)
      resolve()
    }
    const onMessage = (answer: WorkerAnswer): void => {
      if (answer.order === order && answer.kind !== 'progress') end()
    }
    worker.on('message', onMessage).on('error', end).on('exit', end)
  })
}

type Made = Extract<WorkerAnswer, { kind: 'made' }>
type End = Made | { readonly kind: 'failed'; readonly detail: string } | { readonly kind: 'cancelled' }

// Enough for some 40,000 rows; beyond it the thread ends alone and main stays alive.
const maxHeapMb = 1536

// A page makes thousands of small things that soon go: with more room for what is young, fewer are carried on. On 289 pages 8 % less processor time for 50 MB.
const youngHeapMb = 64

async function startWorker(places: PdfMakerPlaces): Promise<Worker> {
  const fonts = await readFonts(places.fontsFolder)
  const worker = new Worker(places.workerUrl, {
    workerData: fonts,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: youngHeapMb },
  })
  // A warm thread must not keep a program alive that has nothing left to do.
  worker.unref()
  return worker
}

async function readFonts(folder: string): Promise<FontBytes> {
  const read = await Promise.all(fontFiles.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const))
  return Object.fromEntries(read) as FontBytes
}

async function ask(worker: Worker, order: MakeOrder, hooks: MakePdfHooks): Promise<End> {
  worker.ref()
  const listening = new AbortController()
  const end = await new Promise<End>((resolve) => {
    const onMessage = (answer: WorkerAnswer): void => {
      if (answer.order !== order.order) return
      if (answer.kind === 'progress') hooks.onProgress(answer.done, answer.total)
      else resolve(answer)
    }
    const onError = (error: Error): void => resolve({ kind: 'failed', detail: `${error.name}: ${error.message}` })
    const onExit = (code: number): void => resolve({ kind: 'failed', detail: `the thread ended with ${code}` })
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    listening.signal.addEventListener('abort', () => worker.off('message', onMessage).off('error', onError).off('exit', onExit))
    hooks.signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { signal: listening.signal })
    // Whoever stopped it before anybody listened is heard too.
    if (hooks.signal.aborted) resolve({ kind: 'cancelled' })
    else worker.postMessage(order)
  })
  listening.abort()
  worker.unref()
  return end
}

async function keep(temporaryFolder: string, made: Made): Promise<Result<MadeFile, Problem>> {
  let folder: string | null = null
  try {
    await mkdir(temporaryFolder, { recursive: true })
    folder = await mkdtemp(join(temporaryFolder, 'pdf-'))
    const path = join(folder, 'dossier.pdf')
    await writeFile(path, made.bytes)
    return ok({
      path,
      pages: made.pages,
      size: made.bytes.byteLength,
      missingGlyphs: made.missingGlyphs,
      missingPictures: made.missingPictures,
    })
  } catch (error) {
    if (folder !== null) await rm(folder, { recursive: true, force: true })
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return failed({ type: 'disk-full', freeBytes: null })
    return failed({ type: 'file-unwritable', name: 'dossier.pdf' })
  }
}
