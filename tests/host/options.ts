import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How the stand-in is to run; given by the launcher or a journey through the environment of its process. */
export interface HostOptions {
  /** The profile folder: two folders are two laptops. */
  readonly profile: string
  /** A window that a person sees. */
  readonly visible: boolean
  /** The languages the system prefers. */
  readonly languages: readonly string[]
  /** The instant at which the window's clock stands still, milliseconds; null = the real clock. */
  readonly fixedNow: number | null
  readonly width: number
  readonly height: number
  readonly dark: boolean
}

/** The options of this process. */
export function hostOptions(): HostOptions {
  const given = process.env
  const now = given['PONTE_HOST_NOW']
  const [width = 1280, height = 800] = (given['PONTE_HOST_SIZE'] ?? '1280x800').split('x').map(Number)
  return {
    profile: given['PONTE_HOST_PROFILE'] ?? mkdtempSync(join(tmpdir(), 'ponte-profile-')),
    visible: given['PONTE_HOST_VISIBLE'] === '1',
    languages: (given['PONTE_HOST_LANGUAGES'] ?? 'fr-FR').split(','),
    fixedNow: now === undefined ? null : Number(now),
    width,
    height,
    dark: given['PONTE_HOST_DARK'] === '1',
  }
}
