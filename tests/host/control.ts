import { createInterface } from 'node:readline'

/** What a journey may ask of the app's process, one JSON line each on its standard input. */
export type ControlCommand =
  | { readonly do: 'answer-dialog'; readonly dialog: 'open' | 'save' | 'message'; readonly path?: string; readonly button?: number }
  | { readonly do: 'report'; readonly id: number }
  | { readonly do: 'hand-over'; readonly path: string }
  | { readonly do: 'close-window' }
  | { readonly do: 'quit' }

/** What was recorded since the start. */
export interface HostReport {
  /** Requests that left the app; each was aborted. */
  readonly strangeRequests: readonly string[]
  readonly violations: readonly string[]
  readonly dialogs: readonly { readonly dialog: string; readonly title: string; readonly text: string }[]
  readonly shell: readonly string[]
  readonly title: string
}

/** What the app's process says, one JSON line each, marked so that other output does not mix. */
export type HostMessage =
  | { readonly say: 'ready'; readonly port: number }
  | { readonly say: 'report'; readonly id: number; readonly report: HostReport }
  | { readonly say: 'closed' }

const mark = '@@ponte '

/** Says something to the journey. */
export function sayToJourney(message: HostMessage): void {
  process.stdout.write(`${mark}${JSON.stringify(message)}\n`)
}

/** Reads a line of the app's process; null for any other output. */
export function readHostLine(line: string): HostMessage | null {
  return line.startsWith(mark) ? (JSON.parse(line.slice(mark.length)) as HostMessage) : null
}

/** Hears the journey's commands. */
export function hearJourney(heard: (command: ControlCommand) => void): void {
  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line.startsWith('{')) heard(JSON.parse(line) as ControlCommand)
  })
}
