import { open, type FileHandle } from 'node:fs/promises'
import { formatVersion, type Manifest } from '../../shared/backup/manifest'
import { writeBackup } from '../../shared/backup/write-backup'
import { storeSchemaVersion } from '../../shared/kernel/store-version'
import type { Op } from '../../shared/merge/op'
import { planWrite, type RecordChange } from '../../shared/merge/write'
import { definitionOf } from '../../shared/records'
import { changesOfDraft } from '../../shared/records/draft'
import { recordRules } from '../../renderer/db/record-rules'
import { each } from '../helpers/backup-bytes'
import { randomBase, recordCounts } from '../helpers/random-base'
import { recordId, seededChance, type Chance } from '../helpers/random-records'
import type { DrawnFile } from './drawn-file'
import { benchPath } from './folder'
import { tellAlive } from './tell-alive'

/** A drawn base as a colleague's complete backup files. */
export interface BaseFile {
  readonly path: string
  /** The same base after a hundredth of as many later changes, written by another laptop. */
  readonly laterPath: string
  readonly records: number
  readonly changes: number
  /** The lines of the ops as one text: what the file holds packed. */
  readonly text: () => Buffer
}

const storeId = 'bench-base'
const firstDay = Date.UTC(2024, 0, 8)

/**
 * Writes a base of about so many records, in proportion, each made by one act; each of the files is held by a document of its own. The same number gives
 * the same base.
 */
export async function writeBaseFile(records: number, files: readonly DrawnFile[] = []): Promise<BaseFile> {
  const { value } = await tellAlive(`drawing ${records} records`, async () => {
    const counts = recordCounts(records)
    const first = createFeed('aaaaaaaaaaaaaaaa', 0, seededChance(1))
    const partners: Op[] = []
    let made = 0
    for (const { type, number, draft } of randomBase(counts, 2026)) {
      const id = recordId(type, number)
      const { set } = changesOfDraft(type, { id }, { ...definitionOf(type).initial, ...draft }, [])
      const op = first.write({ key: `${type}:${id}`, set, base: {} })
      if (type === 'partner') partners.push(op)
      made += 1
      // Drawing takes a while: others, and the line that says so, get their turn.
      if (made % 1000 === 0) await new Promise(setImmediate)
    }
    for (const [at, { name, hash, size }] of files.entries()) {
      const file = { $blob: hash, size, mime: 'application/octet-stream', name }
      first.write({ key: `document:${recordId('document', 1_000_000 + at)}`, set: { title: name, file }, base: {} })
    }
    const later = createFeed('bbbbbbbbbbbbbbbb', first.lines.length, seededChance(2))
    const changes = Math.max(1, Math.round(records / 100))
    for (let at = 0; at < changes; at += 1) {
      const op = partners[at % partners.length]
      const change = op && at < partners.length ? op.envelope.c[0] : undefined
      if (op && change)
        later.write({ key: change.key, set: { seat: `Chef-lieu ${at}` }, base: change.f.includes('seat') ? { seat: [op.id] } : {} })
    }
    const name = files.length === 0 ? `${records}` : `${records}-${files.length}`
    const [path, laterPath] = [benchPath(`${name}.ponte`), benchPath(`${name}-later.ponte`)]
    await writeFile(path, [first], files)
    await writeFile(laterPath, [first, later], [])
    return { path, laterPath, records: made + files.length, changes: later.lines.length, text: () => Buffer.from(first.lines.join('\n')) }
  })
  return value
}

interface Feed {
  readonly id: string
  readonly lines: readonly string[]
  readonly tip: () => readonly [n: number, id: string]
  /** Writes one change as one act; answers with its last op. */
  write(change: RecordChange): Op
}

function createFeed(id: string, maxL: number, chance: Chance): Feed {
  const lines: string[] = []
  let tip: { readonly n: number; readonly id: string } | null = null
  const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => chance.below(256))
  return {
    id,
    lines,
    tip: () => [tip?.n ?? 0, tip?.id ?? ''],
    write: (change) => {
      const ops = planWrite({
        storeId,
        feed: id,
        tip,
        maxL: maxL + lines.length,
        author: recordId('member', 0),
        at: firstDay + (maxL + lines.length) * 60_000,
        schemaVersion: storeSchemaVersion,
        group: `${id.slice(0, 1)}${lines.length}`,
        act: 'edit',
        answers: null,
        changes: [change],
        rules: recordRules,
        random,
      })
      const last = ops.at(-1)
      if (!last) throw new Error(`nothing to write for ${change.key}`)
      for (const op of ops) lines.push(op.line)
      tip = { n: last.envelope.n, id: last.id }
      return last
    },
  }
}

async function writeFile(path: string, feeds: readonly Feed[], files: readonly DrawnFile[]): Promise<void> {
  const [first] = feeds
  const manifest: Manifest = {
    v: formatVersion,
    minReader: formatVersion,
    st: storeId,
    base: 'Base mesurée',
    practice: false,
    kind: 'complete',
    from: { device: recordId('laptop', 0), label: 'BIA-01', feed: first?.id ?? '', app: '0.1.0', sv: storeSchemaVersion, t: firstDay },
    tips: Object.fromEntries(feeds.map((feed) => [feed.id, [[...feed.tip()]]])),
    count: feeds.reduce((sum, feed) => sum + feed.lines.length, 0),
    bytes: 0,
    blobs: { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) },
    wanted: [],
  }
  const handle: FileHandle = await open(path, 'w')
  try {
    await writeBackup({ manifest, lines: each(feeds.map((feed) => feed.lines)), blobs: each(files) }, async (piece) => {
      await handle.write(piece)
    })
  } finally {
    await handle.close()
  }
}
