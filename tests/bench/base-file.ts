import { open, type FileHandle } from 'node:fs/promises'
import { formatVersion, type Manifest } from '../../shared/backup/manifest'
import { writeBackup } from '../../shared/backup/write-backup'
import { storeSchemaVersion } from '../../shared/kernel/store-version'
import type { Key, Op } from '../../shared/merge/op'
import { planWrite, type RecordChange } from '../../shared/merge/write'
import type { RecordType } from '../../shared/fields/record-type'
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
  /** The same base after a tenth of as many later changes, to records of every type, written by another laptop. */
  readonly laterPath: string
  /** Those changes alone, as a short file. */
  readonly shortPath: string
  readonly records: number
  readonly changes: number
  /** The lines of the ops as one text: what the file holds packed. */
  readonly text: () => Buffer
}

/** A text of a record that may change later, and the op that set it; none = never set. */
interface Changeable {
  readonly key: Key
  readonly field: string
  readonly heads: readonly string[]
}

/** The feed of the later changes. */
export const laterFeed = 'bbbbbbbbbbbbbbbb'

const storeId = 'bench-base'
const firstDay = Date.UTC(2024, 0, 8)

/**
 * Writes a base of about so many records, in proportion, each made by one act; each of the files is held by a document of its own. The same number gives
 * the same base.
 */
export async function writeBaseFile(records: number, files: readonly DrawnFile[] = []): Promise<BaseFile> {
  const { value } = await tellAlive(`drawing ${records} records`, async () => {
    const first = createFeed('aaaaaaaaaaaaaaaa', 0, seededChance(1))
    const changeable = await drawRecords(first, records)
    for (const [at, { name, hash, size }] of files.entries()) {
      const file = { $blob: hash, size, mime: 'application/octet-stream', name }
      first.write({ key: `document:${recordId('document', 1_000_000 + at)}`, set: { title: name, file }, base: {} })
    }
    const later = createFeed(laterFeed, first.lines.length, seededChance(2))
    const changes = Math.max(1, Math.round(records / 10))
    for (let at = 0; at < changes; at += 1) {
      // Spread over the whole base: no record is changed twice.
      const one = changeable[Math.floor((at * changeable.length) / changes)]
      if (one)
        later.write({ key: one.key, set: { [one.field]: `Modifié ${at}` }, base: one.heads.length > 0 ? { [one.field]: one.heads } : {} })
    }
    const name = files.length === 0 ? `${records}` : `${records}-${files.length}`
    const [path, laterPath, shortPath] = [benchPath(`${name}.ponte`), benchPath(`${name}-later.ponte`), benchPath(`${name}-short.ponte`)]
    await writeFile(path, 'complete', [first], [first], files)
    await writeFile(laterPath, 'complete', [first, later], [first, later], [])
    await writeFile(shortPath, 'short', [later], [first, later], [])
    const counts = { records: changeable.length + files.length, changes: later.lines.length }
    return { path, laterPath, shortPath, ...counts, text: () => Buffer.from(first.lines.join('\n')) }
  })
  return value
}

async function drawRecords(feed: Feed, records: number): Promise<readonly Changeable[]> {
  const made: Changeable[] = []
  for (const { type, number, draft } of randomBase(recordCounts(records), 2026)) {
    const id = recordId(type, number)
    const { set } = changesOfDraft(type, { id }, { ...definitionOf(type).initial, ...draft }, [])
    const ops = feed.write({ key: `${type}:${id}`, set, base: {} })
    const field = textOf(type)
    made.push({ key: `${type}:${id}`, field, heads: ops.filter((op) => op.envelope.c[0]?.f.includes(field)).map((op) => op.id) })
    // Drawing takes a while: others, and the line that says so, get their turn.
    if (made.length % 1000 === 0) await new Promise(setImmediate)
  }
  return made
}

// The first text of a record that takes any words.
function textOf(type: RecordType): string {
  const found = Object.entries(definitionOf(type).fields).find(
    ([, field]) => field.kind === 'longText' || (field.kind === 'text' && !field.pattern && (field.maxLength ?? 100) >= 100),
  )
  if (!found) throw new Error(`a record of type ${type} has no text`)
  return found[0]
}

interface Feed {
  readonly id: string
  readonly lines: readonly string[]
  readonly tip: () => readonly [n: number, id: string]
  /** Writes one change as one act; answers with its ops. */
  write(change: RecordChange): readonly Op[]
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
      return ops
    },
  }
}

// `known` are the feeds that the writer had when it wrote the lines of `feeds`.
async function writeFile(
  path: string,
  kind: 'complete' | 'short',
  feeds: readonly Feed[],
  known: readonly Feed[],
  files: readonly DrawnFile[],
): Promise<void> {
  const manifest: Manifest = {
    v: formatVersion,
    minReader: formatVersion,
    st: storeId,
    base: 'Base mesurée',
    practice: false,
    kind,
    from: {
      device: recordId('laptop', 0),
      label: 'BIA-01',
      feed: feeds.at(-1)?.id ?? '',
      app: '0.1.0',
      sv: storeSchemaVersion,
      t: firstDay,
    },
    tips: Object.fromEntries(known.map((feed) => [feed.id, [[...feed.tip()]]])),
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
