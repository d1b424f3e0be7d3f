import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type RunningApp } from './app'
import { correct, createBase, createPartner, expectAccessible, savedBackup, toBackups } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

async function backUpOnePartner(app: RunningApp, file: string): Promise<void> {
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Sardaigne')
  await savedBackup(app, file)
}

async function prepare(app: RunningApp, file: string): Promise<void> {
  app.answerDialog({ open: file })
  await toBackups(app)
  await app.page.getByRole('button', { name: 'Revenir à un fichier…' }).click()
  await expect(app.page.getByRole('region', { name: 'Revenir à une sauvegarde' })).toBeVisible()
}

async function partners({ page }: RunningApp): Promise<readonly string[]> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Partenaires/ })
    .click()
  await page.getByRole('gridcell').first().waitFor()
  return page.getByRole('gridcell', { name: /^Région/ }).allInnerTexts()
}

test('a laptop goes back to a backup: it says what changes, keeps a copy, and what was done since can be taken back', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [profile, file] = [join(folder, 'profil'), join(folder, 'a.ponte')]
  const app = await start({ profile })
  const { page } = app
  await backUpOnePartner(app, file)
  await correct(page, 'Région de Sardaigne', { 'Chef-lieu': 'Sassari' })
  await createPartner(page, 'Région de Ligurie')

  await prepare(app, file)
  const preview = page.getByRole('region', { name: 'Revenir à une sauvegarde' })
  await expect(preview.getByText('Elle contient 1 fiche.')).toBeVisible()
  await expect(preview.getByText(/^2 changements faits ici n’y sont pas/)).toBeVisible()
  await preview.getByText('2 fiches changeront').click()
  await expect(preview.getByRole('listitem').filter({ hasText: 'Région de Ligurie' })).toBeVisible()
  await expectAccessible(page, 'a backup to go back to')
  await preview.getByRole('button', { name: 'Annuler' }).click()
  expect(await partners(app)).toEqual(['Région de Ligurie', 'Région de Sardaigne'])

  await prepare(app, file)
  await preview.getByRole('button', { name: 'Revenir à cette sauvegarde' }).click()
  await expect(page.getByText(/Ce portable est revenu à la sauvegarde/)).toBeVisible()
  expect(await partners(app)).toEqual(['Région de Sardaigne'])
  await page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await expect(page.getByText('Sassari')).toHaveCount(0)
  expect(readdirSync(join(profile, 'copies'), { recursive: true }).filter((name) => String(name).endsWith('.ponte'))).toHaveLength(1)
  // It holds over a start, and the next save is as any other.
  await app.kill()

  const second = await start({ profile })
  await createPartner(second.page, 'Région de Toscane')
  expect(await partners(second)).toEqual(['Région de Sardaigne', 'Région de Toscane'])
  await expect(second.page.getByText('Des changements enregistrés ne sont plus')).toHaveCount(0)
  await toBackups(second)
  // On a slow machine the copy of the day comes first, and holds all of it.
  await expect(second.page.getByRole('cell', { name: /^(avant un retour|du jour)$/ })).toBeVisible()
  await second.page
    .getByRole('button', { name: /Voir ce que la copie/ })
    .first()
    .click()
  await second.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(second.page.getByText('Fusion terminée')).toBeVisible()
  expect(await partners(second)).toEqual(['Région de Ligurie', 'Région de Sardaigne', 'Région de Toscane'])
  await second.page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await expect(second.page.getByText('Sassari').first()).toBeVisible()
})

test('a power cut before the answer leaves the base as it was, and a draft that would be lost is told', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const [profile, file] = [join(folder, 'profil'), join(folder, 'a.ponte')]
  const app = await start({ profile })
  const { page } = app
  await backUpOnePartner(app, file)
  await prepare(app, file)
  await expect(page.getByText('il n’y a rien à faire')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Revenir à cette sauvegarde' })).toHaveCount(0)

  await createPartner(page, 'Région de Ligurie')
  await page.keyboard.press('F2')
  await page.getByLabel('Chef-lieu').first().fill('Gênes')
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 saisie en cours, gardée')).toBeVisible()
  await prepare(app, file)
  await expect(page.getByText(/^1 saisie non enregistrée sera abandonnée/)).toBeVisible()
  await app.kill()

  const second = await start({ profile })
  expect(await partners(second)).toEqual(['Région de Ligurie', 'Région de Sardaigne'])
  await expect.poll(() => second.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(2)
})

test('a clock that was set right after a copy of the year 2099 neither keeps the laptop from going back nor fills the disk', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const profile = join(folder, 'profil')
  const file = join(folder, 'a.ponte')
  const wrong = await start({ profile, day: '2099-01-01' })
  await createBase(wrong, ghjulia)
  await createPartner(wrong.page, 'Région de Sardaigne')
  await savedBackup(wrong, file)
  await wrong.page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(wrong.page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  await wrong.kill()

  const right = await start({ profile, day: '2026-03-18' })
  await createPartner(right.page, 'Région de Ligurie')
  await prepare(right, file)
  await right.page.getByRole('button', { name: 'Revenir à cette sauvegarde' }).click()
  await expect(right.page.getByText(/Ce portable est revenu à la sauvegarde/)).toBeVisible()
  expect(await partners(right)).toEqual(['Région de Sardaigne'])
  expect(readdirSync(join(profile, 'copies'), { recursive: true }).filter((name) => String(name).endsWith('.ponte'))).toHaveLength(2)
})
