import { readdirSync } from 'node:fs'
import { expect, type RunningApp } from './app'

/** Shares a folder, its file not encrypted, and waits until this laptop's file is there. */
export async function share({ page, answerDialog }: RunningApp, folder: string): Promise<void> {
  answerDialog({ open: folder })
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: 'Choisir un dossier…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Non chiffré' }).check()
  await dialog.getByRole('button', { name: 'Partager ce dossier' }).click()
  await expect(page.getByText(/Le fichier de ce portable y est/)).toBeVisible({ timeout: 20_000 })
}

/** The backup files in a folder. */
export const backups = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.ponte'))

/** Writes this laptop's file into its shared folder. */
export async function writeNow({ page }: RunningApp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  const button = page.getByRole('button', { name: 'Écrire maintenant' })
  await button.click()
  await expect(button).toBeEnabled()
  await expect(page.getByText('Vos changements faits depuis')).toBeHidden()
}

/** Takes what the shared folder offers from a laptop. */
export async function takeOffer({ page }: RunningApp, laptop: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page
    .getByRole('button', { name: new RegExp(`apporte le fichier de ${laptop}`) })
    .first()
    .click({ timeout: 60_000 })
  await page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(page.getByText('Fusion terminée')).toBeVisible()
}
