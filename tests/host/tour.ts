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

// The main job: the first start, the practice base, a correction, a dossier, a backup. The words are those of the French interface.
async function walk(tour: RunningApp): Promise<void> {
  const { page } = tour
  const shot = (name: string): Promise<unknown> => page.screenshot({ path: join(folder, `${name}.png`) })
  await page.getByLabel('Votre nom').fill('Ghjulia Exemple')
  await page.getByLabel('Nom du portable').fill('AJA-03')
  await page.getByLabel('Code', { exact: true }).fill('AB')
  await shot('01-premier-demarrage')
  await page.getByRole('button', { name: /S’exercer/ }).click()
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor()
  await page.getByText('En retard').first().waitFor()
  await shot('02-accueil')
  await walkThroughRecords(tour, shot)
  await page.getByRole('button', { name: 'Dossier' }).click()
  await page.locator('canvas').first().waitFor()
  tour.answerDialog({ save: join(folder, 'dossier.pdf') })
  await page.getByRole('button', { name: 'Enregistrer le PDF…' }).click()
  await until('dossier.pdf')
  await shot('11-dossier')
  tour.answerDialog({ save: join(folder, 'sauvegarde.ponte') })
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Non chiffré' }).check()
  await dialog.getByRole('button', { name: /Choisir/ }).click()
  await until('sauvegarde.ponte')
  await shot('12-sauvegardes')
}

// A partner, a convention corrected, a visit, a contact, what was paid; ends on the page of the partner.
async function walkThroughRecords({ page }: RunningApp, shot: (name: string) => Promise<unknown>): Promise<void> {
  await list('Partenaires')
  await shot('03-partenaires')
  await open('Région de Sardaigne')
  await shot('04-fiche-partenaire')
  await list('Conventions')
  await shot('05-conventions')
  await open('Accord-cadre de coopération transfrontalière')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Montant prévisionnel' }).fill('65 000')
  await shot('06-corriger-une-convention')
  await page.keyboard.press('Control+s')
  await page
    .locator('.key-facts')
    .getByText(/^65.000,00/)
    .waitFor()
  await shot('07-fiche-convention')
  await list('Délégations')
  await open('Visite de travail en Sardaigne')
  await shot('08-fiche-delegation')
  await list('Contacts')
  await open('Rossi (exemple)', 'Alessandra ROSSI (EXEMPLE)')
  await shot('09-fiche-contact')
  await list('Versements')
  await shot('10-versements')
  await list('Partenaires')
  await open('Région de Sardaigne')

  async function list(name: string): Promise<void> {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await page.getByRole('gridcell').first().waitFor()
  }
  async function open(row: string, title = row): Promise<void> {
    await page.getByLabel('Filtrer ce tableau').fill(row)
    await page.getByRole('gridcell', { name: row }).first().click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText('aujourd’hui').first().waitFor()
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
