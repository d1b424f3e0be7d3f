import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleBackup } from '../helpers/backup-bytes'
import { StoppedBeforeWindow } from '../host/start-app'
import { expect, test } from './app'
import { copiesIn, filesIn } from './profile-files'
import { ghjulia, notedRecords, settledLaptop } from './settled-laptop'
import { createBase, createPartner, expectAccessible, introduce, savedBackup, toBackups } from './steps'
import { damageStore, deleteStores, forgetList, readStores, storeNames } from './stores'

test('records written by a newer app are not opened, and nothing is written', async ({ start, folder }) => {
  const app = await settledLaptop(() => start({ profile: folder }), folder)
  await app.page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => !one.endsWith('-laptop')) ?? ''
    await new Promise((done) => indexedDB.open(name, 90).addEventListener('success', done))
  })
  const [notes, stores] = [readFileSync(join(folder, 'bases.json'), 'utf8'), await readStores(app.page)]
  await app.quit()
  const again = await start({ profile: folder })
  await expect(again.page.getByRole('heading', { name: 'Ces fiches ont été écrites par une version plus récente de Ponte' })).toBeVisible()
  await expect(again.page.getByRole('navigation')).toHaveCount(0)
  await expectAccessible(again.page, 'stopped by a newer store')
  expect(await readStores(again.page)).toEqual(stores)
  await again.quit()
  expect(readFileSync(join(folder, 'bases.json'), 'utf8')).toBe(notes)

  const newer = JSON.parse(notes) as readonly object[]
  writeFileSync(join(folder, 'bases.json'), JSON.stringify(newer.map((note) => ({ ...note, schemaVersion: 9, app: '9.1.0' }))))
  const refused = start({ profile: folder })
  await expect(refused).rejects.toThrow(StoppedBeforeWindow)
  await expect(refused).rejects.toThrow('La version 9.1.0 les a écrites.')
})

