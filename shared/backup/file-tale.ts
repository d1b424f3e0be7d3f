import type { Manifest } from './manifest'

/** What a file is to the laptop that reads it. */
export type FileTale =
  | 'news' // it brings something
  | 'same' // the very file that was merged last from this laptop
  | 'older' // older than the one that was merged last, and nothing new in it
  | 'known' // all of it came by another way
  | 'own-past' // written by this laptop itself
  | 'request' // asks for what its writer lacks

/** A day by which a clock may be wrong before it is told. */
const clockSlackMs = 24 * 3_600_000

/** Tells what a checked file is, from who wrote it and what was merged from that laptop last. `brings` says whether anything of it is new here. */
export function taleOf(
  { kind, from }: Manifest,
  {
    ownDevice,
    last,
    brings,
  }: { readonly ownDevice: string; readonly last: { readonly writtenAt: number } | null; readonly brings: boolean },
): FileTale {
  if (kind === 'request') return 'request'
  if (from.device === ownDevice) return 'own-past'
  if (brings) return 'news'
  if (!last || from.t > last.writtenAt) return 'known'
  return from.t === last.writtenAt ? 'same' : 'older'
}

/** Whether the clock of the laptop that wrote a file seems wrong: more than a day ahead of ours. A file is never refused for it. */
export function isAhead({ from }: Manifest, now: number): boolean {
  return from.t > now + clockSlackMs
}
