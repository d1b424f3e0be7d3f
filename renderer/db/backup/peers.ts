import type { Manifest } from '../../../shared/backup/manifest'
import { reachOf } from '../../../shared/merge/tips'
import type { Base } from '../base'
import type { PeerRow, PonteDatabase } from '../database'

/**
 * Remembers what a laptop told of itself in a file. What reaches further than what is known holds, whatever the clocks say; a request holds always,
 * also when it says less. Less in a newer file is a laptop that went back; less in one that is not newer is an old file that came late, which says
 * nothing of what the laptop has today. A clock that was wrong once can so only make the next file for that laptop too long.
 */
export async function rememberPeer(db: PonteDatabase, { kind, from, tips, wanted }: Manifest, now: number): Promise<void> {
  const { device, label, t } = from
  const known = await db.peers.get(device)
  if (known && kind !== 'request') {
    const reach = reachOf(tips, known.tips)
    if (reach === 'same' ? t === known.writtenAt : reach === 'behind' && t <= known.writtenAt) return
  }
  await db.peers.put({ ...known, device, label, tips, wanted, writtenAt: t, mergedAt: now })
}

/** Takes note of what a laptop told of itself in a file that is not merged: a request, or one that brings nothing new. */
export async function notePeer(base: Base, manifest: Manifest): Promise<PeerRow> {
  await rememberPeer(base.db, manifest, base.clock())
  const peer = await base.db.peers.get(manifest.from.device)
  if (!peer) throw new Error('a laptop that was noted is not there')
  return peer
}

/** Takes note of a file that was made for one laptop. What it has is known only once it gives a file itself. */
export async function noteGiven(base: Base, device: string, count: number): Promise<void> {
  await base.db.peers.update(device, { given: { at: base.clock(), count } })
}
