import type { FeedId, Op } from '../merge/op'
import { reachOf, type TipSummary } from '../merge/tips'
import type { Manifest } from './manifest'

/** What a file is to the laptop that reads it. */
export type FileTale =
  | 'news' // it brings something
  | 'same' // the very file that was merged last from this laptop
  | 'older' // its laptop gave a file that reached further, and nothing in this one is new
  | 'known' // all of it came by another way
  | 'own-past' // written by this laptop itself
  | 'own-copy' // bears the name of this laptop, and holds what is not here: its profile was copied, or it went back to a backup
  | 'request' // asks for what its writer lacks

/** What is known of a laptop from the file that told most of it. */
export interface LastFile {
  readonly writtenAt: number
  readonly tips: TipSummary
}

/** A day by which a clock may be wrong before it is told. */
const clockSlackMs = 24 * 3_600_000

/** Tells what a checked file is, from who wrote it and what that laptop told before. `brings` says whether anything of it is new here. */
export function taleOf(
  manifest: Manifest,
  { ownDevice, last, brings }: { readonly ownDevice: string; readonly last: LastFile | null; readonly brings: boolean },
): FileTale {
  const { kind, from } = manifest
  if (kind === 'request') return 'request'
  if (from.device === ownDevice) return brings ? 'own-copy' : 'own-past'
  if (brings) return 'news'
  if (last && isOlder(manifest, last)) return 'older'
  return last && from.t === last.writtenAt && reachOf(manifest.tips, last.tips) === 'same' ? 'same' : 'known'
}

/** Whether a file is older than the last one of its laptop: it reaches less far, and its clock agrees. A clock alone says nothing. */
export function isOlder({ from, tips }: Manifest, last: LastFile): boolean {
  return from.t < last.writtenAt && reachOf(tips, last.tips) === 'behind'
}

/** Whether the clock of the laptop that wrote a file seems wrong, or ours: more than a day ahead of it. A file is never refused for it. */
export function isAhead({ from }: Manifest, now: number): boolean {
  return from.t > now + clockSlackMs
}

/** Whether a clock went back by more than a day inside a feed, between two of these ops, in any order. */
export function goesBack(ops: readonly Op[]): boolean {
  const latest = new Map<FeedId, number>()
  return ops
    .toSorted((a, b) => a.envelope.n - b.envelope.n)
    .some(({ envelope: { r, t } }) => {
      const before = latest.get(r) ?? t
      latest.set(r, Math.max(before, t))
      return t < before - clockSlackMs
    })
}
