import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Page } from 'playwright-core'
import type { RunningApp } from '../host/start-app'
import { arrive, openBackups } from './backup'
import { bareCheckMiB } from './bare-check'
import { writeBaseFile } from './base-file'
import { drawFiles } from './drawn-file'
import { benchPath } from './folder'
import { joinedBase } from './joined-base'
import { withApp } from './laptop'
import { peakMemory, type Part, type Peak } from './memory'
import { benchRow, printRows, type BenchRow } from './report'
import { tellAlive } from './tell-alive'
import { carryDown, carryUp } from './carry-bytes'

/** What a process may hold while a file of any size goes through it, in MiB. */
const limitMiB = 250
const mebibyte = 1024 * 1024

interface Load {
  readonly name: string
  readonly records: number
  readonly count: number
  readonly size: number
}

/**
 * A base with attachments merged and written: at the full size 1.1 GB in a hundred files, then 20,000 small ones, beside tar and gzip of the same bytes. A
 * smaller bench has smaller files in the first, and fewer in the second.
 */
export async function benchFiles(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const share = Math.min(1, (counts.at(-1) ?? 0) / 100_000)
  const [size, many] = [Math.ceil(share * 11 * 1024), Math.ceil(share * 20_000)]
  const loads: readonly Load[] = [
    { name: `100 files of ${size} KiB`, records: 1000, count: 100, size: size * 1024 },
    { name: `${many} files of 2 KiB`, records: 1000, count: many, size: 2048 },
  ]
  const rows: BenchRow[] = []
  for (const load of loads) {
    const found = await benchLoad(load)
    rows.push(...found)
    // It takes minutes: what is known already is said.
    if (load !== loads.at(-1)) printRows(found)
  }
  return rows
}

async function benchLoad({ name, records, count, size }: Load): Promise<readonly BenchRow[]> {
  const { value: files } = await tellAlive(`drawing ${name}`, () => drawFiles(count, size))
  const { path, records: made } = await writeBaseFile(records, files)
  const packed = packWithTar(path)
  const profile = benchPath(`laptop-files-${count}`)
  cpSync((await joinedBase(records)).profile, profile, { recursive: true })
  const merged = await withApp(profile, (app) => mergeFile(app, path))
  const written = benchPath('written.ponte')
  const plain = await withApp(profile, (app) => saveFile(app, written, false))
  const bareMiB = bareCheckMiB(written)
  const encrypted = await withApp(profile, (app) => saveFile(app, written, true))
  rmSync(written)
  // What carries bytes between window and main here keeps many of them for a while; in Electron it is another one. What it keeps is measured on its own.
  const down = await withApp(profile, (app) => carryDown(app, path))
  const up = await withApp(profile, (app) => carryUp(app, statSync(path).size))
  rmSync(path)
  rmSync(profile, { recursive: true, force: true })
  const row = (what: string, ms: number): BenchRow => benchRow(`${name}: ${what}`, made, ms, 'ms', ['tar and gzip', packed])
  return [
    row('checked and merged', merged.value),
    row('written and read back', plain.value),
    row('written encrypted and read back', encrypted.value),
    benchRow(`${name}: read back by the code of main in a bare node, all its memory`, made, bareMiB, 'MiB', ['limit', limitMiB]),
    ...[merged, plain, encrypted, down, up].flatMap((peak) => memoryRows(name, made, peak)),
  ]
}

const processes: Readonly<Record<Part, string>> = { main: 'node of the stand-in', window: 'Chromium of the stand-in' }

function memoryRows(name: string, records: number, { phases }: Peak<unknown>): readonly BenchRow[] {
  return [...phases].flatMap(([phase, held]) =>
    (['main', 'window'] as const).map((part) =>
      benchRow(`${name}: ${phase}, memory of ${processes[part]}`, records, held[part], 'MiB', ['limit', limitMiB]),
    ),
  )
}

function packWithTar(path: string): number {
  const start = performance.now()
  execFileSync('tar', ['-czf', benchPath('peer.tgz'), '-C', dirname(path), basename(path)])
  rmSync(benchPath('peer.tgz'))
  return performance.now() - start
}

// Milliseconds of reading and of merging; what a person takes to press the button is not among them.
async function mergeFile(app: RunningApp, path: string): Promise<Peak<number>> {
  await openBackups(app)
  app.answerDialog({ open: path })
  return peakMemory('at rest before a merge', async (begin) => {
    const merge = app.page.getByRole('button', { name: 'Fusionner', exact: true })
    begin('checked')
    const { ms } = await tellAlive('reading and merging files', async () => {
      await app.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
      await merge.or(app.page.getByRole('alert')).first().waitFor()
      begin('copied for safety and merged')
      await merge.click()
      await arrive(app, 'Fusion terminée')
    })
    return ms
  })
}

// Milliseconds from the choice of the place to the answer that the file was read back.
async function saveFile(app: RunningApp, path: string, encrypted: boolean): Promise<Peak<number>> {
  await openBackups(app)
  app.answerDialog({ save: path })
  await app.page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  const dialog = app.page.getByRole('dialog')
  if (encrypted) await dialog.getByRole('checkbox', { name: /La feuille est imprimée/ }).check()
  else await dialog.getByRole('radio', { name: 'Non chiffré' }).check()
  const how = encrypted ? ' encrypted' : ''
  const peak = await peakMemory(`written${how}`, async (begin) => {
    onSight(app.page, 'Relecture du fichier écrit', () => begin(`read back${how}`))
    const { ms } = await tellAlive(`writing files${how}`, async () => {
      await dialog.getByRole('button', { name: /Choisir/ }).click()
      await arrive(app, 'Sauvegarde enregistrée et relue')
    })
    return ms
  })
  console.log(`… ${Math.round(statSync(path).size / mebibyte)} MiB`)
  return peak
}

// What passes too quickly to be seen is no phase of its own.
function onSight(page: Page, words: string, then: () => void): void {
  page
    .getByRole('heading', { name: words })
    .waitFor()
    .then(then, () => undefined)
}
