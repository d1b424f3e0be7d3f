import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { twoSyncthings } from '../helpers/syncthing'
import { expect, test, type RunningApp } from './app'
import { backups, share, takeOffer, writeNow } from './share-steps'
import { createBase, createPartner, expectAccessible, joinWithFile, savedBackup } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }

/** Shares a folder with an encrypted file; answers the words that open it. */
async function shareEncrypted({ page, answerDialog }: RunningApp, folder: string): Promise<string> {
  answerDialog({ open: folder })
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: 'Choisir un dossier…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('region', { name: /phrase secrète/ }).waitFor()
  const words = (await dialog.locator('ol li').allInnerTexts()).join(' ')
  await dialog.getByRole('checkbox', { name: /La feuille est imprimée/ }).check()
  await dialog.getByRole('button', { name: 'Partager ce dossier' }).click()
  await expect(page.getByText(/Le fichier de ce portable y est/)).toBeVisible({ timeout: 20_000 })
  return words
}

test('two laptops exchange through a folder: each keeps its file there, sees the other’s as it comes, and merges it when it wants', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [shared, first] = [join(folder, 'Partage'), join(folder, 'a.ponte')]
  mkdirSync(shared)
  const one = await start({ profile: join(folder, '1') })
  await createBase(one, ghjulia)
  await createPartner(one.page, 'Région de Sardaigne')
  await savedBackup(one, first)
  const two = await start({ profile: join(folder, '2') })
  await joinWithFile(two, anne, first)
  await share(one, shared)
  expect(backups(shared)).toHaveLength(1)
  expect(readdirSync(shared)).toEqual(backups(shared))
  await share(two, shared)
  await expectAccessible(two.page, 'a shared folder')
  await expect(one.page.getByRole('contentinfo').getByText('1 fichier de collègue à voir')).toBeVisible({ timeout: 30_000 })
  await takeOffer(one, 'BAS-01')
  await expect(one.page.getByText('Aucun fichier de collègue n’apporte de nouveau.')).toBeVisible()

  await createPartner(two.page, 'Région de Ligurie')
  await writeNow(two)
  await takeOffer(one, 'BAS-01')
  await one.page
    .getByRole('navigation')
    .getByRole('link', { name: /^Partenaires/ })
    .click()
  await expect(one.page.getByRole('gridcell', { name: 'Région de Ligurie' })).toBeVisible()
})

