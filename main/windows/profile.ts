import { app } from 'electron'
import { realpathSync, statfsSync } from 'node:fs'
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

// What Linux calls the file systems of other machines: NFS, SMB, CIFS, SMB2, AFS, 9P.
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997])

/**
 * Whether an existing folder is copied elsewhere behind our back, or lies on another machine: two laptops would write to one store.
 * Looks through links and mapped drives.
 */
export function isSharedFolder(folder: string): boolean {
  const real = realpathSync.native(folder)
  const onNetwork = process.platform === 'linux' && networkTypes.has(statfsSync(folder).type)
  return onNetwork || [folder, real].some((path) => looksShared(path))
}

/** The same from the path alone. */
export function looksShared(path: string): boolean {
  return shared.some((form) => form.test(path))
}
