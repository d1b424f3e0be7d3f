import { existsSync } from 'node:fs'

/** Files handed over by a double click, the command line or a second start, until the window takes them. */
export interface DroppedFiles {
  /** Paths or arguments; only existing `.ponte` files count. */
  add(paths: readonly string[]): void
  take(): readonly string[]
  onArrival(tell: (name: string) => void): void
}

/** The files of this start's command line, and those that come later. */
export function createDropped(): DroppedFiles {
  let waiting: string[] = []
  let tell: (name: string) => void = () => undefined
  const dropped: DroppedFiles = {
    add: (paths) => {
      const files = paths.filter((path) => path.toLowerCase().endsWith('.ponte') && existsSync(path))
      waiting.push(...files)
      files.forEach((path) => tell(path.split(/[\\/]/).at(-1) ?? path))
    },
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    },
    onArrival: (told) => {
      tell = told
    },
  }
  dropped.add(process.argv.slice(1))
  return dropped
}
