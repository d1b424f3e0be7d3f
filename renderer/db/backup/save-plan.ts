import { carriedIn, formatVersion, type Manifest } from '../../../shared/backup/manifest'
import type { FeedId, FeedRow } from '../../../shared/merge/op'
import { countOf, partsFor, type FeedPart } from '../../../shared/merge/short-file'
import { summaryOf } from '../../../shared/merge/tips'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { schemaVersion, type PeerRow, type PonteDatabase } from '../database'
import { lastRowOf } from '../extent'
import { foundedAt } from '../founded-at'
import { needFact } from '../meta'
import { erasureKey } from './erasures'
import { hashesIn, linesOf } from './save-lines'

/** What a file holds: everything, what one laptop lacks, or nothing but what is known and wanted here. */
export type FileKind = { readonly kind: 'complete' } | { readonly kind: 'short'; readonly for: PeerRow } | { readonly kind: 'request' }

/** What is about to be written, as it stood at one moment: what comes in meanwhile goes into the next file. */
export interface SavePlan {
  readonly manifest: Manifest
  /** The last row of ops that belongs to it. */
  readonly lastRow: number
  /** Which ops, by feed; null for all. */
  readonly parts: ReadonlyMap<FeedId, FeedPart> | null
  /** How many rows of ops held an erasure. One that comes later takes values out of what is being written, and is not in it. */
  readonly erasures: number
  readonly blobs: readonly { readonly hash: string; readonly size: number }[]
}

/** Takes stock for a file. */
export async function planSave(base: Base, what: FileKind): Promise<SavePlan> {
  const info = await call('app.info', {})
  const { db } = base
  return db.transaction('r', [db.ops, db.feeds, db.blobs, db.meta], async () => {
    const { lastRow, parts, count, blobs } = await contentOf(db, what)
    const founded = await foundedAt(db)
    const wanted = await db.blobs.where('have').equals(0).limit(5000).primaryKeys()
    const manifest: Manifest = {
      v: formatVersion,
      minReader: formatVersion,
      st: await needFact(db, 'storeId'),
      base: base.name,
      ...(founded === null ? {} : { founded }),
      practice: base.practice,
      kind: what.kind,
      ...(what.kind === 'short' ? { for: what.for.device } : {}),
      from: {
        device: base.author.laptopId,
        label: base.author.laptopName,
        member: base.author.memberName,
        feed: await needFact(db, 'feed'),
        app: info.ok ? info.value.version : '',
        sv: schemaVersion,
        t: base.clock(),
      },
      tips: Object.fromEntries(
        Object.entries(summaryOf(await db.feeds.toArray())).map(([feed, ends]) => [feed, ends.map(([n, id]) => [n, id])]),
      ),
      count,
      // A line of ops is about 700 bytes and a third of that when packed: for the progress, not for the format.
      bytes: count * 230,
      blobs: { count: blobs.length, bytes: blobs.reduce((sum, blob) => sum + blob.size, 0) },
      wanted,
      ...(blobs.length === 0 ? {} : { carries: [...carriedIn(blobs.map(({ hash }) => hash))] }),
    }
    return { manifest, lastRow, parts, erasures: await countErasing(db), blobs }
  })
}

/** Whether values were erased since stock was taken: what is written by the plan then lacks them without saying why, and would be refused. */
export async function isOvertaken(db: PonteDatabase, { erasures }: SavePlan): Promise<boolean> {
  return (await countErasing(db)) !== erasures
}

function countErasing(db: PonteDatabase): Promise<number> {
  return db.ops.where('keys').equals(erasureKey).count()
}

/** How many changes a laptop lacks, by the ends that it last told. */
export async function countLacking(db: PonteDatabase, peer: PeerRow): Promise<number> {
  const feeds = await db.feeds.toArray()
  return countOf(feeds, await partsForPeer(db, peer, feeds))
}

async function partsForPeer(db: PonteDatabase, peer: PeerRow, feeds: readonly FeedRow[]): Promise<ReadonlyMap<FeedId, FeedPart>> {
  const ends = Object.values(peer.tips).flatMap((tips) => tips.map(([, id]) => id))
  const known = new Set<string>()
  for (const id of ends) if ((await db.ops.where('ids').equals(id).count()) > 0) known.add(id)
  return partsFor(feeds, peer.tips, known)
}

/** How many lines a file holds, and the attachments beside them. */
interface Content {
  readonly lastRow: number
  readonly parts: SavePlan['parts']
  readonly count: number
  readonly blobs: SavePlan['blobs']
}

async function contentOf(db: PonteDatabase, what: FileKind): Promise<Content> {
  if (what.kind === 'request') return { lastRow: 0, parts: null, count: 0, blobs: [] }
  const lastRow = await lastRowOf(db)
  const held = (await db.blobs.where('have').equals(1).toArray()).map(({ h, size }) => ({ hash: h, size }))
  // A complete file carries every attachment that is here; a short one those that its changes name and those that the other laptop waits for.
  if (what.kind === 'complete') return { lastRow, parts: null, count: await needFact(db, 'opCount'), blobs: held }
  const parts = await partsForPeer(db, what.for, await db.feeds.toArray())
  const named = new Set(what.for.wanted ?? [])
  let count = 0
  for await (const lines of linesOf(db, { parts, lastRow })) {
    count += lines.length
    for (const hash of hashesIn(lines)) named.add(hash)
  }
  return { lastRow, parts, count, blobs: held.filter(({ hash }) => named.has(hash)) }
}
