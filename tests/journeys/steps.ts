import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, type RunningApp } from './app'

/** Who answers the first start, and on which laptop. */
export interface Person {
  readonly name: string
  readonly laptop: string
  readonly code: string
}

/** Goes through the first start and founds the directorate's base. */
export async function createBase({ page }: RunningApp, who: Person): Promise<void> {
  await introduce(page, who)
  await page.getByRole('button', { name: /Créer la base/ }).click()
  const named = page.getByRole('button', { name: 'Créer la base', exact: true })
  await named.or(page.getByRole('navigation')).first().waitFor()
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
}

/** Goes through the first start into the practice base. */
export async function practise(page: RunningApp['page'], who: Person): Promise<void> {
  await introduce(page, who)
  await page.getByRole('button', { name: /S’exercer/ }).click()
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
}

/** Founds a base with one partner, and shows the dossier of it. */
export async function showFirstDossier(app: RunningApp, who: Person): Promise<void> {
  await createBase(app, who)
  await createPartner(app.page, 'Région de Sardaigne')
  await app.page.keyboard.press('Control+p')
  await expect(app.page.getByText('À jour')).toBeVisible({ timeout: 30_000 })
}

/** Goes through the first start and joins with a colleague's file. */
export async function joinWithFile(app: RunningApp, who: Person, file: string): Promise<void> {
  await beginToJoin(app, who, file)
  await expect(app.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
}

/** Joins with a file that takes a while to be read. */
export async function joinWithLargeFile(app: RunningApp, who: Person, file: string): Promise<void> {
  await beginToJoin(app, who, file)
  await waitForShell(app)
}

async function beginToJoin(app: RunningApp, who: Person, file: string): Promise<void> {
  app.answerDialog({ open: file })
  await introduce(app.page, who)
  await app.page.getByRole('button', { name: /Rejoindre avec le fichier/ }).click()
}

/** Waits until a base is open. */
export async function waitForShell({ page }: RunningApp): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible({ timeout: 60_000 })
}

/** Answers who one is and what the laptop is called. */
export async function introduce(page: RunningApp['page'], who: Person): Promise<void> {
  await page.getByLabel('Votre nom').fill(who.name)
  await page.getByLabel('Nom du portable').fill(who.laptop)
  await page.getByLabel('Code', { exact: true }).fill(who.code)
}

/** Creates a partner by its five fields and leaves its page open. */
export async function createPartner(page: RunningApp['page'], name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle fiche' }).click()
  await page.getByRole('menuitem', { name: 'Nouveau partenaire' }).click()
  const form = page.getByRole('form', { name: 'Nouveau partenaire' })
  await form.getByLabel('Nom d’usage en français').fill(name)
  await pick(page, 'Nature', 'Autorité locale ou régionale')
  await pick(page, 'Pays', 'Italie')
  await form.getByRole('button', { name: /^Créer/ }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Opens the creation of a kind of record by its words, « Nouveau contact ». */
export async function fresh(page: RunningApp['page'], words: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Nouvelle fiche' }).click()
  await page.getByRole('menuitem', { name: words }).click()
  const form = page.getByRole('form', { name: words })
  await form.waitFor()
  return form as unknown as Locator
}

/** Nothing that a person with a reader, a keyboard or weak eyes would stumble over badly. */
export async function expectAccessible(page: unknown, where: string): Promise<void> {
  const found = await new AxeBuilder({ page: page as Page }).setLegacyMode().analyze()
  const bad = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    where,
  ).toEqual([])
}

/** Chooses an option of a list by its words. */
export async function pick(page: RunningApp['page'], label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('combobox', { name: label }).fill(option.slice(0, 6))
  await page.getByRole('option', { name: option }).click()
}

/** Goes to the backups and the exchange. */
export async function toBackups({ page }: RunningApp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
}

/** Saves a complete backup to a path: not encrypted, unless `encrypted`, which answers with the words that open it. */
export async function saveBackup(app: RunningApp, path: string, encrypted = false): Promise<string> {
  app.answerDialog({ save: path })
  const { page } = app
  await toBackups(app)
  await page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Choisir l’emplacement/ }).waitFor()
  let words = ''
  if (!encrypted) await dialog.getByRole('radio', { name: 'Non chiffré' }).check()
  else if (await dialog.getByRole('region', { name: /phrase secrète/ }).isVisible()) {
    words = (await dialog.locator('ol li').allInnerTexts()).join(' ')
    await expect(dialog.getByRole('button', { name: /Choisir l’emplacement/ })).toBeDisabled()
    await dialog.getByRole('checkbox', { name: /La feuille est imprimée/ }).check()
  }
  await dialog.getByRole('button', { name: /Choisir l’emplacement/ }).click()
  return words
}

/** Saves a complete backup to a path and waits until it is there, read back. */
export async function savedBackup(app: RunningApp, path: string): Promise<void> {
  await saveBackup(app, path)
  await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true)
  await expect(app.page.getByText('Sauvegarde enregistrée et relue')).toBeVisible({ timeout: 30_000 })
}

/** Opens a file to merge it. */
export async function openFile(app: RunningApp, path: string): Promise<void> {
  app.answerDialog({ open: path })
  await toBackups(app)
  await app.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
}

/** Opens a file and merges it. */
export async function merge(app: RunningApp, path: string): Promise<void> {
  await openFile(app, path)
  const content = app.page.getByRole('main')
  await content.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(content.getByText('Fusion terminée')).toBeVisible()
}

/** Corrects fields of a partner, by their labels, and saves. */
export async function correct(page: RunningApp['page'], name: string, values: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByRole('gridcell', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.keyboard.press('F2')
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).first().fill(value)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible()
}
