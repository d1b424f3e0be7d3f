import { gzipSync } from 'node:zlib'
import type { RunningApp } from '../host/start-app'
import type { BaseFile } from './base-file'
import { benchPath } from './folder'
import { joinedBase } from './joined-base'
import { withApp } from './laptop'
import { longestFrame } from './longest-frame'
import { benchRow, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

const frameMs = 1000 / 60

/** A complete backup written and read back, and a colleague's one merged of which a hundredth is new, against packing the same ops and nothing else. */
export async function benchBackup(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const { profile, file } = await joinedBase(counts.at(-1) ?? 0)
  const bytes = file.text()
  const start = performance.now()
  gzipSync(bytes)
  const peer = ['gzip of the same ops in node', performance.now() - start] as const
  const write = await withApp(profile, (app) => writeBackup(app, file.records))
  const { readMs, readFrame, applyMs, applyFrame } = await withApp(profile, (app) => mergeLater(app, file))
  const row = (name: string, ms: number): BenchRow => benchRow(name, file.records, ms, 'ms', peer)
  return [
    row('backup written and read back', write),
    row('merge: a complete file read and checked', readMs),
    row(`merge: its ${file.changes} new changes applied`, applyMs),
    benchRow('merge: longest frame while reading', file.records, readFrame, 'ms', ['frame', frameMs]),
    benchRow('merge: longest frame while applying', file.records, applyFrame, 'ms', ['frame', frameMs]),
  ]
}

async function writeBackup(app: RunningApp, records: number): Promise<number> {
  await openBackups(app)
  app.answerDialog({ save: benchPath('written.ponte') })
  await app.page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  await app.page.getByRole('dialog').getByRole('radio', { name: 'Non chiffré' }).check()
  const choose = app.page.getByRole('dialog').getByRole('button', { name: /Choisir/ })
  const { ms } = await tellAlive(`writing a backup of ${records} records`, async () => {
    await choose.click()
    await arrive(app, 'Sauvegarde enregistrée et relue')
  })
  return ms
}

interface Merged {
  readonly readMs: number
  readonly readFrame: number
  readonly applyMs: number
  readonly applyFrame: number
}

async function mergeLater(app: RunningApp, file: BaseFile): Promise<Merged> {
  await openBackups(app)
  app.answerDialog({ open: file.laterPath })
  const merge = app.page.getByRole('button', { name: 'Fusionner', exact: true })
  const read = await longestFrame(app.page, () =>
    tellAlive(`reading a file of ${file.records} records`, async () => {
      await app.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
      await merge.or(app.page.getByRole('alert')).first().waitFor()
    }),
  )
  const applied = await longestFrame(app.page, () =>
    tellAlive(`merging ${file.changes} changes`, async () => {
      await merge.click()
      await arrive(app, 'Fusion terminée')
    }),
  )
  return { readMs: read.value.ms, readFrame: read.frameMs, applyMs: applied.value.ms, applyFrame: applied.frameMs }
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
