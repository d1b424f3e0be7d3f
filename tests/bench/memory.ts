import { isRenderer, memoryMiB, processesBelow, type RunningProcess } from '../host/processes'

/** The processes of an app that count: the one of files and paper, and the window's. */
export type Part = 'main' | 'window'

/** The most private memory that each process held while some work went on, in MiB, and what it held before. */
export interface Peak<Value> {
  readonly value: Value
  readonly atRest: Readonly<Record<Part, number>>
  readonly peak: Readonly<Record<Part, number>>
}

const everyMs = 100

/** Watches the memory of the one app that this run has open. Linux alone tells it in this way. */
export async function peakMemory<Value>(work: () => Promise<Value>): Promise<Peak<Value>> {
  const atRest = heldNow()
  const peak = { ...atRest }
  const watching = setInterval(() => {
    const now = heldNow()
    for (const part of ['main', 'window'] as const) peak[part] = Math.max(peak[part], now[part])
  }, everyMs)
  try {
    return { value: await work(), atRest, peak }
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
