import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWhole } from '../helpers/backup-content'
import { verifyBytes } from '../helpers/backup-bytes'
import { fileOf } from '../helpers/merge-file'
import { Laptop } from '../helpers/merge-laptop'
import { mountSmallDisk, noSmallDisk, type SmallDisk } from '../helpers/small-disk'
import { test as journey, expect, type RunningApp } from './app'
import { filesIn } from './profile-files'
import { settledLaptop } from './settled-laptop'
import { createPartner, merge, openFile, saveBackup, savedBackup, toBackups } from './steps'
import { momentOf, partsIn, readStores } from './stores'
import { share, writeNow } from './share-steps'

/** What only a disk that is really full can show. Each disk is taken away when its journey ends, however it ends. */
const test = journey.extend<{ readonly disk: (folder: string, mebibytes: number) => SmallDisk }>({
  disk: async ({}, use) => {
    const disks: SmallDisk[] = []
    await use((folder, mebibytes) => {
      const made = mountSmallDisk(folder, mebibytes)
      disks.push(made)
      return made
    })
    for (const made of disks) made.end()
  },
})

test.skip(noSmallDisk !== null, noSmallDisk ?? '')

const noRoom = 'Il n’y a plus assez de place sur le disque'

/** A file of a colleague with one attachment of so many bytes. */
async function heavyFile(app: RunningApp, folder: string, size: number): Promise<string> {
  const file = join(folder, 'bonne.ponte')
  await savedBackup(app, file)
  const good = await readWhole(readFileSync(file))
  if (!good.ok) throw new Error(good.problem.type)
  const colleague = new Laptop('none', good.value.manifest.st)
  const bytes = new Uint8Array(randomBytes(size))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const ref = { $blob: hash, size, mime: 'image/tiff', name: 'carte.tif' }
  colleague.edit('document:piece0000000000000000', { title: 'Carte', file: ref })
  const path = join(folder, 'pieces.ponte')
  writeFileSync(path, await fileOf(colleague, new Map([[hash, bytes]])))
  return path
}

test('a stick that fills up while a backup is written there, or that is full before, keeps its former file and nothing half written', async ({
  start,
  folder,
  disk,
}) => {
  test.setTimeout(120_000)
  const profile = join(folder, 'profil')
  const app = await settledLaptop(() => start({ profile }), profile)
  await merge(app, await heavyFile(app, folder, 24 << 20))
  await app.page.getByRole('main').getByRole('button', { name: 'Fermer' }).first().click()
  const stick = disk(join(folder, 'cle'), 60)
  const file = join(stick.folder, 'sauvegarde.ponte')
  await savedBackup(app, file)
  const former = readFileSync(file)
  const content = app.page.getByRole('main')
  const expectFull = async (): Promise<void> => {
    await expect(content.getByRole('alert')).toContainText(noRoom)
    expect(readdirSync(stick.folder).toSorted()).toEqual(['filling', 'sauvegarde.ponte'])
    expect(readFileSync(file).equals(former)).toBe(true)
    await content.getByRole('button', { name: 'Fermer' }).click()
    stick.free()
  }
  stick.fill()
  await saveBackup(app, file)
  await expectFull()
  await saveBackup(app, file)
  await momentOf(() => partsIn(stick.folder).length > 0)
  stick.fill()
  await expectFull()
  await savedBackup(app, file)
  expect((await verifyBytes(new Uint8Array(readFileSync(file)))).ok).toBe(true)
})

test('a shared folder on a full disk is told, keeps the file of before, and is written once there is room', async ({
  start,
  folder,
  disk,
}) => {
  test.setTimeout(120_000)
  const profile = join(folder, 'profil')
  const app = await settledLaptop(() => start({ profile }), profile)
  const { page } = app
  const server = disk(join(folder, 'serveur'), 4)
  const place = join(server.folder, 'Partage')
  mkdirSync(place)
  await share(app, place)
  const [name = ''] = readdirSync(place)
  const former = readFileSync(join(place, name))
  server.fill()
  await createPartner(page, 'Région de Ligurie')
  await toBackups(app)
  await page.getByRole('button', { name: 'Écrire maintenant' }).click()
  await expect(page.getByText(noRoom).first()).toBeVisible()
  expect(readdirSync(place)).toEqual([name])
  expect(readFileSync(join(place, name)).equals(former)).toBe(true)
  server.free()
  await writeNow(app)
  expect(readdirSync(place)).toEqual([name])
  expect((await verifyBytes(new Uint8Array(readFileSync(join(place, name))))).ok).toBe(true)
})

test('on a full disk nothing is written to the records: save, merge and copy say so, all is as before, and goes on once there is room', async ({
  start,
  folder,
  disk,
}) => {
  test.setTimeout(180_000)
  const small = disk(join(folder, 'disque'), 400)
  const profile = join(small.folder, 'profil')
  const app = await settledLaptop(() => start({ profile }), profile)
  const { page } = app
  const content = page.getByRole('main')
  await toBackups(app)
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  const heavy = await heavyFile(app, folder, 2 << 20)
  await content.getByRole('button', { name: 'Fermer' }).first().click()
  const journal = (): string =>
    filesIn(join(profile, 'journal'))
      .map((name) => readFileSync(join(profile, 'journal', name), 'utf8'))
      .join('')
  const [before, copies, journalBefore] = [await readStores(page), filesIn(join(profile, 'copies')), journal()]

  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await page.keyboard.press('F2')
  small.fill()
  const text = page.getByRole('textbox', { name: /^Présentation/ })
  await text.fill('Mot '.repeat(20_000))
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').getByText('Ce portable n’a plus de place pour enregistrer')).toBeVisible()
  await expect(text).toHaveValue('Mot '.repeat(20_000))
  expect(await readStores(page)).toEqual(before)
  small.free()
  await page.keyboard.press('Control+s')
  await expect(page.locator('.key-facts')).toBeVisible()
  await expect.poll(journal).not.toBe(journalBefore)
  const saved = await readStores(page)

  small.fill()
  await toBackups(app)
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(page.getByText(noRoom).first()).toBeVisible()
  await openFile(app, heavy)
  await expect(content.getByRole('alert')).toContainText(noRoom)
  await content.getByRole('alert').getByRole('button', { name: 'Fermer' }).click()
  small.free()
  await openFile(app, heavy)
  const button = content.getByRole('button', { name: 'Fusionner', exact: true })
  await button.waitFor()
  small.fill()
  await button.click()
  await expect(content.getByRole('alert')).toContainText(/Il n’y a plus assez de place sur le disque|n’a plus de place pour enregistrer/)
  await content.getByRole('alert').getByRole('button', { name: 'Fermer' }).click()
  expect(await readStores(page)).toEqual(saved)
  expect([filesIn(join(profile, 'copies')), partsIn(profile)]).toEqual([copies, []])
  await app.kill()

  // Nor are the records opened there.
  const full = await start({ profile })
  await expect(full.page.getByRole('heading', { name: 'Le disque de ce portable est plein' })).toBeVisible()
  small.free()
  await full.page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(full.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
  await merge(full, heavy)
  await full.quit()
  const last = await start({ profile })
  await expect(last.page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('1')
  expect(filesIn(profile).filter((name) => name.endsWith('.part'))).toEqual([])
})
