import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How the stand-in is to run. */
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
}

/** The options of this process, as its launcher or a journey gave them in the environment. */
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
  }
}

/** The environment that gives a process these options; `profile` and what differs from a plain headless start. */
export function optionsToEnvironment(options: Partial<HostOptions>): Readonly<Record<string, string>> {
  const { profile, visible, languages, fixedNow, width, height } = options
  return {
    ...(profile === undefined ? {} : { PONTE_HOST_PROFILE: profile }),
    ...(visible === true ? { PONTE_HOST_VISIBLE: '1' } : {}),
    ...(languages === undefined ? {} : { PONTE_HOST_LANGUAGES: languages.join(',') }),
    ...(typeof fixedNow === 'number' ? { PONTE_HOST_NOW: String(fixedNow) } : {}),
    ...(width === undefined || height === undefined ? {} : { PONTE_HOST_SIZE: `${width}x${height}` }),
  }
}
