import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Why no file system can be made small here, in plain words; null where one can: only root of a Linux may mount one. */
export const noSmallDisk: string | null =
  process.platform === 'linux' && process.getuid?.() === 0 ? null : 'only root of a Linux may mount a small file system'

/** A file system of its own, of a few megabytes, that can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it; `left` bytes stay free. */
  fill(left?: number): void
  /** Makes room again. */
  free(): void
  /** Takes it away with all that it holds; also while something still holds files there. */
  end(): void
}

/** Mounts a file system of so many megabytes in a folder, which is made. It has to be ended, however the test ends. */
export function mountSmallDisk(folder: string, mebibytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder])
  const filling = join(folder, 'filling')
  return {
    folder,
    fill: (left = 0) => {
      const { bavail, bsize } = statfsSync(folder)
      const file = openSync(filling, 'a')
      try {
        fillUp(file, left === 0 ? Infinity : bavail * bsize - left)
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(filling, { force: true }),
    end: () => {
      execFileSync('umount', ['-l', folder])
    },
  }
}

function fillUp(file: number, most: number): void {
  let written = 0
  for (let piece = 1 << 20; piece >= 1;) {
    try {
      if (written + piece > most) throw Object.assign(new Error('enough'), { code: 'ENOSPC' })
      written += writeSync(file, new Uint8Array(piece))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      piece = Math.floor(piece / 4)
    }
  }
}
