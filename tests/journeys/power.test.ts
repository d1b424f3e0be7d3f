import { cpSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeBaseFile } from '../bench/base-file'
import { verifyBytes } from '../helpers/backup-bytes'
import { expect, test, type RunningApp } from './app'
import { introduce, openFile } from './steps'

// What is long enough that the power can go in the middle of it.
const records = 4000
const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

const opsHeld = ({ page }: RunningApp): Promise<{ readonly counted: number; readonly held: number; readonly staged: number }> =>
  page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((done, refuse) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => refuse(new Error('a request failed')))
      })
    const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => !one.endsWith('-laptop'))
    const db = await asked(indexedDB.open(name ?? ''))
    const table = (of: string): IDBObjectStore => db.transaction(of).objectStore(of)
    const rows: { readonly ids: readonly string[] }[] = await asked(table('ops').getAll())
    const fact: { readonly value: number } = await asked(table('meta').get('opCount'))
    const staged = (await asked(table('staged').count())) + (await asked(table('chunks').count()))
    db.close()
    return { counted: fact.value, held: rows.reduce((sum, { ids }) => sum + ids.length, 0), staged }
  })

const partsIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ponte.part')) : []

async function waitForShell({ page }: RunningApp): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
}

test('wherever in a merge the power goes, all of it came in or nothing, and the same file can be merged again', async ({
  start,
  folder,
}) => {
  test.setTimeout(400_000)
  const { path, laterPath, changes } = await writeBaseFile(records)
  const clean = join(folder, 'profil')
  const first = await start({ profile: clean })
  first.answerDialog({ open: path })
  await introduce(first.page, ghjulia)
  await first.page.getByRole('button', { name: /Rejoindre avec le fichier/ }).click()
  await expect(first.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible({ timeout: 60_000 })
  const before = await opsHeld(first)
  await first.quit()

  const outcomes = new Set<number>()
  for (const [at, cut] of [
    { in: 'reading', afterMs: 300 },
    { in: 'merging', afterMs: 60 },
    { in: 'merging', afterMs: 600 },
    { in: 'merging', afterMs: 1500 },
    { in: 'merged', afterMs: 0 },
  ].entries()) {
    const profile = join(folder, `profil-${at}`)
    cpSync(clean, profile, { recursive: true })
    const app = await start({ profile })
    await waitForShell(app)
    await openFile(app, laterPath)
    if (cut.in !== 'reading') await app.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
    if (cut.in === 'merged') await expect(app.page.getByText('Fusion terminée')).toBeVisible({ timeout: 60_000 })
    await app.page.waitForTimeout(cut.afterMs)
    await app.kill()

    const again = await start({ profile })
    await waitForShell(again)
    // Half a safety copy is gone with the start, before another one may take its place.
    expect(partsIn(profile)).toEqual([])
    const after = await opsHeld(again)
    expect(after.counted).toBe(after.held)
    expect([before.held, before.held + changes]).toContain(after.held)
    expect(after.staged).toBe(0)
    outcomes.add(after.held)
    await openFile(again, laterPath)
    const merge = again.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true })
    const known = again.page.getByText(/déjà fusionné|rien de nouveau/i)
    await merge.or(known).first().waitFor()
    if (await merge.isVisible()) {
      await merge.click()
      await expect(again.page.getByText('Fusion terminée')).toBeVisible({ timeout: 30_000 })
    }
    expect((await opsHeld(again)).held).toBe(before.held + changes)
    expect(partsIn(profile)).toEqual([])
    await again.quit()
  }
  // Otherwise the moments of the cuts say nothing.
  expect([...outcomes].toSorted((a, b) => a - b)).toEqual([before.held, before.held + changes])
})

test('wherever in the writing of a backup the power goes, its name means a whole file: the former one or the new one', async ({
  start,
  folder,
}) => {
  test.setTimeout(400_000)
  const { path } = await writeBaseFile(records)
  const profile = join(folder, 'profil')
  const file = join(folder, 'sauvegarde.ponte')
  const first = await start({ profile })
  first.answerDialog({ open: path })
  await introduce(first.page, ghjulia)
  await first.page.getByRole('button', { name: /Rejoindre avec le fichier/ }).click()
  await expect(first.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible({ timeout: 60_000 })
  await beginSaving(first, file)
  await expect(first.page.getByText('Sauvegarde enregistrée et relue')).toBeVisible({ timeout: 30_000 })
  await first.quit()

  for (const afterMs of [30, 300, 1000]) {
    const app = await start({ profile })
    await waitForShell(app)
    await beginSaving(app, file)
    await app.page.waitForTimeout(afterMs)
    await app.kill()
    expect((await verifyBytes(new Uint8Array(readFileSync(file)))).ok).toBe(true)
  }
  const last = await start({ profile })
  await waitForShell(last)
  const { mtimeMs } = statSync(file)
  await beginSaving(last, file)
  await expect(last.page.getByText('Sauvegarde enregistrée et relue')).toBeVisible({ timeout: 30_000 })
  expect(statSync(file).mtimeMs).toBeGreaterThan(mtimeMs)
  expect(partsIn(folder)).toEqual([])
})

async function beginSaving(app: RunningApp, path: string): Promise<void> {
  app.answerDialog({ save: path })
  const { page } = app
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Non chiffré' }).check()
  await dialog.getByRole('button', { name: /Choisir l’emplacement/ }).click()
}
