import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBaseFile } from '../bench/base-file'
import { startApp, StoppedBeforeWindow } from '../host/start-app'
import { expect, test } from './app'
import { joinWithLargeFile, openFile, saveBackup, savedBackup } from './steps'
import { momentOf, opsHeld, partsIn, readStores } from './stores'

// What is long enough that a stick can be pulled out, or the app started again, in the middle of it.
const records = 4000
const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

test('a stick pulled out while a file is read or written is told, and neither the store nor the former file changes', async ({
  start,
  folder,
}) => {
  test.setTimeout(150_000)
  const { path, laterPath } = await writeBaseFile(records)
  const app = await start({ profile: join(folder, 'profil') })
  const { page } = app
  await joinWithLargeFile(app, ghjulia, path)
  const alert = page.getByRole('main').getByRole('alert')
  const close = (): Promise<void> => alert.getByRole('button', { name: 'Fermer' }).click()
  const stick = join(folder, 'cle')
  mkdirSync(stick)
  const before = await readStores(page)

  const file = join(stick, 'recu.ponte')
  const bytes = readFileSync(laterPath)
  writeFileSync(file, bytes)
  // What main reads ends in the middle, though the file was longer when it was opened.
  await openFile(app, file)
  truncateSync(file, bytes.length / 3)
  await expect(alert.getByRole('heading', { name: 'Ce fichier est incomplet, il n’a pas été fusionné' })).toBeVisible({ timeout: 30_000 })
  await close()
  expect(await readStores(page)).toEqual(before)
  rmSync(file)

  const backup = join(stick, 'sauvegarde.ponte')
  await savedBackup(app, backup)
  const former = readFileSync(backup)
  await page.getByRole('main').getByRole('button', { name: 'Fermer' }).first().click()
  await saveBackup(app, backup)
  await momentOf(() => partsIn(stick).length > 0)
  renameSync(stick, `${stick}-ailleurs`)
  await expect(alert).toContainText(/sauvegarde.ponte.*ne peut pas être (écrit|lu)/, { timeout: 30_000 })
  await close()
  expect(readFileSync(join(`${stick}-ailleurs`, 'sauvegarde.ponte')).equals(former)).toBe(true)
  expect(existsSync(stick)).toBe(false)
  renameSync(`${stick}-ailleurs`, stick)
  await savedBackup(app, backup)
  expect(readdirSync(stick)).toEqual(['sauvegarde.ponte'])
  expect(statSync(backup).size).toBe(former.length)
  expect(await readStores(page)).toEqual(before)
})

test('a second start during a save, a merge and a return hands its file over and stops, and the work is finished', async ({
  start,
  folder,
}) => {
  test.setTimeout(200_000)
  const { path, laterPath, changes } = await writeBaseFile(records)
  const profile = join(folder, 'profil')
  const app = await start({ profile })
  const { page } = app
  await joinWithLargeFile(app, ghjulia, path)
  const before = (await opsHeld(page)).held
  const startAgain = async (): Promise<void> => {
    await expect(startApp({ profile, language: 'fr', files: [laterPath] })).rejects.toThrow(StoppedBeforeWindow)
    // What the system does with the second start's command line.
    app.handOver(laterPath)
  }
  const file = join(folder, 'sauvegarde.ponte')
  await saveBackup(app, file)
  await startAgain()
  await expect(page.getByText('Sauvegarde enregistrée et relue')).toBeVisible({ timeout: 30_000 })

  await openFile(app, laterPath)
  await page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
  await startAgain()
  await expect(page.getByText('Fusion terminée')).toBeVisible({ timeout: 30_000 })
  expect((await opsHeld(page)).held).toBe(before + changes)

  app.answerDialog({ open: file })
  await page.getByRole('button', { name: 'Revenir à un fichier…' }).click()
  await startAgain()
  await page.getByRole('button', { name: 'Revenir à cette sauvegarde' }).click()
  await startAgain()
  await expect(page.getByText(/Ce portable est revenu à la sauvegarde/)).toBeVisible({ timeout: 60_000 })
  await expect.poll(async () => (await opsHeld(page)).databases.length).toBe(1)
  const { counted, held } = await opsHeld(page)
  expect(held).toBe(counted)
  expect(partsIn(folder)).toEqual([])
})
