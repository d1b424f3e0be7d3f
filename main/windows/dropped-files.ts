import { resolve } from 'node:path'

/** Files handed over by a double click, the command line or a second start, until the window takes them. */
export interface DroppedFiles {
  /** Paths or arguments, as seen from a folder; only names that end in `.ponte` count. One that is not there any more is for the window to tell. */
  add(paths: readonly string[], folder?: string): void
  take(): readonly string[]
  onArrival(tell: (name: string) => void): void
}

/** The files of this start's command line, and those that come later. */
export function createDropped(): DroppedFiles {
  let waiting: string[] = []
  let tell: (name: string) => void = () => undefined
  const dropped: DroppedFiles = {
    add: (paths, folder = '.') => {
      const files = paths
        .filter((path) => path.toLowerCase().endsWith('.ponte') && !path.startsWith('-'))
        .map((path) => resolve(folder, path))
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