test('an emptied store is told, never shown as an empty app, and comes back from a backup', async ({ start, folder }) => {
  test.setTimeout(90_000)
  const [profile, file] = [join(folder, 'profil'), join(folder, 'sauvegarde.ponte')]
  const app = await settledLaptop(() => start({ profile }), profile)
  await savedBackup(app, file)
  await deleteStores(app.page)
  await app.quit()
  const notes = readFileSync(join(profile, 'bases.json'), 'utf8')

  const again = await start({ profile })
  const { page } = again
  await expect(page.getByRole('heading', { name: 'Ponte s’est arrêté pour protéger vos fiches' })).toBeVisible()
  await expect(page.getByText('Il en attendait 1 dans la base « Relations internationales »')).toBeVisible()
  await expectAccessible(page, 'stopped by an emptied store')
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByRole('heading', { name: 'Ponte s’est arrêté pour protéger vos fiches' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  expect(await storeNames(page)).toEqual(['ponte-laptop'])
  expect(readFileSync(join(profile, 'bases.json'), 'utf8')).toBe(notes)

  await page.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click()
  await introduce(page, { ...ghjulia, laptop: 'AJA-04', code: 'AD' })
  const other = join(folder, 'autre.ponte')
  writeFileSync(other, await sampleBackup())
  again.answerDialog({ open: other })
  await page.getByRole('button', { name: /Choisir la sauvegarde/ }).click()
  await expect(page.getByText('Ce fichier appartient à une autre base')).toBeVisible()
  await page.getByRole('button', { name: 'Fermer' }).click()
  again.answerDialog({ open: file })
  await page.getByRole('button', { name: /Choisir la sauvegarde/ }).click()
  await page.getByRole('link', { name: 'Partenaires' }).click()
  await expect(page.getByRole('gridcell', { name: 'Région de Sardaigne' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await expect(page.getByRole('row', { name: /AJA-0/ })).toHaveCount(2)
  await again.quit()
  const settled = await start({ profile })
  await expect(settled.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
})

test('records that cannot be opened come back from a copy, with all that the damaged store still gives', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const profile = join(folder, 'profil')
  const app = await settledLaptop(() => start({ profile }), profile)
  const { page } = app
  await toBackups(app)
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  await createPartner(page, 'Région de Toscane')
  const file = join(folder, 'Lettre du 3 mars.pdf')
  const bytes = Buffer.from('%PDF-1.4 exemple '.repeat(100_000))
  writeFileSync(file, bytes)
  app.answerDialog({ open: file })
  await page.getByRole('button', { name: 'Joindre un fichier…' }).click()
  await expect(page.getByRole('region', { name: 'Documents' }).getByRole('link', { name: /Lettre du 3 mars/ })).toBeVisible()
  // The disk loses a sector: a table lacks its row, and the change that it could be made from cannot be read.
  await damageStore(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Les fiches ne peuvent pas être ouvertes' })).toBeVisible()
  await expectAccessible(page, 'records that cannot be opened')
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByRole('heading', { name: 'Les fiches ne peuvent pas être ouvertes' })).toBeVisible()
  await page.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click()
  await introduce(page, ghjulia)
  await page.getByRole('button', { name: /Reprendre la copie de sécurité de ce portable/ }).click()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Partenaires/ })
    .click()
  await expect(page.getByRole('gridcell', { name: 'Région de Sardaigne' })).toBeVisible()
  await page.getByRole('gridcell', { name: 'Région de Toscane' }).click()
  // The bytes stood nowhere but in the damaged store.
  const copy = join(folder, 'copie.pdf')
  app.answerDialog({ save: copy })
  await page.getByRole('button', { name: /Enregistrer une copie/ }).click()
  await expect.poll(() => existsSync(copy) && readFileSync(copy).equals(bytes)).toBe(true)
  await page.reload()
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('2')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a base that both lists lost is opened as ever; where nothing says who works here, it is asked, and nothing is lost', async ({
  start,
  folder,
}) => {
  test.setTimeout(90_000)
  const app = await settledLaptop(() => start({ profile: folder }), folder)
  await forgetList(app.page)
  await app.quit()
  rmSync(join(folder, 'bases.json'))
  const again = await start({ profile: folder })
  await expect(again.page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('1')
  await forgetList(again.page, 'aaaaaaaaaaaaaaaa')
  await again.quit()
  rmSync(join(folder, 'bases.json'))

  const { page } = await start({ profile: folder })
  await expect(page.getByRole('heading', { name: 'Ponte ne sait plus qui travaille sur ce portable' })).toBeVisible()
  await expect(page.getByText('La base « Relations internationales » y est, avec ses fiches')).toBeVisible()
  await expectAccessible(page, 'stopped by a base that nobody claims')
  await page.getByRole('button', { name: 'Dire qui vous êtes' }).click()
  await introduce(page, ghjulia)
  await expectAccessible(page, 'claiming a base')
  await page.getByRole('button', { name: /Rouvrir la base/ }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('1')
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await expect(page.getByRole('row', { name: /AJA-03/ })).toHaveCount(1)
})

test('a base that is lost for good is given up only after a question, and the app begins again', async ({ start, folder }) => {
  const app = await settledLaptop(() => start({ profile: folder }), folder)
  await deleteStores(app.page)
  await app.quit()
  const { page } = await start({ profile: folder })
  await page.getByRole('button', { name: 'Continuer sans ces fiches…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
  expect(notedRecords(folder)).toBe(1)
  await page.getByRole('button', { name: 'Continuer sans ces fiches…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Continuer sans elles' }).click()
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Ponte' })).toBeVisible()
  expect(notedRecords(folder)).toBe(0)
})

test('before the first copy of a laptop, what was saved comes back from its journal alone', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const profile = join(folder, 'profil')
  const app = await start({ profile })
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Sardaigne')
  const journal = (): string =>
    filesIn(join(profile, 'journal'))
      .map((name) => readFileSync(join(profile, 'journal', name), 'utf8'))
      .join('')
  await expect.poll(journal).toContain('Région de Sardaigne')
  await deleteStores(app.page)
  await app.kill()
  expect(copiesIn(profile)).toEqual([])

  const again = await start({ profile })
  const { page } = again
  await page.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click()
  await introduce(page, ghjulia)
  const noted = page.getByRole('button', { name: /Reprendre ce que ce portable a noté/ })
  await expect(noted).toBeVisible()
  await expectAccessible(page, 'the journal of this laptop is offered')
  await noted.click()
  await page.getByRole('link', { name: 'Partenaires' }).click()
  await expect(page.getByRole('gridcell', { name: 'Région de Sardaigne' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  // The person and the laptop are those that were there before: nobody is here twice.
  await toBackups(again)
  await expect(page.getByText('1, le vôtre')).toBeVisible()
})
