import { mkdirSync, readdirSync, rmSync } from 'node:fs'
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

async function walk({ page }: RunningApp): Promise<void> {
  await page.getByRole('button').first().waitFor()
  await page.screenshot({ path: join(folder, '01-premier-demarrage.png') })
}
