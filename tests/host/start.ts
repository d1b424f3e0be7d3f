import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { appFolder } from './app-folder'
import { findElectron } from './electron-binary'
import { findBrowser } from './find-browser'
import { optionsToEnvironment } from './options'
import { fill, hostWords } from './words'

// Opens the built app for a person: in Electron where it is or can be had, else in a trial window; without a display, the tour.
const words = hostWords()
process.exitCode = hasDisplay() ? await openWindow() : await tour()

async function openWindow(): Promise<number> {
  const electron = await findElectron(Date.now())
  if ('missing' in electron) return await openTrial(words[electron.missing])
  console.log(words.inElectron)
  const startedAt = Date.now()
  const code = await run(electron.program, [appFolder, ...rootSwitches(), ...files()])
  // A binary that cannot run here (a missing system library, a forbidden sandbox) ends at once.
  return code !== 0 && Date.now() - startedAt < 5000 ? await openTrial(words.electronStopped) : code
}

async function openTrial(reason: string): Promise<number> {
  const browser = findBrowser()
  if (browser === null) {
    console.error(words.noBrowser)
    return 1
  }
  const profile = process.env['PONTE_HOST_PROFILE'] ?? trialProfile()
  console.log(fill(words.inBrowser, { browser: basename(browser), reason, folder: profile }))
  const environment = { CHROMIUM_PATH: browser, ...optionsToEnvironment({ profile, visible: true, languages: [systemLanguage()] }) }
  return await run(process.execPath, [join(appFolder, 'dist', 'host', 'run-main.js'), ...files()], environment)
}

async function tour(): Promise<number> {
  console.log(words.noDisplay)
  return await run(process.execPath, [join(appFolder, 'dist', 'host', 'tour.js')])
}

function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined && process.env['CI'] !== '') return false
  return (
    process.platform !== 'linux' ||
    [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '')
  )
}

// Chromium refuses its sandbox to root.
function rootSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function files(): readonly string[] {
  return process.argv.slice(2)
}

// Apart from the product's own profile: what is tried here must not reach the records.
function trialProfile(): string {
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'Ponte-essai')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Ponte-essai')
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'Ponte-essai')
}

function systemLanguage(): string {
  return words.trialWindow === 'trial window' ? 'en-GB' : 'fr-FR'
}

function run(program: string, given: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, given, { cwd: appFolder, stdio: 'inherit', env: { ...process.env, ...environment } })
    // Whoever ends the launcher ends what it launched.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })
}
