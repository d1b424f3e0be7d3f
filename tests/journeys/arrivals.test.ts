import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { createBase, createPartner, expectAccessible, introduce, joinWithFile, savedBackup } from './steps'
import { readStores } from './stores'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }

test('several files opened at once all wait, and each is read when its turn comes', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const [base, theirs, strange] = ['a.ponte', 'b.ponte', 'c.ponte'].map((name) => join(folder, name)) as [string, string, string]
  const one = await start({ profile: join(folder, '1') })
  const { page } = one
  await createBase(one, ghjulia)
  await createPartner(page, 'Région de Sardaigne')
  await savedBackup(one, base)
  const two = await start({ profile: join(folder, '2') })
  await joinWithFile(two, anne, base)
  await createPartner(two.page, 'Région de Ligurie')
  await savedBackup(two, theirs)
  writeFileSync(strange, 'rien de tel')

  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  for (const path of [strange, theirs, base]) one.handOver(path)
  const waiting = page.getByRole('status').filter({ hasText: 'attend d’être lu' })
  await expect(waiting).toHaveCount(3)
  await waiting.filter({ hasText: 'a.ponte' }).getByRole('button', { name: 'Pas celui-ci' }).click()
  await waiting.filter({ hasText: 'c.ponte' }).getByRole('button', { name: 'Lire ce fichier' }).click()
  await expect(page.getByText('Ce n’est pas une sauvegarde de Ponte')).toBeVisible()
  await waiting.filter({ hasText: 'b.ponte' }).getByRole('button', { name: 'Lire ce fichier' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(page.getByText('Fusion terminée')).toBeVisible()
  await expect(waiting).toHaveCount(0)
})

test('a file opened by a double click before the app runs is offered at once: to join with, then to be read; what waits is kept while others are dealt with', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [base, more, last, gone] = ['a.ponte', 'b.ponte', 'c.ponte', 'd.ponte'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await savedBackup(first, base)
  await createPartner(first.page, 'Région de Ligurie')
  await savedBackup(first, more)
  await createPartner(first.page, 'Région de Toscane')
  await savedBackup(first, last)

  const profile = join(folder, '2')
  const second = await start({ profile, files: [base] })
  await introduce(second.page, anne)
  await second.page.getByRole('button', { name: /Rejoindre avec « a\.ponte »/ }).click()
  await expect(second.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
  await expect(second.page.getByRole('heading', { level: 1, name: /Sauvegardes/ })).toHaveCount(0)
  await second.closeWindow()

  const again = await start({ profile, files: [more, last, gone] })
  const { page } = again
  const content = page.getByRole('main')
  const waiting = content.getByRole('status').filter({ hasText: 'attend d’être lu' })
  await expect(waiting).toHaveText([/b\.ponte/, /c\.ponte/])
  await expect(content.getByRole('alert')).toContainText('« d.ponte » ne peut pas être lu')
  await expectAccessible(page, 'files that were opened from outside')
  // One that is looked at and left without an answer waits again; nothing of it stays behind.
  const stores = await readStores(page)
  await waiting.first().getByRole('button', { name: 'Lire ce fichier' }).click()
  await expect(content.getByText('1 fiche nouvelle')).toBeVisible()
  await expect(waiting).toHaveText([/c\.ponte/])
  await page.getByRole('navigation').getByRole('link', { name: 'Accueil' }).click()
  await expect.poll(() => readStores(page)).toEqual(stores)
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await expect(waiting).toHaveText([/b\.ponte/, /c\.ponte/])
  await waiting.first().getByRole('button', { name: 'Lire ce fichier' }).click()
  // While it waits for an answer nothing else can put it aside.
  await expect(content.getByText('1 fiche nouvelle')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Fusionner un fichier…' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Enregistrer une sauvegarde…' })).toBeDisabled()
  await content.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(content.getByText('Fusion terminée')).toBeVisible()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Partenaires/ })
    .click()
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await waiting.first().getByRole('button', { name: 'Lire ce fichier' }).click()
  await content.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(content.getByText('Fusion terminée')).toBeVisible()
  await expect(waiting).toHaveCount(0)
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('3')
  // A dialog that is closed without a choice leaves in sight what was there.
  await page.getByRole('button', { name: 'Fusionner un fichier…' }).click()
  await expect(content.getByText('Fusion terminée')).toBeVisible()
})
