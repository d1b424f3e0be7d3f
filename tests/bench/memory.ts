import { isRenderer, memoryMiB, processesBelow, type RunningProcess } from '../host/processes'

/** The processes of an app that count: the one of files and paper, and the window's. */
export type Part = 'main' | 'window'

/** The most private memory that each process held, in MiB. */
export type Held = Readonly<Record<Part, number>>

/** What some work gave, and the most that was held in each phase of it, in their order. */
export interface Peak<Value> {
  readonly value: Value
  readonly phases: ReadonlyMap<string, Held>
}

const everyMs = 50

/**
 * Watches the memory of the one app that this run has open; the work says when another phase begins. Linux alone tells it in this way. The processes are
 * those of the stand-in: main is node with all that drives a browser in it, the window is one of Chromium.
 */
export async function peakMemory<Value>(first: string, work: (begin: (phase: string) => void) => Promise<Value>): Promise<Peak<Value>> {
  const phases = new Map<string, Record<Part, number>>()
  let phase = first
  const look = (): void => {
    const held = heldNow()
    const peak = phases.get(phase) ?? held
    for (const part of ['main', 'window'] as const) peak[part] = Math.max(peak[part], held[part])
    phases.set(phase, peak)
  }
  look()
  const watching = setInterval(look, everyMs)
  try {
    const value = await work((next) => {
      phase = next
      look()
    })
    look()
    return { value, phases }
  } finally {
    clearInterval(watching)
  }
}

function heldNow(): Record<Part, number> {
  const held = { main: 0, window: 0 }
  for (const one of processesBelow(process.pid)) {
    const part = partOf(one)
    if (part) held[part] = Math.max(held[part], memoryMiB(one.pid, 'RssAnon'))
  }
  return held
}

function partOf(one: RunningProcess): Part | null {
  if (one.command.includes('run-main.js')) return 'main'
  return isRenderer(one) ? 'window' : null
}
