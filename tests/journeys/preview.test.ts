import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { practise, showFirstDossier } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

/** Marks the pictures that are shown, so that it is seen when others have taken their place. */
async function markPictures(page: Page): Promise<() => Promise<void>> {
  const pictures = page.getByRole('region', { name: 'Aperçu' }).locator('canvas')
  await expect(pictures.first()).toBeVisible({ timeout: 30_000 })
  await pictures.evaluateAll((all) => all.forEach((one) => one.setAttribute('data-before', '')))
  return async () => {
    await expect(page.locator('canvas[data-before]')).toHaveCount(0, { timeout: 30_000 })
    await expect(page.getByText('À jour')).toBeVisible({ timeout: 30_000 })
  }
}

test('a setting that changes leaves the page, the place on it and the zoom as they were', async ({ start }) => {
  test.setTimeout(120_000)
  const { page } = await start()
  await practise(page, ghjulia)
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('button', { name: 'Préparer Bilan annuel' }).click()
  await expect(page.getByText('À jour')).toBeVisible({ timeout: 30_000 })
  const preview = page.getByRole('region', { name: 'Aperçu' })
  await page.getByRole('button', { name: 'Agrandir' }).click()
  const zoom = page.getByRole('toolbar').getByText(/^\d+\s%$/u)
  const [zoomed] = await zoom.allInnerTexts()
  // Far down on the second page.
  await preview.evaluate((view) => view.scrollTo({ top: 1500 }))
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
  const place = await preview.evaluate((view) => view.scrollTop)
  const drawnAnew = await markPictures(page)
  await page.getByRole('checkbox', { name: 'Marquer « projet »' }).click()
  await drawnAnew()
  expect(await preview.evaluate((view) => view.scrollTop)).toBe(place)
  expect(await zoom.allInnerTexts()).toEqual([zoomed])
  // The part of the page that is read stays in sight when its size changes.
  await page.getByRole('button', { name: 'Réduire' }).click()
  await expect.poll(() => preview.evaluate((view) => view.scrollTop)).toBeLessThan(place)
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
})

test('what is typed is made when the typing rests, and nothing older is saved or printed meanwhile', async ({ start }) => {
  test.setTimeout(90_000)
  const app = await start()
  const { page } = app
  await showFirstDossier(app, ghjulia)
  const drawnAnew = await markPictures(page)
  await page.getByRole('textbox', { name: 'Numéro du document' }).pressSequentially('2026-14')
  await expect(page.getByRole('button', { name: 'Imprimer…' })).toBeDisabled()
  await drawnAnew()
  await expect(page.getByRole('button', { name: 'Imprimer…' })).toBeEnabled()
  await expect(page.getByRole('region', { name: 'Aperçu' })).toContainText(/n°\s2026-14/u)
})
