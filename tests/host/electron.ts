// The module `electron` where Electron itself is not at hand: just the part of its API that main uses, over an installed Chromium.
// Types are Electron's own, so that the stand-in cannot drift; what is missing throws as soon as it is touched.
import { app, missing } from './app'
import { StandInWindow, type StandInWindowOptions } from './browser-window'
import { hearJourney, isDriven, sayToJourney, type ControlCommand } from './control'
import { dialog, prepareAnswer } from './dialogs'
import { hostOptions } from './options'
import { record } from './record'
import { handlers, permissions, requestFilters, schemes } from './registry'
import { report } from './report'
import { fill, hostWords } from './words'

const options = hostOptions()
const words = hostWords()

export { app, dialog }

export const protocol = {
  registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => undefined,
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => void schemes.set(scheme, handler),
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> & { handle: unknown }

export const ipcMain = {
  handle: (channel: string, handler: (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown): void =>
    void handlers.set(channel, handler as never),
} satisfies Pick<Electron.IpcMain, 'handle'>

export const session = {
  defaultSession: {
    webRequest: {
      onBeforeRequest: (listener: (typeof requestFilters)[number]): void => void requestFilters.push(listener),
    },
    setPermissionRequestHandler: (handler: unknown): void => void (permissions.handler = handler as typeof permissions.handler),
    // The browser asks its own settings, which the request handler filled.
    setPermissionCheckHandler: (_handler: unknown): void => undefined,
  } satisfies Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'> & { webRequest: unknown },
}

export const Menu = {
  setApplicationMenu: (_menu: Electron.Menu | null): void => undefined,
  buildFromTemplate: (_template: unknown): Electron.Menu => missing('Menu.buildFromTemplate'),
} satisfies Pick<typeof Electron.Menu, 'setApplicationMenu' | 'buildFromTemplate'>

export const shell = {
  openExternal: async (url: string): Promise<void> => opened('external', url),
  openPath: async (path: string): Promise<string> => {
    opened('path', path)
    return ''
  },
  showItemInFolder: (path: string): void => opened('folder', path),
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>

/** Electron's window over a Chromium of its own. */
export class BrowserWindow extends StandInWindow implements Pick<Electron.BrowserWindow, UsedOfWindow> {
  constructor(given: StandInWindowOptions) {
    super(given, options, options.visible ? ` · ${words.trialWindow}` : '')
    this.on('closed', () => {
      sayToJourney({ say: 'closed' })
      // After main's own listeners of `closed`, as in Electron.
      setImmediate(() => app.emit('window-all-closed'))
    })
  }
  static getAllWindows(): StandInWindow[] {
    return StandInWindow.open.slice()
  }
}

type UsedOfWindow =
  | 'loadURL'
  | 'close'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isMaximized'
  | 'restore'
  | 'focus'
  | 'show'
  | 'maximize'
  | 'getNormalBounds'
  | 'setTitle'

const absent = (name: string): object => new Proxy({}, { get: (_target, key) => missing(`${name}.${String(key)}`) })
/** A stand-in has no key store of the system, and says so. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => false,
  getSelectedStorageBackend: (): 'basic_text' => 'basic_text',
  encryptString: (_text: string): Buffer => missing('safeStorage.encryptString'),
  decryptString: (_sealed: Buffer): string => missing('safeStorage.decryptString'),
} satisfies Pick<Electron.SafeStorage, 'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'>
export const nativeTheme = absent('nativeTheme')
export const utilityProcess = absent('utilityProcess')
export const contextBridge = absent('contextBridge')
export const ipcRenderer = absent('ipcRenderer')
export const Notification = absent('Notification')

function opened(how: 'external' | 'path' | 'folder', what: string): void {
  record.shell.push(`${how} ${what}`)
  if (options.visible) console.log(fill(words.opensOutside, { what }))
}

if (isDriven()) hearJourney(obey, () => app.quit())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

function obey(command: ControlCommand): void {
  switch (command.do) {
    case 'answer-dialog':
      return prepareAnswer(command.answer)
    case 'report':
      return void report().then((found) => sayToJourney({ say: 'report', id: command.id, report: found }))
    case 'set-now':
      return void StandInWindow.open[0]?.setNow(command.now)
    case 'hand-over':
      return void app.emit('second-instance', {}, [command.path])
    case 'close-window':
      return StandInWindow.open[0]?.close()
    case 'quit':
      return app.quit()
  }
}
