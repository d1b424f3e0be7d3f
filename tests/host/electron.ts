// The module `electron` where Electron itself is not at hand: just the part of its API that main uses, over an installed Chromium.
// Types are Electron's own, so that the stand-in cannot drift; what is missing throws as soon as it is touched.
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { StandInWindow, type StandInWindowOptions } from './browser-window'
import { hearJourney, sayToJourney, type ControlCommand } from './control'
import { hostOptions } from './options'
import { record, report } from './record'
import { handlers, requestFilters, schemes } from './registry'

const options = hostOptions()
const paths = new Map<string, string>([
  ['userData', options.profile],
  ['documents', existsSync(join(homedir(), 'Documents')) ? join(homedir(), 'Documents') : homedir()],
])

function missing(name: string): never {
  throw new Error(`not in the stand-in: ${name}`)
}

class StandInApp extends EventEmitter {
  readonly isPackaged = true
  readonly commandLine = { hasSwitch: (name: string): boolean => name === 'user-data-dir' }

  whenReady(): Promise<void> {
    return Promise.resolve()
  }
  getPath(name: string): string {
    return paths.get(name) ?? missing(`app.getPath('${name}')`)
  }
  setPath(name: string, path: string): void {
    paths.set(name, path)
  }
  getVersion(): string {
    return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
  }
  getPreferredSystemLanguages(): string[] {
    return [...options.languages]
  }
  /** Held by a file with the number of a living process: a process that was killed holds nothing. */
  requestSingleInstanceLock(): boolean {
    const file = join(options.profile, 'host.pid')
    mkdirSync(options.profile, { recursive: true })
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (holder > 0 && holder !== process.pid && isAlive(holder)) return false
    writeFileSync(file, String(process.pid))
    return true
  }
  quit(): void {
    this.emit('will-quit')
    void BrowserWindow.closeAll().then(() => process.exit(0))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export const app = new StandInApp()

export const protocol = {
  registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => undefined,
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => void schemes.set(scheme, handler),
}

export const ipcMain = {
  handle: (channel: string, handler: (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown): void =>
    void handlers.set(channel, handler as never),
}

interface Answers {
  readonly open: string[]
  readonly save: string[]
  readonly message: number[]
}
const answers: Answers = { open: [], save: [], message: [] }

export const dialog = {
  showOpenDialog: (_window: unknown, asked: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> => {
    record.dialogs.push({ dialog: 'open', title: asked.title ?? '', text: '' })
    const path = answers.open.shift()
    return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] })
  },
  showSaveDialog: (_window: unknown, asked: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> => {
    record.dialogs.push({ dialog: 'save', title: asked.title ?? '', text: asked.defaultPath ?? '' })
    const path = answers.save.shift() ?? (options.visible ? (asked.defaultPath ?? undefined) : undefined)
    if (options.visible && path !== undefined) console.log(`Fichier écrit : ${path}`)
    return Promise.resolve({ canceled: path === undefined, filePath: path ?? '' })
  },
  showMessageBox: (_window: unknown, asked: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> => {
    record.dialogs.push({ dialog: 'message', title: asked.message, text: asked.detail ?? '' })
    return Promise.resolve({ response: answers.message.shift() ?? asked.cancelId ?? 0, checkboxChecked: false })
  },
  showErrorBox: (title: string, content: string): void => {
    record.dialogs.push({ dialog: 'error', title, text: content })
    console.error(`${title}\n${content}`)
  },
}

export const session = {
  defaultSession: {
    webRequest: {
      onBeforeRequest: (
        listener: (details: Electron.OnBeforeRequestListenerDetails, callback: (response: Electron.CallbackResponse) => void) => void,
      ): void => void requestFilters.push(listener),
    },
    setPermissionRequestHandler: (_handler: unknown): void => undefined,
    setPermissionCheckHandler: (_handler: unknown): void => undefined,
  },
}

export const Menu = {
  setApplicationMenu: (_menu: Electron.Menu | null): void => undefined,
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]): unknown => template,
}

export const shell = {
  openExternal: (url: string): Promise<void> => {
    record.shell.push(`external ${url}`)
    return Promise.resolve()
  },
  openPath: (path: string): Promise<string> => {
    record.shell.push(`path ${path}`)
    return Promise.resolve('')
  },
  showItemInFolder: (path: string): void => void record.shell.push(`folder ${path}`),
}

const absent = (name: string): object => new Proxy({}, { get: (_target, key) => missing(`${name}.${String(key)}`) })
export const safeStorage = absent('safeStorage')
export const nativeTheme = absent('nativeTheme')
export const utilityProcess = absent('utilityProcess')
export const contextBridge = absent('contextBridge')
export const ipcRenderer = absent('ipcRenderer')

/** Electron's window over a Chromium of its own. */
export class BrowserWindow extends StandInWindow {
  constructor(given: StandInWindowOptions) {
    super(given, options)
    this.on('closed', () => {
      sayToJourney({ say: 'closed' })
      app.emit('window-all-closed')
    })
  }
  static getAllWindows(): StandInWindow[] {
    return StandInWindow.open.slice()
  }
  static async closeAll(): Promise<void> {
    await Promise.all(StandInWindow.open.map((window) => window.shut()))
  }
}

if (!options.visible) hearJourney(obey)

function obey(command: ControlCommand): void {
  switch (command.do) {
    case 'answer-dialog':
      if (command.dialog === 'message') answers.message.push(command.button ?? 0)
      else answers[command.dialog].push(command.path ?? '')
      return
    case 'report':
      void report().then((found) => sayToJourney({ say: 'report', id: command.id, report: found }))
      return
    case 'hand-over':
      app.emit('second-instance', {}, [command.path])
      return
    case 'close-window':
      StandInWindow.open[0]?.close()
      return
    case 'quit':
      app.quit()
  }
}

export default { app, protocol, ipcMain, dialog, session, Menu, shell, BrowserWindow }
