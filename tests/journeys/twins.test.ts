import { cpSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { backups, share, takeOffer, writeNow } from './share-steps'
import { createBase, createPartner, expectAccessible } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

test('a profile that was copied meets its twin in the shared folder: neither writes over what the other has not read, and both come to the same records', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const [shared, one, two] = [join(folder, 'Partage'), join(folder, '1'), join(folder, '2')]
  mkdirSync(shared)
  const before = await start({ profile: one })
  await createBase(before, ghjulia)
  await createPartner(before.page, 'Région de Sardaigne')
  await share(before, shared)
  await before.closeWindow()
  cpSync(one, two, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.includes('Singleton') })

  const first = await start({ profile: one })
  const twin = await start({ profile: two })
  await createPartner(first.page, 'Région de Ligurie')
  await writeNow(first)
  expect(backups(shared)).toHaveLength(1)
  await createPartner(twin.page, 'Région de Toscane')
  await writeNow(twin)
  expect(backups(shared)).toHaveLength(2)
  await expect(twin.page.getByText('écrit par une copie de ce portable')).toBeVisible({ timeout: 30_000 })
  await expectAccessible(twin.page, 'a twin in the shared folder')
  for (const app of [twin, first]) {
    await app.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
    await app.page
      .getByRole('button', { name: /apporte le fichier de AJA-03/ })
      .first()
      .click({ timeout: 60_000 })
    await expect(app.page.getByText(/porte le nom de ce portable et contient des changements/)).toBeVisible()
    await app.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
    await expect(app.page.getByText('Fusion terminée')).toBeVisible()
  }
  // One of the two takes a name of its own, and the list of laptops says what happened.
  const { page } = twin
  const laptops = page.getByRole('region', { name: 'Portables connus' })
  await expect(laptops.getByText('Profil copié')).toBeVisible()
  await laptops.getByRole('button', { name: 'Ce portable a été copié…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom du portable').fill('AJA-07')
  await dialog.getByLabel('Code').fill('AB')
  await expect(dialog.getByText('Un portable de la base a déjà ce code.')).toBeVisible()
  await dialog.getByLabel('Code').fill('GH')
  await expectAccessible(page, 'a copied laptop is named')
  await dialog.getByRole('button', { name: 'Donner ce nom à ce portable' }).click()
  await expect(page.getByRole('contentinfo').getByText('portable AJA-07')).toBeVisible()
  await createPartner(page, 'Région de Campanie')
  await writeNow(twin)
  expect(backups(shared).some((name) => name.includes('AJA-07'))).toBe(true)
  await takeOffer(first, 'AJA-07')
  await first.page
    .getByRole('navigation')
    .getByRole('link', { name: /^Partenaires/ })
    .click()
  for (const name of ['Sardaigne', 'Ligurie', 'Toscane', 'Campanie'])
    await expect(first.page.getByRole('gridcell', { name: `Région de ${name}` })).toBeVisible()
})

test('a shared folder that could not be written is written again by itself, a few minutes later', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const shared = join(folder, 'Partage')
  mkdirSync(shared)
  const app = await start({ profile: join(folder, '1'), day: '2026-03-18T09:00:00Z' })
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Sardaigne')
  await share(app, shared)
  const [own = ''] = backups(shared)
  const before = readFileSync(join(shared, own))
  // Something stands where the file is written first: no program can write it.
  mkdirSync(join(shared, `${own}.part`))
  await createPartner(app.page, 'Région de Ligurie')
  await app.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await app.page.getByRole('button', { name: 'Écrire maintenant' }).click()
  await expect(app.page.getByText(/Ponte essaiera à nouveau dans quelques minutes/)).toBeVisible({ timeout: 30_000 })
  rmdirSync(join(shared, `${own}.part`))
  app.setNow('2026-03-18T09:10:00Z')
  await expect(app.page.getByText(/Ponte essaiera à nouveau/)).toBeHidden({ timeout: 40_000 })
  await expect.poll(() => readFileSync(join(shared, own)).equals(before), { timeout: 40_000 }).toBe(false)
})
