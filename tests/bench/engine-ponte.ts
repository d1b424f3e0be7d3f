import { checkOps, knownOf, type KnownOp } from '../../shared/merge/check-ops'
import { opsByKey, type FeedId, type Key, type Op } from '../../shared/merge/op'
import { projectRecord } from '../../shared/merge/project-record'
import { readOpLine } from '../../shared/merge/read-line'
import { tipsAfter } from '../../shared/merge/tips'
import { planWrite, type RecordChange } from '../../shared/merge/write'
import { readWhole, writeWhole, type BackupInMemory } from '../helpers/backup-content'
import { sampleManifest } from '../helpers/backup-bytes'
import { changesOf, recordsOf, writtenBy, type Person } from './engine-changes'
import type { Engine, Told } from './engine-work'

const rules = { isQuiet: () => false, isPersonal: () => false, shape: () => 'plain' as const }
const keyOf = (id: string): Key => `partner:${id}`
const [imports, mine, theirs] = ['a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16)] as const

/** The engine of the app over a store in memory; what its store adds is measured by the screens. */
export const ponte: Engine = {
  build: async (records) => {
    const all = Object.entries(recordsOf(records)).map(([id, set]) => ({ key: keyOf(id), set, base: {} }))
    const imported = writeOps(imports, 0, 'import', all)
    const start = new Map(imported.map((op) => [op.envelope.c[0]?.key ?? '', op.id]))
    const own = writeOps(mine, records, 'edit', editsOf('mine', records, start))
    const other = writeOps(theirs, records, 'edit', editsOf('theirs', records, start))
    return {
      mine: await fileOf([imported, own], [imported, own]),
      complete: await fileOf([imported, other], [imported, other]),
      short: await fileOf([other], [imported, other]),
    }
  },
  open: async (bytes, records) => {
    const held = opsOf(await readSound(bytes))
    const byId = new Map(held.map((op) => [op.id, op]))
    const byKey = opsByKey(held)
    return { merge: (file) => mergeIntoMemory(file, { byId, byKey, maxL: records * 2 }) }
  },
}

// Bytes that look drawn, the same at every run.
function seededBytes(): (length: number) => Uint8Array {
  let state = 1
  return (length) => Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16)
}

function writeOps(feed: FeedId, maxL: number, act: 'edit' | 'import', changes: readonly RecordChange[]): readonly Op[] {
  const about = { storeId: 'store', tip: null, author: 'member', at: 1_700_000_000_000, schemaVersion: 1, answers: null }
  return planWrite({ ...about, feed, maxL, group: feed, act, changes, rules, random: seededBytes() })
}

function editsOf(person: Person, records: number, start: ReadonlyMap<string, string>): readonly RecordChange[] {
  return changesOf(records).flatMap((change): readonly RecordChange[] => {
    const [key, field] = [keyOf(change.id), change[person]]
    const shown = [start.get(key) ?? '']
    if (field === undefined) return []
    if (field === null) return [{ key, set: { $del: true }, base: {}, seen: shown }]
    return [{ key, set: { [field]: writtenBy(person, change.id) }, base: { [field]: shown } }]
  })
}

function fileOf(feeds: readonly (readonly Op[])[], known: readonly (readonly Op[])[]): Promise<Uint8Array> {
  const lines = feeds.flat().map((op) => op.line)
  const tipOf = (ops: readonly Op[]): [string, [number, string][]] => [
    ops[0]?.envelope.r ?? '',
    tipsAfter([], ops).map(({ n, id }): [number, string] => [n, id]),
  ]
  const about = { count: lines.length, tips: Object.fromEntries(known.map(tipOf)), blobs: { count: 0, bytes: 0 } }
  return writeWhole({ manifest: { ...sampleManifest([]), ...about }, lines, blobs: new Map() })
}

async function readSound(file: Uint8Array): Promise<BackupInMemory> {
  const read = await readWhole(file)
  if (!read.ok) throw new Error(read.problem.type)
  return read.value
}

function opsOf({ lines }: BackupInMemory): readonly Op[] {
  return lines.map((line) => {
    const op = readOpLine(line)
    if (!op.ok) throw new Error(op.problem.detail)
    return op.value
  })
}

interface Store {
  readonly byId: ReadonlyMap<string, Op>
  readonly byKey: ReadonlyMap<Key, readonly Op[]>
  readonly maxL: number
}

// What the app does with a file, over a store in memory: read and check it whole, then make the rows of the records that it touches.
async function mergeIntoMemory(file: Uint8Array, { byId, byKey, maxL }: Store): Promise<Told> {
  const read = await readSound(file)
  const known = (ids: readonly string[]): Promise<ReadonlyMap<string, KnownOp>> => {
    const found = ids.map((id) => byId.get(id)).filter((op) => op !== undefined)
    return Promise.resolve(new Map(found.map((op) => [op.id, knownOf(op)])))
  }
  const checked = await checkOps({ storeId: 'store', ops: opsOf(read), known, maxL, tips: read.manifest.tips, erased: new Set() })
  if (!checked.ok) throw new Error(checked.problem.detail)
  const rows = [...opsByKey(checked.value)].map(([key, came]) => projectRecord(key, [...(byKey.get(key) ?? []), ...came], rules))
  const deletions = rows.filter((row) => (row?._de.length ?? 0) > 0).length
  return { deletions, fields: rows.reduce((sum, row) => sum + (row?._cf ?? 0), 0) - deletions }
}
