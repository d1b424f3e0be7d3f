import { BrowserWindow, type Rectangle } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../files/write-atomically'

const bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
})

/** How long the window may take to say whether it can close. */
const closeAnswerMs = 3000

/** The one window of records. */
export interface MainWindow {
  readonly window: BrowserWindow
  answerClose(close: boolean): void
}

/** Opens the window where it was left. Closing asks the page once; a page that does not answer in three seconds is closed all the same. */
export function openMainWindow(options: { readonly profile: string; readonly preload: string; readonly icon: string }): MainWindow {
  const statePath = join(options.profile, 'window.json')
  const state = readBounds(statePath)
  const window = new BrowserWindow({
    ...state,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#f5f4f2',
    title: 'Ponte',
    icon: options.icon,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  })
  if (state.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  const close = askBeforeClosing(window)
  window.on('close', () => void keepBounds(statePath, window.getNormalBounds(), window.isMaximized()))
  return { window, answerClose: close }
}

function askBeforeClosing(window: BrowserWindow): (close: boolean) => void {
  let agreed = false
  let waiting: ReturnType<typeof setTimeout> | null = null
  const answer = (close: boolean): void => {
    if (waiting) clearTimeout(waiting)
    waiting = null
    if (!close) return
    agreed = true
    if (!window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    if (agreed) return
    event.preventDefault()
    if (waiting) return
    window.webContents.send('window.askClose', {})
    waiting = setTimeout(() => answer(true), closeAnswerMs)
  })
  return answer
}

function readBounds(
  path: string,
): z.infer<typeof bounds> | { readonly width: number; readonly height: number; readonly maximized: boolean } {
  try {
    return bounds.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { width: 1280, height: 800, maximized: false }
  }
}

async function keepBounds(path: string, place: Rectangle, maximized: boolean): Promise<void> {
  await writeAtomically(path, JSON.stringify({ ...place, maximized })).catch(() => undefined)
}
