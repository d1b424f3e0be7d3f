import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { appFolder } from './app-folder'
import { StandInWindow } from './browser-window'
import { isDriven, sayToJourney } from './control'
import { isAlive } from './is-alive'
import { hostOptions } from './options'
import { record } from './record'
import { hostWords } from './words'

const options = hostOptions()
const downloads = ['Téléchargements', 'Downloads'].map((name) => join(homedir(), name)).find((path) => existsSync(path)) ?? homedir()

// A browser that does not close ends with its master's pipe.
const quitMs = 5000

/** The module's own way of saying what it lacks. */
export function missing(name: string): never {
  throw new Error(`not in the stand-in: ${name}`)
}

type Used =
  | 'isPackaged'
  | 'enableSandbox'
  | 'whenReady'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'quit'

/** Electron's `app`: what main asks of it, and its events. */
class StandInApp extends EventEmitter implements Pick<Electron.App, Used> {
  readonly isPackaged = true
  readonly commandLine = { hasSwitch: (name: string): boolean => name === 'user-data-dir' } satisfies Pick<
    Electron.CommandLine,
    'hasSwitch'
  >
  private readonly paths = new Map<string, string>([
    ['userData', options.profile],
    ['documents', options.visible ? downloads : options.profile],
  ])
  private quitting = false

  enableSandbox(): void {
    // The browser has its own; `--no-sandbox` is for root.
  }
  whenReady(): Promise<void> {
    return Promise.resolve()
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? missing(`app.getPath('${name}')`)
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }
  getVersion(): string {
    return (JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as { version: string }).version
  }
  getPreferredSystemLanguages(): string[] {
    return [...options.languages]
  }
  /** Held by a file with the number of a living process: a process that was killed holds nothing. */
  requestSingleInstanceLock(): boolean {
    const file = join(options.profile, 'host.pid')
    mkdirSync(options.profile, { recursive: true })
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (holder > 0 && holder !== process.pid && isAlive(holder)) {
      record.dialogs.push({ dialog: 'error', title: hostWords().alreadyOpen, text: '' })
      return false
    }
    writeFileSync(file, String(process.pid))
    return true
  }
  quit(): void {
    if (this.quitting) return
    this.quitting = true
    this.emit('will-quit')
    // A main that stops before it shows anything says why in its last error box.
    const last = record.dialogs.findLast(({ dialog }) => dialog === 'error')
    if (last) sayToJourney({ say: 'stopped', title: last.title, text: last.text })
    if (last && !isDriven()) console.error(last.title)
    void Promise.race([wait(quitMs), Promise.all(StandInWindow.open.map((window) => window.shut()))]).then(() => process.exit(0))
  }
}

export const app = new StandInApp()
