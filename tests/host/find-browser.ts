import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { appFolder } from './app-folder'
import { hostWords } from './words'

/** Switches without which Chromium asks the network at every start, or does not start for root. */
export const browserSwitches: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** An installed Chromium, Chrome or Edge; null when there is none. `CHROMIUM_PATH` comes first. */
export function installedBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH']
  return [...(named === undefined ? [] : [named]), ...usualPlaces()].find((path) => existsSync(path)) ?? null
}

/** A browser: an installed one, else the one that playwright fetched or can fetch, else Debian's; null when none can be had. */
export function findBrowser(): string | null {
  return installedBrowser() ?? fetchedBrowser() ?? debianBrowser()
}

/** The same for callers that cannot do without. Throws a sentence. */
export function needBrowser(): string {
  const found = findBrowser()
  if (found === null) throw new Error(hostWords().noBrowser)
  return found
}

function usualPlaces(): readonly string[] {
  const home = homedir()
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(home, 'Applications')].map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = process.env[name]
      return folder === undefined
        ? []
        : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
    })
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) =>
    ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)),
  )
}

function fetchedBrowser(): string | null {
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  try {
    execFileSync(process.execPath, [join(appFolder, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 120_000,
    })
  } catch {
    // No network, or one that does not let it through: there may be another way.
  }
  return existsSync(path) ? path : null
}

function debianBrowser(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore' })
    return installedBrowser()
  } catch {
    return null
  }
}
