import { readdirSync, readFileSync } from 'node:fs'

// What Linux alone tells of processes; elsewhere there are none to be seen.

/** A running process, and the command that started it. */
export interface RunningProcess {
  readonly pid: number
  readonly command: string
}

/** Every process that a process started, and those that these started. */
export function processesBelow(root: number): readonly RunningProcess[] {
  const parents = new Map<number, number>()
  for (const name of namesIn('/proc')) {
    // `pid (name) state parent …`; the name may hold anything, also brackets.
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number | undefined): boolean => pid !== undefined && pid !== 0 && (pid === root || isBelow(parents.get(pid)))
  const found = [...parents.keys()].filter((pid) => pid !== root && isBelow(pid))
  return found.map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`) }))
}

/** Whether a process draws a window's page. */
export function isRenderer({ command }: RunningProcess): boolean {
  return command.includes('--type=renderer')
}

/** A figure of a process's memory by its name (`RssAnon`: private now, `VmHWM`: the most ever), in MiB; 0 when it is gone. */
export function memoryMiB(pid: number, figure: 'RssAnon' | 'VmHWM'): number {
  const line = read(`/proc/${pid}/status`)
    .split('\n')
    .find((one) => one.startsWith(`${figure}:`))
  return Number(/\d+/.exec(line ?? '')?.[0] ?? 0) / 1024
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

// A process may end while it is looked at.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
