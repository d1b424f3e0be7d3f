import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBaseFile } from '../bench/base-file'
import { verifyBytes } from '../helpers/backup-bytes'
import { expect, test, type RunningApp } from './app'
import { createBase, createPartner, joinWithLargeFile, openFile, saveBackup, savedBackup, waitForShell } from './steps'
import { momentOf, opsHeld, partsIn, readStores } from './stores'

// What is long enough that a process can end in the middle of it.
const records = 4000
const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

/** Looks that all is whole and one thing or the other; nothing half written lies anywhere. */
async function expectWhole(app: RunningApp, folder: string, counts: readonly number[]): Promise<void> {
  const { counted, held, strayPieces, databases } = await opsHeld(app.page)
  expect([counted, strayPieces, databases.length]).toEqual([held, 0, 1])
  expect(counts).toContain(held)
  await expect.poll(() => partsIn(folder)).toEqual([])
}

const reading = ({ page }: RunningApp): Promise<void> => page.getByRole('region', { name: /^Lecture de/ }).waitFor()
const applying = ({ page }: RunningApp): Promise<void> => page.getByRole('region', { name: 'Fusion des changements' }).waitFor()

async function mergeNow({ page }: RunningApp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
}

test('a window whose process ends while it reads, merges or saves comes back by itself, with everything whole', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const { path, laterPath, changes } = await writeBaseFile(records)
  const file = join(folder, 'sauvegarde.ponte')
  const app = await start({ profile: join(folder, 'profil') })
  await joinWithLargeFile(app, ghjulia, path)
  const before = (await opsHeld(app.page)).held
  await openFile(app, laterPath)
  await reading(app)
  await app.killWindow()
  await waitForShell(app)
  await expectWhole(app, folder, [before])

  await saveBackup(app, file)
  await momentOf(() => partsIn(folder).length > 0)
  await app.killWindow()
  await waitForShell(app)
  await expectWhole(app, folder, [before])
  await savedBackup(app, file)
  const former = readFileSync(file)
  await saveBackup(app, file)
  await momentOf(() => partsIn(folder).length > 0)
  await app.killWindow()
  await waitForShell(app)
  await expectWhole(app, folder, [before])
  expect(readFileSync(file).equals(former)).toBe(true)

  await openFile(app, laterPath)
  await mergeNow(app)
  await momentOf(() => partsIn(folder).length > 0)
  await app.killWindow()
  await waitForShell(app)
  await expectWhole(app, folder, [before])
  await openFile(app, laterPath)
  await mergeNow(app)
  await applying(app)
  await app.killWindow()
  await waitForShell(app)
  await expectWhole(app, folder, [before, before + changes])
  // The second time within a minute, a person was asked whether to go on.
  expect((await app.report()).dialogs.some(({ dialog }) => dialog === 'message')).toBe(true)
})

test('a window whose process ends at the moment of a save has the change, or still has it in the form', async ({ start, folder }) => {
  const app = await start({ profile: folder })
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Sardaigne')
  await app.page.keyboard.press('F2')
  await app.page.getByLabel('Chef-lieu').fill('Cagliari')
  const before = await opsHeld(app.page)
  await app.page.keyboard.press('Control+s')
  await app.killWindow()
  const { page } = app
  await waitForShell(app)
  const { counted, held } = await opsHeld(page)
  expect(held).toBe(counted)
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Région de Sardaigne' })).toBeVisible()
  if (held === before.held) {
    if (!(await page.getByLabel('Chef-lieu').isVisible())) await page.keyboard.press('F2')
    await expect(page.getByLabel('Chef-lieu')).toHaveValue('Cagliari')
    await page.keyboard.press('Control+s')
  }
  await expect(page.locator('.key-facts').getByText('Cagliari')).toBeVisible()
})

test('main that ends while a backup is written or a merge goes on takes the window with it, and leaves everything whole', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const { path, laterPath, changes } = await writeBaseFile(records)
  const [profile, file] = [join(folder, 'profil'), join(folder, 'sauvegarde.ponte')]
  const first = await start({ profile })
  await joinWithLargeFile(first, ghjulia, path)
  const before = (await opsHeld(first.page)).held
  const stores = await readStores(first.page)
  await savedBackup(first, file)
  const former = readFileSync(file)
  await saveBackup(first, file)
  await momentOf(() => partsIn(folder).length > 0)
  await first.killMain()
  expect(readFileSync(file).equals(former)).toBe(true)

  const second = await start({ profile })
  await waitForShell(second)
  expect((await opsHeld(second.page)).held).toBe(before)
  expect(Object.keys(await readStores(second.page))).toEqual(Object.keys(stores))
  await savedBackup(second, file)
  expect((await verifyBytes(new Uint8Array(readFileSync(file)))).ok).toBe(true)
  expect(partsIn(folder)).toEqual([])
  await openFile(second, laterPath)
  await mergeNow(second)
  await applying(second)
  await second.killMain()

  const third = await start({ profile })
  await waitForShell(third)
  await expectWhole(third, folder, [before, before + changes])
})