test('half of a file, a conflict copy, a file of something else and a folder that goes away harm nothing', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const [shared, first] = [join(folder, 'Partage'), join(folder, 'a.ponte')]
  mkdirSync(shared)
  const one = await start({ profile: join(folder, '1') })
  await createBase(one, ghjulia)
  await createPartner(one.page, 'Région de Sardaigne')
  await savedBackup(one, first)
  const two = await start({ profile: join(folder, '2') })
  await joinWithFile(two, anne, first)
  await createPartner(two.page, 'Région de Ligurie')
  const theirs = join(folder, 'b.ponte')
  await savedBackup(two, theirs)

  await share(one, shared)
  const [own = ''] = backups(shared)
  cpSync(join(shared, own), join(shared, own.replace('.ponte', '.sync-conflict-20261124-090000-ABCDEFG.ponte')))
  writeFileSync(join(shared, 'vacances.ponte'), 'rien de tel')
  const bytes = readFileSync(theirs)
  writeFileSync(join(shared, 'b.ponte'), bytes.subarray(0, Math.floor(bytes.length / 2)))
  const { page } = one
  const offers = page.getByRole('region', { name: 'Dossier partagé' }).getByRole('row')
  // The head and half a file of a colleague; not the own file under another name. Something else is told apart, and hidden until it changes.
  await expect(offers).toHaveCount(2, { timeout: 30_000 })
  const refused = page.getByRole('list', { name: 'Fichiers illisibles du dossier' })
  await expect(refused.getByText(/vacances\.ponte.*Ce n’est pas une sauvegarde de Ponte/)).toBeVisible()
  await expect(page.getByRole('contentinfo').getByText('1 fichier de collègue à voir')).toBeVisible()
  await expectAccessible(page, 'a file of the folder that cannot be read')
  await refused.getByRole('button', { name: /Masquer « vacances/ }).click()
  await expect(refused).toHaveCount(0)
  await page.getByRole('navigation').getByRole('link', { name: 'Accueil' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await expect(offers).toHaveCount(2)
  await expect(refused).toHaveCount(0)
  writeFileSync(join(shared, 'vacances.ponte'), 'rien de tel non plus')
  await expect(refused.getByText(/vacances\.ponte/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: /apporte le fichier de BAS-01/ }).click()
  await expect(page.getByText(/incomplet|coupé|en entier/).first()).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Fermer' }).last().click()
  writeFileSync(join(shared, 'b.ponte'), bytes)
  await expect(page.getByText('aujourd’hui').first()).toBeVisible()
  await takeOffer(one, 'BAS-01')

  renameSync(shared, `${shared} ailleurs`)
  await expect(page.getByText(/Ce dossier n’est pas joignable/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Écrire maintenant' })).toBeDisabled()
  renameSync(`${shared} ailleurs`, shared)
  await expect(page.getByText(/Ce dossier n’est pas joignable/)).toBeHidden({ timeout: 30_000 })
  expect(existsSync(join(shared, own))).toBe(true)
})

test('a real Syncthing carries the folder: both laptops come to the same records, whatever it makes of a file that both sides changed', async ({
  start,
  folder,
}) => {
  test.setTimeout(300_000)
  const first = join(folder, 'a.ponte')
  const one = await start({ profile: join(folder, '1') })
  await createBase(one, ghjulia)
  await createPartner(one.page, 'Région de Sardaigne')
  await savedBackup(one, first)
  const two = await start({ profile: join(folder, '2') })
  await joinWithFile(two, anne, first)
  const [here, there] = await twoSyncthings(folder)
  try {
    here.start()
    there.start()
    await share(one, here.folder)
    await share(two, there.folder)
    await expect.poll(() => [backups(here.folder).length, backups(there.folder).length], { timeout: 60_000 }).toEqual([2, 2])
    await takeOffer(one, 'BAS-01')
    const own = backups(here.folder).find((name) => name.includes('AJA-03')) ?? ''

    // The network is away: this laptop writes its file anew, and somebody puts another one under the same name over there.
    await there.stop()
    await createPartner(one.page, 'Région de Ligurie')
    await writeNow(one)
    await createPartner(two.page, 'Région de Toscane')
    await writeNow(two)
    cpSync(join(there.folder, backups(there.folder).find((name) => name.includes('BAS-01')) ?? ''), join(there.folder, own))
    there.start()
    await expect.poll(() => backups(there.folder).some((name) => name.includes('sync-conflict')), { timeout: 90_000 }).toBe(true)
    await expect.poll(() => backups(here.folder).length, { timeout: 60_000 }).toBe(3)

    await writeNow(one)
    await takeOffer(one, 'BAS-01')
    await writeNow(one)
    await takeOffer(two, 'AJA-03')
    for (const { page } of [one, two]) {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^Partenaires/ })
        .click()
      for (const name of ['Région de Sardaigne', 'Région de Ligurie', 'Région de Toscane'])
        await expect(page.getByRole('gridcell', { name })).toBeVisible()
    }
  } finally {
    await Promise.all([here.stop(), there.stop()])
  }
})

test('an encrypted file in the folder is offered to whoever lacks its words, and read without asking once they were typed', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [shared, first] = [join(folder, 'Partage'), join(folder, 'a.ponte')]
  mkdirSync(shared)
  const one = await start({ profile: join(folder, '1') })
  await createBase(one, ghjulia)
  await createPartner(one.page, 'Région de Sardaigne')
  await savedBackup(one, first)
  const two = await start({ profile: join(folder, '2') })
  await joinWithFile(two, anne, first)
  await createPartner(one.page, 'Région de Ligurie')
  const words = await shareEncrypted(one, shared)
  await share(two, shared)
  const { page } = two
  const offers = page.getByRole('region', { name: 'Dossier partagé' })
  await expect(offers.getByText(/sa phrase secrète n’est pas connue ici/)).toBeVisible()
  await offers.getByRole('button', { name: /apporte le fichier de/ }).click()
  await page.getByLabel('Phrase secrète').fill(words)
  await page.getByRole('button', { name: 'Ouvrir le fichier' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(page.getByText('Fusion terminée')).toBeVisible()
  await expect(offers.getByText('Aucun fichier de collègue n’apporte de nouveau.')).toBeVisible()
  await createPartner(one.page, 'Région de Toscane')
  await writeNow(one)
  await takeOffer(two, 'AJA-03')
  await expect(offers.getByText('Aucun fichier de collègue n’apporte de nouveau.')).toBeVisible({ timeout: 30_000 })
  await expect(offers.getByText(/sa phrase secrète n’est pas connue ici/)).toHaveCount(0)
})
