import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { createBase, createPartner, introduce, joinWithFile, saveBackup } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }

async function expectAccessible(page: unknown, where: string): Promise<void> {
  const found = await new AxeBuilder({ page: page as Page }).setLegacyMode().analyze()
  const bad = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    where,
  ).toEqual([])
}

test('a base is created, a partner registered, corrected, undone and found again after a power cut', async ({ start, folder }) => {
  test.setTimeout(90_000)
  const app = await start({ profile: folder })
  const { page } = app
  await expectAccessible(page, 'first start')
  await createBase(app, ghjulia)
  await expectAccessible(page, 'home')
  await createPartner(page, 'Région de Sardaigne')
  await expectAccessible(page, 'record')
  await page.keyboard.press('F2')
  await page.getByLabel('Chef-lieu').fill('Cagliari')
  await page.getByLabel('Coopération depuis').fill('31/02/2016')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Cette date n’existe pas dans le calendrier.')).toBeVisible()
  await page.getByLabel('Coopération depuis').fill('14/03/2016')
  await expectAccessible(page, 'form')
  await page.keyboard.press('Control+s')
  const facts = page.locator('.key-facts')
  await expect(facts.getByText('Cagliari')).toBeVisible()
  await expect(facts.getByText('14/03/2016')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Historique' }).getByText('Cagliari')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(facts.getByText('Cagliari')).toBeHidden()
  await page.keyboard.press('Control+y')
  await expect(facts.getByText('Cagliari')).toBeVisible()
  await app.kill()
  const again = await start({ profile: folder })
  await again.page.getByRole('link', { name: 'Partenaires' }).click()
  await expect(again.page.getByRole('gridcell', { name: 'Région de Sardaigne' })).toBeVisible()
  await expectAccessible(again.page, 'table')
})

test('a deletion is undone after a restart', async ({ start, folder }) => {
  const app = await start({ profile: folder })
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Ligurie')
  await app.page.getByRole('button', { name: 'Autres gestes' }).click()
  await app.page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click()
  await expect(app.page.getByText('Aucun partenaire pour l’instant')).toBeVisible()
  await app.closeWindow()
  const again = await start({ profile: folder })
  await again.page.getByRole('link', { name: 'Partenaires' }).click()
  await again.page.keyboard.press('Control+z')
  await expect(again.page.getByRole('gridcell', { name: 'Région de Ligurie' })).toBeVisible()
})

test('a typed value is kept when the app goes down before it is saved', async ({ start, folder }) => {
  const app = await start({ profile: folder })
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Toscane')
  await app.page.keyboard.press('F2')
  await app.page.getByLabel('Chef-lieu').fill('Florence')
  await expect(app.page.getByText('1 champ modifié')).toBeVisible()
  await app.page.waitForFunction(() => indexedDB.databases().then((all) => all.some(({ name }) => name === 'ponte-laptop')))
  await app.kill()
  const again = await start({ profile: folder })
  await again.page.getByRole('link', { name: 'Partenaires' }).click()
  await again.page.getByRole('gridcell', { name: 'Région de Toscane' }).click()
  await again.page.keyboard.press('F2')
  await expect(again.page.getByLabel('Chef-lieu')).toHaveValue('Florence')
})

test('two laptops exchange a file, disagree, settle it and end with the same', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  const file = join(folder, 'une.ponte')
  await saveBackup(first, file)
  await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true)

  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, file)
  await second.page.getByRole('link', { name: 'Partenaires' }).click()
  await second.page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await second.page.keyboard.press('F2')
  await second.page.getByLabel('Chef-lieu').fill('Cagliari')
  await second.page.keyboard.press('Control+s')
  await expect(second.page.locator('.key-facts').getByText('Cagliari')).toBeVisible()
  const answer = join(folder, 'deux.ponte')
  await saveBackup(second, answer)
  await expect.poll(() => existsSync(answer), { timeout: 20_000 }).toBe(true)

  await first.page.getByRole('link', { name: 'Partenaires' }).click()
  await first.page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await first.page.keyboard.press('F2')
  await first.page.getByLabel('Chef-lieu').fill('Sassari')
  await first.page.keyboard.press('Control+s')
  await expect(first.page.locator('.key-facts').getByText('Sassari')).toBeVisible()
  first.answerDialog({ open: answer })
  await first.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await first.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
  await first.page.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(first.page.getByRole('contentinfo').getByText(/1 désaccord/)).toBeVisible()
  await first.page.getByRole('link', { name: 'Partenaires' }).click()
  await first.page.getByRole('gridcell', { name: /Région de Sardaigne/ }).click()
  await expect(first.page.getByText('Désaccords à trancher').first()).toBeVisible()
  await first.page.locator('.side', { hasText: 'Cagliari' }).getByRole('button', { name: 'Retenir' }).click()
  await expect(first.page.locator('.key-facts').getByText('Cagliari')).toBeVisible()
  await expect(first.page.getByRole('contentinfo').getByText(/désaccord/)).toBeHidden()
})

test('two laptops that each created a base refuse each other', async ({ start, folder }) => {
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  const file = join(folder, 'une.ponte')
  await saveBackup(first, file)
  await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true)
  const second = await start({ profile: join(folder, '2') })
  await createBase(second, anne)
  await createPartner(second.page, 'Région de Ligurie')
  second.answerDialog({ open: file })
  await second.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await second.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
  await expect(second.page.getByText('Deux portables ont créé chacun leur base').first()).toBeVisible()
})

test('a damaged file is refused with its reason and nothing is joined', async ({ start, folder }) => {
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  const file = join(folder, 'une.ponte')
  await saveBackup(first, file)
  await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true)
  const cut = join(folder, 'coupe.ponte')
  writeFileSync(cut, readFileSync(file).subarray(0, 2000))
  const second = await start({ profile: join(folder, '2') })
  second.answerDialog({ open: cut })
  await introduce(second.page, anne)
  await second.page.getByRole('button', { name: /Rejoindre avec le fichier/ }).click()
  await expect(second.page.getByText('Ce fichier est incomplet, il n’a pas été fusionné')).toBeVisible()
  expect(
    await second.page.evaluate(() =>
      indexedDB.databases().then((all) => all.map(({ name }) => name ?? '').filter((name) => name !== 'ponte-laptop')),
    ),
  ).toEqual([])
})

test('the dossier of a partner is shown, saved and holds what the record says', async ({ start, folder }) => {
  test.setTimeout(90_000)
  const app = await start({ profile: folder })
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Sardaigne')
  await app.page.getByRole('button', { name: 'Dossier' }).click()
  const path = join(folder, 'dossier.pdf')
  app.answerDialog({ save: path })
  await app.page.getByRole('button', { name: /^Enregistrer/ }).click()
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(text).toContain('Région de Sardaigne')
  expect(text).toContain('Italie')
})
