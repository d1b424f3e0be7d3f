import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { HostReport } from '../host/control'
import { startApp, type RunningApp, type StartOptions } from '../host/start-app'

export { expect }
export type { RunningApp }

/** The day on which journeys take place, unless they say another. */
export const journeyDay = '2026-03-18'

interface JourneyFixtures {
  /**
   * Starts an app; as many as the journey has laptops. Each is ended with the journey, after a look at what it recorded: no request may have
   * left it, no content policy been broken, no error reached the console.
   */
  readonly start: (options?: StartOptions) => Promise<RunningApp>
  /** A fresh folder of this journey. */
  readonly folder: string
}

/** A journey. */
export const test = base.extend<JourneyFixtures>({
  folder: async ({}, use) => {
    await use(mkdtempSync(join(tmpdir(), 'ponte-journey-')))
  },
  start: async ({}, use) => {
    const running = new Set<RunningApp>()
    await use(async (options = {}) => {
      const app = await startApp({ day: journeyDay, language: 'fr', ...options })
      const watched = endWatched(app, () => running.delete(watched))
      running.add(watched)
      return watched
    })
    for (const app of Array.from(running)) await app.quit()
  },
})

// However an app ends, except by a power cut, it is looked at first.
function endWatched(app: RunningApp, ended: () => void): RunningApp {
  const look = async (end: () => Promise<void>): Promise<void> => {
    ended()
    const report = await app.report()
    await end()
    expectQuiet(report)
  }
  const watched: RunningApp = {
    ...app,
    get page() {
      return app.page
    },
    quit: () => look(app.quit),
    closeWindow: () => look(app.closeWindow),
    kill: () => {
      ended()
      return app.kill()
    },
    killMain: () => {
      ended()
      return app.killMain()
    },
  }
  return watched
}

/** Nothing left the app, and nothing was refused or broke in its page. */
export function expectQuiet(report: HostReport): void {
  expect(report.strangeRequests, 'requests that would have left the app').toEqual([])
  expect(report.violations, 'violations of the content policy').toEqual([])
  expect(report.errors, 'errors in the console').toEqual([])
}
