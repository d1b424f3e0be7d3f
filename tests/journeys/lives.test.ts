import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { createBase, createPartner, expectAccessible, fresh, pick } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

async function open(page: Page, list: string, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: list }).click()
  await page.getByRole('gridcell', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const facts = (page: Page): ReturnType<Page['locator']> => page.locator('.key-facts')

test('a contact is registered with a function, and seen from its body, where it is detached and attached again', async ({ start }) => {
  test.setTimeout(90_000)
  const app = await start()
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Toscane')
  const form = await fresh(page, 'Nouveau contact')
  await form.getByRole('button', { name: /^Créer/ }).click()
  await expect(form.getByText('À remplir pour enregistrer.').first()).toBeVisible()
  await form.getByLabel('Nom', { exact: true }).fill('Exemple')
  await form.getByLabel('Prénom').fill('Maria')
  await pick(page, 'Organisme', 'Région de Toscane')
  await form.getByLabel('Intitulé').fill('Présidente de la Région')
  await form.getByRole('button', { name: /^Créer/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Maria EXEMPLE' })).toBeVisible()
  await expect(facts(page).getByText('Présidente de la Région')).toBeVisible()
  await expectAccessible(page, 'contact')

  await page.keyboard.press('F2')
  await expectAccessible(page, 'form of a contact')
  await page.getByPlaceholder('du', { exact: true }).fill('01/10/2020')
  await page.getByPlaceholder('sans terme').fill('17/03/2026')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('region', { name: 'Fonctions' }).getByText('du 01/10/2020 au 17/03/2026')).toBeVisible()
  // The day of the journey is the day after: nobody holds the function any more.
  await expect(facts(page).getByText('Présidente de la Région')).toBeHidden()

  await page.getByRole('region', { name: 'Fonctions' }).getByRole('link', { name: 'Région de Toscane' }).click()
  const contacts = page.getByRole('region', { name: 'Contacts' })
  await expect(contacts.getByRole('link', { name: /Maria EXEMPLE/ })).toBeVisible()
  await contacts.getByRole('button', { name: 'Détacher Maria EXEMPLE' }).click()
  await expect(contacts).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(contacts.getByRole('link', { name: /Maria EXEMPLE/ })).toBeVisible()
  await contacts.getByRole('button', { name: /Ajouter ou rattacher/ }).click()
  await page.getByRole('menuitem', { name: 'Rattacher : contact' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('Maria')
  await page.getByRole('option', { name: /Maria EXEMPLE/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rattacher' }).click()
  await expect(page.getByText('1 champ modifié')).toBeVisible()
})

test('a convention is signed, transmitted and in force, and says what is missing on the way', async ({ start }) => {
  test.setTimeout(90_000)
  const app = await start()
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Toscane')
  const form = await fresh(page, 'Nouvelle convention')
  await form.getByLabel('Intitulé').fill('Accord-cadre transfrontalier')
  await pick(page, 'Nature de l’acte', 'Accord-cadre')
  await pick(page, 'Partenaire', 'Région de Toscane')
  await form.getByRole('button', { name: /^Créer/ }).click()
  await expect(page.getByText('CONV-2026-AB-001').first()).toBeVisible()
  await expect(page.locator('.pill', { hasText: 'Brouillon' })).toBeVisible()

  await page.keyboard.press('F2')
  await pick(page, 'Étape', 'Signée')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('À remplir pour enregistrer.').first()).toBeVisible()
  await page.getByLabel('Objet', { exact: true }).fill('Culture, économie, agriculture, tourisme et transports.')
  await page.getByRole('textbox', { name: 'Montant prévisionnel' }).fill('0')
  await page.getByLabel('Signé le').fill('03/03/2026')
  await page.getByLabel('Prend effet le').fill('01/03/2026')
  await page.getByRole('group', { name: 'Durée' }).getByLabel('Durée', { exact: true }).fill('3 ans')
  await page.keyboard.press('Control+s')
  await expect(page.locator('.pill', { hasText: 'Signée' })).toBeVisible()
  await expect(facts(page).getByText('03/03/2026')).toBeVisible()
  await expect(facts(page).getByText('28/02/2029')).toBeVisible()
  const checks = page.getByRole('region', { name: 'Contrôles' })
  await expect(checks.getByText('Signée sans délibération')).toBeVisible()
  await checks.getByText('conformes').last().click()
  await expect(checks.getByText('Objet indiqué')).toBeVisible()
  await checks.getByRole('button', { name: 'Corriger : Signée sans délibération' }).click()
  await expect(page.getByRole('group', { name: 'Délibération' }).getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Escape')

  await page.keyboard.press('F2')
  await pick(page, 'Étape', 'Transmise')
  await page.getByLabel('Transmise le').fill('16/03/2026')
  await expectAccessible(page, 'form of a convention')
  await page.keyboard.press('Control+s')
  await expect(page.locator('.pill', { hasText: 'En vigueur' })).toBeVisible()
  await expect(facts(page).getByText('16/03/2026')).toBeVisible()
  await expectAccessible(page, 'convention')
  await open(page, 'Partenaires', 'Région de Toscane')
  await expect(page.getByRole('region', { name: 'Conventions' }).getByText('En vigueur')).toBeVisible()
})

test('a note is written and a file attached, saved again byte for byte, and undone', async ({ start, folder }) => {
  const app = await start()
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Toscane')
  await page.getByRole('textbox', { name: 'Écrire une note' }).fill('Appel du cabinet : visite repoussée.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Notes' }).getByText('Appel du cabinet : visite repoussée.')).toBeVisible()
  const file = join(folder, 'Lettre du 3 mars.pdf')
  const bytes = Buffer.from('%PDF-1.4 exemple '.repeat(200_000))
  writeFileSync(file, bytes)
  app.answerDialog({ open: file })
  await page.getByRole('button', { name: 'Joindre un fichier…' }).click()
  const documents = page.getByRole('region', { name: 'Documents' })
  await expect(documents.getByRole('link', { name: /Lettre du 3 mars/ })).toBeVisible()
  const copy = join(folder, 'copie.pdf')
  app.answerDialog({ save: copy })
  await documents.getByRole('button', { name: /Enregistrer une copie/ }).click()
  await expect.poll(() => sameBytes(copy, bytes)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect(documents.getByRole('link')).toHaveCount(0)
})

function sameBytes(path: string, bytes: Buffer): boolean {
  return existsSync(path) && readFileSync(path).equals(bytes)
}
