import { createInterface } from 'node:readline/promises'
import type { DialogAnswer } from './control'
import { hostOptions } from './options'
import { record } from './record'
import { fill, hostWords } from './words'

const answers: DialogAnswer[] = []
const { visible } = hostOptions()
const words = hostWords()

/** Keeps what the next dialog of this kind is to be answered. */
export function prepareAnswer(answer: DialogAnswer): void {
  answers.push(answer)
}

/**
 * Dialogs of the system. A journey prepares their answers; one that nobody prepared is cancelled. In a window that a person sees, files are
 * saved where the dialog would have begun, and those to open are asked for on the console.
 */
export const dialog = {
  showOpenDialog: async (
    first: Electron.BaseWindow | Electron.OpenDialogOptions,
    second?: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> => {
    const asked: Electron.OpenDialogOptions = second ?? optionsOf(first)
    record.dialogs.push({ dialog: 'open', title: asked.title ?? '', text: '' })
    const path = take('open') ?? (await askOnConsole())
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
  },
  showSaveDialog: async (
    first: Electron.BaseWindow | Electron.SaveDialogOptions,
    second?: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> => {
    const asked: Electron.SaveDialogOptions = second ?? optionsOf(first)
    record.dialogs.push({ dialog: 'save', title: asked.title ?? '', text: asked.defaultPath ?? '' })
    const path = take('save') ?? (visible ? asked.defaultPath : undefined)
    if (visible && path !== undefined) console.log(fill(words.written, { path }))
    return { canceled: path === undefined, filePath: path ?? '' }
  },
  showMessageBox: async (
    first: Electron.BaseWindow | Electron.MessageBoxOptions,
    second?: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> => {
    const asked: Electron.MessageBoxOptions = second ?? optionsOf(first)
    record.dialogs.push({ dialog: 'message', title: asked.message, text: asked.detail ?? '' })
    // A person who clicked an address in a trial window wanted it: there is no box to ask with.
    return { response: take('button') ?? (visible ? 0 : (asked.cancelId ?? 0)), checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string): void => {
    record.dialogs.push({ dialog: 'error', title, text: content })
    console.error(`${title}\n${content}`)
  },
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>

// Electron lets the window be left out.
function optionsOf<Options>(first: Electron.BaseWindow | Options): Options {
  return first as Options
}

function take(kind: 'open' | 'save'): string | undefined
function take(kind: 'button'): number | undefined
function take(kind: 'open' | 'save' | 'button'): string | number | undefined {
  const at = answers.findIndex((answer) => kind in answer)
  const [answer] = at < 0 ? [] : answers.splice(at, 1)
  if (!answer) return undefined
  return 'button' in answer ? answer.button : 'open' in answer ? answer.open : answer.save
}

async function askOnConsole(): Promise<string | undefined> {
  if (!visible || !process.stdin.isTTY) return undefined
  const console = createInterface({ input: process.stdin, output: process.stdout })
  const path = (await console.question(words.whichFile)).trim()
  console.close()
  return path === '' ? undefined : path
}
