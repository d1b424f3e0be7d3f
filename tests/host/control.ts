import { createInterface } from 'node:readline'

/** What a person would answer to a dialog of the system: a path to open or to save under, or the number of a button. */
export type DialogAnswer = { readonly open: string } | { readonly save: string } | { readonly button: number }

/** What a journey may ask of the app's process, one JSON line each on its standard input. */
export type ControlCommand =
  | { readonly do: 'answer-dialog'; readonly answer: DialogAnswer }
  | { readonly do: 'report'; readonly id: number }
  | { readonly do: 'set-now'; readonly now: number }
  | { readonly do: 'hand-over'; readonly path: string }
  | { readonly do: 'close-window' }
  | { readonly do: 'quit' }

/** What was recorded since the start. */
export interface HostReport {
  /** Requests that would have left the app; each was aborted. */
  readonly strangeRequests: readonly string[]
  /** What the page's content policy refused, as the page and its console told. */
  readonly violations: readonly string[]
  /** Errors of the page's console and uncaught ones. */
  readonly errors: readonly string[]
  readonly dialogs: readonly ShownDialog[]
  /** What was opened outside: `external <address>`, `path <file>`, `folder <file>`. */
  readonly shell: readonly string[]
  readonly title: string
}

export interface ShownDialog {
  readonly dialog: 'open' | 'save' | 'message' | 'error'
  readonly title: string
  /** The detail of a message, or the name that a save dialog suggests. */
  readonly text: string
}

/** What the app's process says, one JSON line each, marked so that other output does not mix. */
export type HostMessage =
  | { readonly say: 'ready'; readonly port: number; readonly browserPid: number | null }
  | { readonly say: 'report'; readonly id: number; readonly report: HostReport }
  | { readonly say: 'stopped'; readonly title: string; readonly text: string }
  | { readonly say: 'closed' }

const mark = '@@ponte '

/** Says something to the journey. */
export function sayToJourney(message: HostMessage): void {
  if (isDriven()) process.stdout.write(`${mark}${JSON.stringify(message)}\n`)
}

/** Reads a line of the app's process; null for any other output. */
export function readHostLine(line: string): HostMessage | null {
  return line.startsWith(mark) ? (JSON.parse(line.slice(mark.length)) as HostMessage) : null
}

/** Hears the journey's commands. When its end of the line closes, `lost` is called: an app without its journey must not live on. */
export function hearJourney(heard: (command: ControlCommand) => void, lost: () => void): void {
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    if (line.startsWith('{')) heard(JSON.parse(line) as ControlCommand)
  })
  lines.on('close', lost)
}

/** Whether a journey, and not a person, started this process. */
export function isDriven(): boolean {
  return process.env['PONTE_HOST_DRIVEN'] === '1'
}
