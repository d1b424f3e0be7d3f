import { execFileSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { RunningApp } from '../host/start-app'
import { arrive, openBackups } from './backup'
import { writeBaseFile } from './base-file'
import { drawFiles } from './drawn-file'
import { benchPath } from './folder'
import { joinBase, withApp } from './laptop'
import { peakMemory, type Peak } from './memory'
import { benchRow, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

/** What a process may hold while a file of any size goes through it, in MiB. */
const limitMiB = 250
const mebibyte = 1024 * 1024

interface Load {
  readonly name: string
  readonly records: number
  readonly count: number
  readonly size: number
}

/** A base with attachments taken in and written: 1.1 GB in a hundred files, then 20,000 small ones, beside tar and gzip of the same bytes. */
export async function benchFiles(): Promise<readonly BenchRow[]> {
  const loads: readonly Load[] = [
    { name: '100 files of 11 MiB', records: 1000, count: 100, size: 11 * mebibyte },
    { name: '20,000 files of 2 KiB', records: 1000, count: 20_000, size: 2048 },
  ]
  const rows: BenchRow[] = []
  for (const load of loads) rows.push(...(await benchLoad(load)))
  return rows
}

async function benchLoad({ name, records, count, size }: Load): Promise<readonly BenchRow[]> {
  const { value: files } = await tellAlive(`drawing ${name}`, () => drawFiles(count, size))
  const { path, records: made } = await writeBaseFile(records, files)
  const packed = packWithTar(path)
  const joined = await peakMemory(() => joinBase(`laptop-files-${count}`, path))
  const { profile } = joined.value
  const plain = await withApp(profile, (app) => peakMemory(() => save(app, false)))
  const encrypted = await withApp(profile, (app) => peakMemory(() => save(app, true)))
  // What carries bytes to the window here keeps many of them for a while; in Electron it is another one. What it keeps is measured on its own.
  const dropped = await withApp(profile, (app) => peakMemory(() => readAndDrop(app, path)))
  rmSync(path)
  rmSync(profile, { recursive: true, force: true })
  const row = (what: string, ms: number): BenchRow => benchRow(`${name}: ${what}`, made, ms, 'ms', ['tar and gzip', packed])
  return [
    row('taken in', joined.value.ms),
    ...memoryRows(`${name}: taken in`, made, joined),
    benchRow(`${name}: taken in, beside reading alone`, made, joined.peak.window, 'MiB', [
      'the same bytes read and dropped',
      dropped.peak.window,
    ]),
    row('written and read back', plain.value),
    ...memoryRows(`${name}: written`, made, plain),
    row('written encrypted and read back', encrypted.value),
    ...memoryRows(`${name}: written encrypted`, made, encrypted),
  ]
}

function memoryRows(what: string, records: number, { peak }: Peak<unknown>): readonly BenchRow[] {
  return (['main', 'window'] as const).map((part) =>
    benchRow(`${what}, memory of ${part}`, records, peak[part], 'MiB', ['limit', limitMiB]),
  )
}

function packWithTar(path: string): number {
  const start = performance.now()
  execFileSync('tar', ['-czf', benchPath('peer.tgz'), '-C', dirname(path), basename(path)])
  rmSync(benchPath('peer.tgz'))
  return performance.now() - start
}

// Milliseconds from the choice of the place to the answer that the file was read back.
async function save(app: RunningApp, encrypted: boolean): Promise<number> {
  const path = benchPath('written.ponte')
  await openBackups(app)
  app.answerDialog({ save: path })
  await app.page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  const dialog = app.page.getByRole('dialog')
  if (encrypted) await dialog.getByRole('checkbox', { name: /La feuille est imprimée/ }).check()
  else await dialog.getByRole('radio', { name: 'Non chiffré' }).check()
  const choose = dialog.getByRole('button', { name: /Choisir/ })
  const { ms } = await tellAlive(`writing ${encrypted ? 'encrypted' : 'bare'} files`, async () => {
    await choose.click()
    await arrive(app, 'Sauvegarde enregistrée et relue')
  })
  console.log(`… ${Math.round(statSync(path).size / mebibyte)} MiB`)
  rmSync(path)
  return ms
}

async function readAndDrop(app: RunningApp, path: string): Promise<void> {
  app.answerDialog({ open: path })
  await tellAlive('reading and dropping a file', () => app.page.evaluate(readAll))
}

// Runs in the page: only what is written here is at hand there.
async function readAll(): Promise<void> {
  type Answer = { readonly ok: boolean; readonly value?: { readonly token: string; readonly bytes: Uint8Array } }
  const { call } = (window as unknown as { readonly bridge: { call(channel: string, input: unknown): Promise<Answer> } }).bridge
  const file = await call('file.pick', { purpose: 'backup' })
  const token = file.value?.token ?? ''
  for (let offset = 0; ;) {
    const read = await call('file.read', { token, offset })
    const length = read.value?.bytes.length ?? 0
    if (length === 0) break
    offset += length
  }
  await call('file.abort', { token })
}
