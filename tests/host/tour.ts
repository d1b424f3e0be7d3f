import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from './app-folder'
import { startApp, type RunningApp } from './start-app'
import { fill, hostWords } from './words'

/** The day on which the tour takes place, so that it always leaves the same. */
const tourDay = '2026-03-18'
const folder = join(appFolder, 'out', 'tour')

// The main job without a window: what it leaves behind is looked at by a person.
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const app = await startApp({ day: tourDay, language: 'fr', width: 1280, height: 800 })
try {
  await walk(app)
} finally {
  await app.quit()
}
console.log(fill(hostWords().tourLeft, { folder }))
for (const name of readdirSync(folder).toSorted()) console.log(`  ${name}`)

// The main job: the first start, a partner, its correction, its dossier, a backup. The words are those of the French interface.
async function walk(tour: RunningApp): Promise<void> {
  const { page } = tour
  const shot = (name: string): Promise<unknown> => page.screenshot({ path: join(folder, `${name}.png`) })
  await page.getByLabel('Votre nom').fill('Ghjulia Exemple')
  await page.getByLabel('Nom du portable').fill('AJA-03')
  await page.getByLabel('Code', { exact: true }).fill('AB')
  await shot('01-premier-demarrage')
  await page.getByRole('button', { name: /S’exercer/ }).click()
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor()
  await shot('02-accueil')
  await page.getByRole('button', { name: 'Nouvelle fiche' }).click()
  await page.getByRole('menuitem', { name: 'Nouveau partenaire' }).click()
  await page.getByLabel('Nom d’usage en français').fill('Région de Sardaigne')
  await choose('Nature', 'Autorité locale ou régionale')
  await choose('Pays', 'Italie')
  await choose('Niveau', 'Région')
  await shot('03-nouveau-partenaire')
  await page
    .getByRole('form')
    .getByRole('button', { name: /^Créer/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Région de Sardaigne' }).waitFor()
  await page.keyboard.press('F2')
  await page.getByLabel('Chef-lieu').fill('Cagliari')
  await page.getByLabel('Coopération depuis').fill('14/03/2016')
  await shot('04-modifier')
  await page.keyboard.press('Control+s')
  await page.locator('.key-facts').getByText('Cagliari').waitFor()
  await shot('05-fiche')
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByRole('gridcell', { name: 'Région de Sardaigne' }).waitFor()
  await shot('06-tableau')
  await page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await page.getByRole('button', { name: 'Dossier' }).click()
  await page.locator('canvas').first().waitFor()
  tour.answerDialog({ save: join(folder, 'dossier.pdf') })
  await page.getByRole('button', { name: /^Enregistrer/ }).click()
  await until('dossier.pdf')
  await shot('07-dossier')
  tour.answerDialog({ save: join(folder, 'sauvegarde.ponte') })
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Choisir/ })
    .click()
  await until('sauvegarde.ponte')
  await shot('08-sauvegardes')

  async function choose(label: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).fill(option.slice(0, 6))
    await page.getByRole('option', { name: option, exact: true }).click()
  }
}

// A file of the tour that is written under its name, or a failure after half a minute.
async function until(name: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (existsSync(join(folder, name))) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${name} was not written`)
}
