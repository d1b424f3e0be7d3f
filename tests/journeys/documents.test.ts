import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, practise, showFirstDossier } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

/** Saves what is shown, and reads it. */
async function savedText(app: RunningApp, path: string, button: string | RegExp): Promise<string> {
  app.answerDialog({ save: path })
  await app.page.getByRole('button', { name: button }).click()
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true)
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

test('every document is prepared from the list of documents, with the examples of the practice base', async ({ start }) => {
  test.setTimeout(300_000)
  const { page } = await start()
  await practise(page, ghjulia)
  const list = page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Documents' })
  await list.click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: 'Documents à imprimer' })).toBeVisible()
  const groups = await main.getByRole('region').count()
  expect(groups).toBeGreaterThan(0)
  for (let group = 0; group < groups; group += 1) {
    const region = main.getByRole('region').nth(group)
    const documents = await region.getByRole('button', { name: /^Préparer/ }).count()
    for (let at = 0; at < documents; at += 1) {
      const picker = region.getByPlaceholder('Choisir')
      if ((await picker.count()) > 0) {
        await picker.click()
        await page.getByRole('option').first().click()
      }
      const button = region.getByRole('button', { name: /^Préparer/ }).nth(at)
      const name = ((await button.getAttribute('aria-label')) ?? '').replace('Préparer ', '')
      await button.click()
      await expect(main.getByRole('heading', { level: 1, name })).toBeVisible()
      await expect(page.getByText('À jour')).toBeVisible({ timeout: 30_000 })
      await expect(page.getByRole('alert')).toHaveCount(0)
      await expectAccessible(page, name)
      await list.click()
    }
  }
})

test('choices are kept under a name, and taken again', async ({ start }) => {
  test.setTimeout(90_000)
  const app = await start()
  const { page } = app
  await showFirstDossier(app, ghjulia)
  const notes = page.getByRole('checkbox', { name: 'Notes' })
  await notes.uncheck()
  await page.getByRole('button', { name: 'Monter « Contacts, par rang »' }).click()
  await page.getByRole('button', { name: 'Enregistrer ces choix…' }).click()
  await page.getByRole('menuitem', { name: 'Enregistrer ces choix…' }).click()
  await page.getByLabel('Nom du réglage').fill('Dossier court')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Réglage « Dossier court » enregistré.')).toBeVisible()
  await notes.check()
  await page.getByRole('combobox', { name: 'Réglage enregistré' }).click()
  await page.getByRole('option', { name: 'Dossier court' }).click()
  await expect(notes).not.toBeChecked()
  const parts = page.getByRole('group', { name: 'Parties' }).getByRole('checkbox')
  await expect(parts.nth(1)).toHaveAccessibleName('Contacts, par rang')
  await expect(page.getByText('À jour')).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page, 'a named setting')
})

test('an edition that is kept stands among the documents of its record, with its number and the hash of its data', async ({
  start,
  folder,
}) => {
  test.setTimeout(90_000)
  const app = await start()
  const { page } = app
  await showFirstDossier(app, ghjulia)
  await page.getByRole('button', { name: 'Garder cette édition…' }).click()
  await expect(page.getByLabel('Numéro du document').last()).toHaveValue('ED-2026-AB-001')
  await page.getByRole('dialog').getByRole('button', { name: 'Garder' }).click()
  await expect(page.getByText('Édition n° ED-2026-AB-001 gardée.')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Ouvrir' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dossier partenaire – Région de Sardaigne' })).toBeVisible()
  await page.getByRole('link', { name: 'Région de Sardaigne' }).first().click()
  const text = await savedText(app, join(folder, 'gardee.pdf'), /Enregistrer une copie/)
  expect(text).toContain('Édition gardée le 18/03/2026 sous le n° ED-2026-AB-001.')
  expect(text).toMatch(/données [0-9a-f]{64}/)
})

test('a table is printed as it stands on the screen: its columns, its filter, its order', async ({ start, folder }) => {
  test.setTimeout(90_000)
  const app = await start()
  const { page } = app
  await practise(page, ghjulia)
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Partenaires' }).click()
  await page.getByLabel('Filtrer ce tableau').fill('sard')
  await expect(page.getByRole('gridcell', { name: 'Conseil régional de Sardaigne' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /Toscane/ })).toHaveCount(0)
  await page.keyboard.press('Control+p')
  await expect(page.getByText('À jour')).toBeVisible({ timeout: 30_000 })
  const text = await savedText(app, join(folder, 'tableau.pdf'), 'Enregistrer le PDF…')
  expect(text).toContain('Conseil régional de Sardaigne')
  expect(text).toContain('« sard »')
  expect(text).not.toContain('Toscane')
})

test('the text of a letter is proposed, changed in place, kept while one is away, and taken again', async ({ start }) => {
  test.setTimeout(120_000)
  const { page } = await start()
  await practise(page, ghjulia)
  const list = page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Documents' })
  const prepare = async (): Promise<void> => {
    await list.click()
    const region = page.getByRole('main').getByRole('region').filter({ hasText: 'Lettre' })
    await region.getByPlaceholder('Choisir').click()
    await page.getByRole('option').first().click()
    await region.getByRole('button', { name: 'Préparer Lettre' }).click()
  }
  await prepare()
  const body = page.getByLabel('Corps de la lettre')
  await expect(body).toHaveValue(/^Dans le cadre de nos relations de coopération/)
  await page.getByRole('combobox', { name: 'Nature' }).click()
  await page.getByRole('option', { name: 'Remerciement' }).click()
  await expect(body).toHaveValue(/remercier très sincèrement/)
  await expect(page.getByLabel('Réponse demandée avant le')).toHaveCount(0)
  await body.fill('Merci de tout cœur.')
  await page.getByRole('combobox', { name: 'Nature' }).click()
  await page.getByRole('option', { name: 'Invitation' }).click()
  await expect(page.getByLabel('Réponse demandée avant le')).toBeVisible()
  await expect(body).toHaveValue('Merci de tout cœur.')
  await expect(page.getByText('À jour')).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page, 'a letter in words of one’s own')
  await prepare()
  await expect(body).toHaveValue('Merci de tout cœur.')
  await page.getByRole('button', { name: 'Reprendre le texte proposé' }).click()
  await expect(body).toHaveValue(/^Dans le cadre de nos relations de coopération/)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(body).toHaveValue('Merci de tout cœur.')
})
