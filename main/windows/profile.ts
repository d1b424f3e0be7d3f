import { app } from 'electron'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder of this laptop's profile, decided for ever: local to the machine, never roaming. A folder given by Electron's own switch holds.
 */
export function profileFolder(): string {
  if (app.commandLine.hasSwitch('user-data-dir')) return app.getPath('userData')
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Ponte')
  if (process.platform === 'linux') return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'Ponte')
  return app.getPath('userData')
}

const shared = [
  /[\\/]OneDrive[^\\/]*([\\/]|$)/i,
  /[\\/]Dropbox([\\/]|$)/i,
  /[\\/]Google ?Drive([\\/]|$)/i,
  /[\\/]Nextcloud([\\/]|$)/i,
  /^\\\\[^\\?]/,
  /^\/\/[^/]/,
  /[\\/]gvfs[\\/]/,
]

/** Whether a folder is copied elsewhere behind our back, or lies on another machine: two laptops would write to one store. */
export function isSharedFolder(folder: string): boolean {
  return shared.some((form) => form.test(folder))
}
