import { cpSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { startApp, type RunningApp } from '../host/start-app'
import { benchPath } from './folder'
import { longestFrame } from './longest-frame'
import { tellAlive } from './tell-alive'

/** The day on which every part of the bench takes place. */
export const benchDay = '2026-03-18'

/** As long as anything here may take. */
export const patience = { timeout: 3_600_000 }

/** Starts the app on a laptop, uses it and ends it, however that goes. */
export async function withApp<Value>(profile: string, use: (app: RunningApp) => Promise<Value>): Promise<Value> {
  const app = await startApp({ day: benchDay, language: 'fr', profile })
  app.page.setDefaultTimeout(patience.timeout)
  try {
    return await use(app)
  } finally {
    await app.quit()
  }
}

/** Resolves once the base of a laptop is open. */
export async function whenOpen({ page }: RunningApp): Promise<Page> {
  await page.getByRole('navigation').first().waitFor()
  return page
}

/** Uses a laptop that has what another has now, and removes it: what is done with it changes nothing of the other. */
export async function withCopy<Value>(profile: string, use: (app: RunningApp) => Promise<Value>): Promise<Value> {
  const copy = benchPath('copied-laptop')
  cpSync(profile, copy, { recursive: true })
  try {
    return await withApp(copy, use)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** A laptop that founded an empty base: its profile. */
export async function foundBase(name: string): Promise<string> {
  const profile = benchPath(name)
  await withApp(profile, async ({ page }) => {
    await introduce(page)
    await page.getByRole('button', { name: /Créer la base/ }).click()
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor()
  })
  return profile
}

/** A laptop that joined with a backup file: its profile, the milliseconds from the click to the open base, and the longest frame of the window meanwhile. */
export async function joinBase(
  name: string,
  file: string,
): Promise<{ readonly profile: string; readonly ms: number; readonly frameMs: number }> {
  const profile = benchPath(name)
  const { value, frameMs } = await withApp(profile, async (app) => {
    app.answerDialog({ open: file })
    await introduce(app.page)
    return longestFrame(app.page, () =>
      tellAlive(`first import, ${name}`, async () => {
        await app.page.getByRole('button', { name: /Rejoindre avec le fichier/ }).click()
        const refused = app.page.getByRole('alert')
        const opened = app.page.getByRole('navigation', { name: 'Navigation principale' })
        await opened.or(refused).first().waitFor()
        if (!(await opened.isVisible())) throw new Error(`the file was refused: ${await refused.innerText()}`)
      }),
    )
  })
  return { profile, ms: value.ms, frameMs }
}

async function introduce(page: Page): Promise<void> {
  await page.getByLabel('Votre nom').fill('Ghjulia Exemple')
  await page.getByLabel('Nom du portable').fill('AJA-03')
  await page.getByLabel('Code', { exact: true }).fill('AB')
}
