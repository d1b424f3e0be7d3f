import { rmSync, statSync } from 'node:fs'
import type { RunningApp } from '../host/start-app'
import { laterFeed, type BaseFile } from './base-file'
import { dexieExchange } from './dexie-exchange'
import { benchPath } from './folder'
import { inPage } from './in-page'
import { joinedBase } from './joined-base'
import { withApp, withCopy } from './laptop'
import { longestFrame } from './longest-frame'
import { benchRow, median, repeatedly, timesAmong, type BenchRow } from './report'
import { timeTarGzip } from './tar-gzip'
import { tellAlive } from './tell-alive'

const frameMs = 1000 / 60

/**
 * A complete backup written and read back, against packing the same ops with the tools of the system and against dexie-export-import of the same store;
 * then a colleague's file merged by the screens of the app, the complete one and the short one, in each a tenth of as many new changes as there are
 * records.
 */
export async function benchBackup(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const count = counts.at(-1) ?? 0
  const { profile, file } = await joinedBase(count)
  const times = timesAmong(count)
  const { value: tar } = await tellAlive('tar and gzip of the same ops', () => Promise.resolve(timeTarGzip(file.text(), times)))
  const dexie = await dexieExchange(count)
  const written = await withApp(profile, (app) => repeatedly(times, () => writeBackup(app, file.records)))
  const writeMs = median(written.map(({ ms }) => ms))
  const bytes = median(written.map((one) => one.bytes))
  const kib = (size: number): number => size / 1024
  const name = `complete file written and read back, median of ${times}`
  const row = (what: string, value: number, unit: string, peer: readonly [string, number]): BenchRow =>
    benchRow(what, file.records, value, unit, peer)
  return [
    row(name, writeMs, 'ms', ['tar | gzip and its inverse', tar.writeMs + tar.readMs]),
    row(name, writeMs, 'ms', ['dexie-export-import, the store exported', dexie.all.writeMs]),
    row(name, writeMs, 'ms', ['dexie-export-import, the rows exported', dexie.rows.writeMs]),
    row('complete file, size', kib(bytes), 'KiB', ['tar | gzip', kib(tar.bytes)]),
    row('complete file, size', kib(bytes), 'KiB', ['dexie-export-import, the store', kib(dexie.all.bytes)]),
    ...(await mergeRows('complete', profile, file, file.laterPath, times, tar.readMs)),
    ...(await mergeRows('short', profile, file, file.shortPath, times, tar.readMs)),
  ]
}

async function writeBackup(app: RunningApp, records: number): Promise<{ readonly ms: number; readonly bytes: number }> {
  const path = benchPath('written.ponte')
  await openBackups(app)
  app.answerDialog({ save: path })
  await app.page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  await app.page.getByRole('dialog').getByRole('radio', { name: 'Non chiffré' }).check()
  const choose = app.page.getByRole('dialog').getByRole('button', { name: /Choisir/ })
  const { ms } = await tellAlive(`writing a backup of ${records} records`, async () => {
    await choose.click()
    await arrive(app, 'Sauvegarde enregistrée et relue')
  })
  await app.page.getByRole('status').getByRole('button', { name: 'Fermer', exact: true }).click()
  const bytes = statSync(path).size
  rmSync(path)
  return { ms, bytes }
}

// Each time by a laptop that has not merged the file: how many changes came is counted in its store, before and after.
async function mergeRows(
  kind: string,
  profile: string,
  file: BaseFile,
  path: string,
  times: number,
  unpackMs: number,
): Promise<readonly BenchRow[]> {
  const found = await repeatedly(times, () => withCopy(profile, (app) => mergeFile(app, path, file)))
  const part = (name: keyof Merged): number => median(found.map((one) => one[name]))
  const row = (what: string, value: number, peer: readonly [string, number]): BenchRow =>
    benchRow(`merge of a ${kind} file: ${what}`, file.records, value, 'ms', peer)
  return [
    row(`read and checked, median of ${times}`, part('readMs'), ['gzip -d | tar -x of the whole base', unpackMs]),
    row(`its ${part('merged')} new changes applied`, part('applyMs'), ['Dexie bulkPut of the rows that changed', part('bareMs')]),
    row('longest frame while reading', part('readFrame'), ['frame', frameMs]),
    row('longest frame while applying', part('applyFrame'), ['frame', frameMs]),
  ]
}

interface Merged {
  readonly merged: number
  readonly readMs: number
  readonly readFrame: number
  readonly applyMs: number
  readonly applyFrame: number
  readonly bareMs: number
}

async function mergeFile(app: RunningApp, path: string, file: BaseFile): Promise<Merged> {
  await openBackups(app)
  const before = await inPage(app.page, 'countOps', undefined)
  app.answerDialog({ open: path })
  const merge = app.page.getByRole('button', { name: 'Fusionner', exact: true })
  const read = await longestFrame(app.page, () =>
    tellAlive(`reading a file for a base of ${file.records} records`, async () => {
      await app.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
      await merge.or(app.page.getByRole('alert')).first().waitFor()
    }),
  )
  const applied = await longestFrame(app.page, () =>
    tellAlive('merging it', async () => {
      await merge.click()
      await arrive(app, 'Fusion terminée')
    }),
  )
  const merged = (await inPage(app.page, 'countOps', undefined)) - before
  const bareMs = await inPage(app.page, 'putRowsAgain', laterFeed)
  return { merged, bareMs, readMs: read.value.ms, readFrame: read.frameMs, applyMs: applied.value.ms, applyFrame: applied.frameMs }
}

/** Opens the screen of backups. */
export async function openBackups({ page }: RunningApp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sauvegardes et échanges' }).waitFor()
}

/** Waits for the words of a good end; throws those of a bad one. */
export async function arrive({ page }: RunningApp, words: string): Promise<void> {
  const [good, bad] = [page.getByText(words, { exact: true }), page.getByRole('alert')]
  await good.or(bad).first().waitFor()
  if (!(await good.isVisible())) throw new Error(await bad.first().innerText())
}
