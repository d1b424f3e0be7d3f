import { readdirSync, readFileSync } from 'node:fs'

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
  for (const pid of descendants(process.pid)) {
    const part = partOf(read(`/proc/${pid}/cmdline`))
    if (part) held[part] = Math.max(held[part], privateMiB(pid))
  }
  return held
}

function partOf(command: string): Part | null {
  if (command.includes('run-main.js')) return 'main'
  return command.includes('--type=renderer') ? 'window' : null
}

function descendants(root: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    // `pid (name) state parent …`; the name may hold anything, also brackets.
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number | undefined): boolean => pid !== undefined && pid !== 0 && (pid === root || isBelow(parents.get(pid)))
  return [...parents.keys()].filter((pid) => pid !== root && isBelow(pid))
}

function privateMiB(pid: number): number {
  const found = /^RssAnon:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))
  return Number(found?.[1] ?? 0) / 1024
}

// A process may end while it is looked at.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
