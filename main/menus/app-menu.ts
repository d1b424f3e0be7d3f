import { Menu } from 'electron'
import type { MainWords } from '../windows/main-words'

/**
 * The menu of the system. The window has its own keys, so there is none, except on macOS, where copy, paste and quit exist only through a menu.
 * Reload, zoom of the whole page and developer tools are nowhere.
 */
export function setMenu(words: MainWords): void {
  if (process.platform !== 'darwin') return Menu.setApplicationMenu(null)
  const edit = ['cut', 'copy', 'paste', 'selectAll'] as const
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: words.title, submenu: [{ role: 'hide' }, { type: 'separator' }, { role: 'quit', label: words.quit }] },
      { label: words.edit, submenu: edit.map((role) => ({ role })) },
      { role: 'windowMenu' },
    ]),
  )
}
