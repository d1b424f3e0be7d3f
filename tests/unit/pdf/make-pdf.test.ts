import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPdfMaker, type MakePdfHooks, type PdfMaker } from '../../../main/pdf/make-pdf'
import { dossiers } from '../../../shared/dossiers'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import { circumstances, imedoc, readerOf, sardinia } from '../dossiers/sample-reader'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { textOf } from './pdf-tools'

const root = join(import.meta.dirname, '../../..')
let folder = ''
let made = ''
let maker: PdfMaker

// The thread as it is shipped: one bundled file, started by its address.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-pdf-test-'))
  made = join(folder, 'made')
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: join(folder, 'dist'),
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: { 'pdf-worker': join(root, 'main/pdf/worker.ts') },
        external: [/^node:/u],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  maker = makerWith('pdf-worker.js')
}, 60_000)

afterAll(async () => {
  await maker.close()
  await rm(folder, { recursive: true })
})

function makerWith(worker: string): PdfMaker {
  return createPdfMaker({
    workerUrl: pathToFileURL(join(folder, 'dist', worker)),
    fontsFolder: join(root, 'assets/fonts/paper'),
    temporaryFolder: made,
  })
}

async function snapshot(): Promise<string> {
  const [dossier] = dossiers
  if (!dossier) throw new Error('no dossier')
  return await takeSnapshot(dossier, readerOf({ partner: [sardinia, imedoc] }), { record: 'sardinia' }, circumstances)
}

const silent = (signal = new AbortController().signal): MakePdfHooks => ({ signal, onProgress: () => undefined })

test('a snapshot becomes a file, with its pages counted on the way', async () => {
  const steps: (readonly [number, number | null])[] = []
  const answer = await maker.makePdf(
    { snapshot: await snapshot(), pictures: new Map() },
    { ...silent(), onProgress: (done, total) => steps.push([done, total]) },
  )
  if (!answer.ok) throw new Error(answer.problem.type)
  const bytes = await readFile(answer.value.path)
  expect(textOf(bytes)).toContain('Regione Autonoma della Sardegna')
  expect(faultsOf(bytes)).toEqual([])
  expect(answer.value).toMatchObject({ size: bytes.byteLength, missingGlyphs: [] })
  expect(steps[0]).toEqual([0, null])
  expect(steps.at(-1)).toEqual([answer.value.pages, answer.value.pages])
})

test('two calls at once are answered one after the other, with the same bytes for the same snapshot', async () => {
  const text = await snapshot()
  const answers = await Promise.all([
    maker.makePdf({ snapshot: text, pictures: new Map() }, silent()),
    maker.makePdf({ snapshot: text, pictures: new Map() }, silent()),
  ])
  const files = await Promise.all(answers.map(async (answer) => (answer.ok ? await readFile(answer.value.path) : null)))
  expect(files[0]).not.toBeNull()
  expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true)
})

test('stopping is answered as such, leaves no file, and the next call works', async () => {
  const before = await readdir(made)
  const stop = new AbortController()
  const answer = maker.makePdf({ snapshot: await snapshot(), pictures: new Map() }, { signal: stop.signal, onProgress: () => stop.abort() })
  expect(await answer).toEqual({ ok: false, problem: { type: 'cancelled' } })
  expect(await readdir(made)).toEqual(before)
  expect((await maker.makePdf({ snapshot: await snapshot(), pictures: new Map() }, silent())).ok).toBe(true)
})

test.each([
  ['no JSON', 'x'],
  ['no snapshot', '{}'],
  ['a snapshot of an unknown dossier', ''],
])('%s is a problem and not a crash', async (_, text) => {
  const unknown = text === '' ? (await snapshot()).replace('"dossier":"partner"', '"dossier":"other"') : text
  const answer = await maker.makePdf({ snapshot: unknown, pictures: new Map() }, silent())
  expect(answer.ok ? null : answer.problem.type).toBe('print-failed')
  expect((await maker.makePdf({ snapshot: await snapshot(), pictures: new Map() }, silent())).ok).toBe(true)
})

test('a thread that cannot start is a problem and not a crash', async () => {
  const broken = makerWith('missing.js')
  const answer = await broken.makePdf({ snapshot: await snapshot(), pictures: new Map() }, silent())
  expect(answer.ok ? null : answer.problem.type).toBe('print-failed')
  await broken.close()
})

// A thread that notes each of its starts and takes as long for an order as the order says, or for ever.
const slowThread = (notes: string): string => `
import { appendFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
appendFileSync(${JSON.stringify(notes)}, 'started\\n')
parentPort.on('message', ({ order, snapshot }) => {
  if (snapshot === 'for ever') for (;;);
  setTimeout(() => parentPort.postMessage({ order, kind: 'made', bytes: new Uint8Array(1), pages: 1, missingGlyphs: [], missingPictures: [] }), Number(snapshot))
})`

test.each([
  ['a stopped work that is soon done keeps its thread for the next', '60', 1],
  ['a stopped work that does not end loses its thread, and the next has a fresh one', 'for ever', 2],
])('%s', async (_, work, starts) => {
  const notes = join(folder, `starts-${starts}.txt`)
  await writeFile(join(folder, 'dist', `slow-${starts}.mjs`), slowThread(notes))
  const slow = makerWith(`slow-${starts}.mjs`)
  const stop = new AbortController()
  // A stopped work has as long as this one, which starts the thread.
  const first = slow.makePdf({ snapshot: '500', pictures: new Map() }, silent())
  expect((await first).ok).toBe(true)
  const stopped = slow.makePdf({ snapshot: work, pictures: new Map() }, silent(stop.signal))
  const next = slow.makePdf({ snapshot: '1', pictures: new Map() }, silent())
  // Long enough for the thread to be at work, and far from what it needs.
  await new Promise((begun) => setImmediate(begun))
  stop.abort()
  expect(await stopped).toEqual({ ok: false, problem: { type: 'cancelled' } })
  expect((await next).ok).toBe(true)
  expect((await readFile(notes, 'utf8')).trim().split('\n')).toHaveLength(starts)
  await slow.close()
})
