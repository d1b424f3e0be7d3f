import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type BrowserContext } from 'playwright-core'
import { browserSwitches, needBrowser } from './find-browser'
import type { HostOptions } from './options'

/** A browser of one profile, and what a journey needs to drive and to kill it. */
export interface OpenBrowser {
  readonly context: BrowserContext
  readonly port: number
  readonly pid: number | null
}

/** Opens a Chromium on the profile's own store. The store outlives a killed browser. */
export async function openBrowser(options: HostOptions): Promise<OpenBrowser> {
  const folder = join(options.profile, 'Chromium')
  const portFile = join(folder, 'DevToolsActivePort')
  mkdirSync(folder, { recursive: true })
  rmSync(portFile, { force: true })
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: needBrowser(),
    headless: !options.visible,
    args: [
      ...browserSwitches,
      '--remote-debugging-port=0',
      // A person's window has no address bar; the page is opened once everything is in its place.
      ...(options.visible ? ['--app=data:text/html,<title>Ponte</title>', `--window-size=${options.width},${options.height}`] : []),
    ],
    viewport: options.visible ? null : { width: options.width, height: options.height },
    locale: options.languages[0] ?? 'fr-FR',
    ...(options.visible ? {} : { timezoneId: 'Europe/Paris', colorScheme: 'light' }),
    acceptDownloads: false,
    handleSIGINT: false,
  })
  return { context, port: await readPort(portFile), pid: readPid(folder) }
}

async function readPort(file: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
    if (port > 0) return port
    await wait(50)
  }
  throw new Error('the browser did not say on which port it can be driven')
}

// The browser keeps `<machine>-<process>` in a link beside its store; Windows has no such link and kills the tree instead.
function readPid(folder: string): number | null {
  try {
    const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}
