import * as Automerge from '@automerge/automerge'
import { LoroDoc, LoroMap } from 'loro-crdt'
import * as Y from 'yjs'
import { checkOps, knownOf, type KnownOp } from '../../shared/merge/check-ops'
import type { FeedId, Key, Op } from '../../shared/merge/op'
import { projectRecord } from '../../shared/merge/project-record'
import { readOpLine } from '../../shared/merge/read-line'
import { tipsAfter } from '../../shared/merge/tips'
import { planWrite, type RecordChange } from '../../shared/merge/write'
import { readWhole, writeWhole } from '../helpers/backup-content'
import { sampleManifest } from '../helpers/backup-bytes'

export const engineNames = ['ponte', 'automerge', 'yjs', 'loro'] as const

/** What one engine needed. `conflicts` is how many fields that both wrote it can tell of; `expected` how many there are. */
export interface EngineFigures {
  readonly mergeMs: number
  readonly bytes: number
  readonly mebibytes: number
  readonly conflicts: number
  readonly expected: number
}

/** A base with what two people did, and the merge that is timed into a receiver that is made anew for each run. */
interface Work {
  readonly bytes: number
  prepare(): void
  merge(): Promise<number>
}

const fields = ['name', 'seat', 'country', 'kind', 'note', 'phone', 'email', 'website'] as const
const runs = 5
const atOnce = 5000

/** Measures one engine in this process. */
export async function measureEngine(name: string, records: number): Promise<EngineFigures> {
  const engines: Readonly<Record<string, (records: number) => Promise<Work>>> = { ponte, automerge, yjs, loro }
  const work = await engines[name]?.(records)
  if (!work) throw new Error(`no such engine: ${name}`)
  const times: number[] = []
  let conflicts = 0
  for (let run = 0; run < runs; run += 1) {
    work.prepare()
    const start = performance.now()
    conflicts = await work.merge()
    times.push(performance.now() - start)
  }
  const mergeMs = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  const expected = changesOf(records).filter(({ both }) => both).length
  return { mergeMs, bytes: work.bytes, mebibytes: process.resourceUsage().maxRSS / 1024, conflicts, expected }
}

const idOf = (index: number): string => `record-${String(index).padStart(7, '0')}`
const valueIn = (index: number, field: string): string => `${field} of number ${index}, as it was imported`

// Each person changed one field of a tenth of the records; of every tenth of these both wrote the same field.
function changesOf(
  records: number,
): readonly { readonly id: string; readonly mine: string; readonly theirs: string; readonly both: boolean }[] {
  return Array.from({ length: Math.floor(records / 10) }, (_, index) => {
    const both = index % 10 === 0
    return { id: idOf(index * 10), mine: 'seat', theirs: both ? 'seat' : 'note', both }
  })
}

const rules = { isQuiet: () => false, isPersonal: () => false, shape: () => 'plain' as const }
const keyOf = (id: string): Key => `partner:${id}`

// Bytes that look drawn, the same at every run.
function seededBytes(): (length: number) => Uint8Array {
  let state = 1
  return (length) => Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16)
}

function writeOps(feed: FeedId, maxL: number, act: 'edit' | 'import', changes: readonly RecordChange[]): readonly Op[] {
  const about = { storeId: 'store', tip: null, author: 'member', at: 1_700_000_000_000, schemaVersion: 1, answers: null }
  return planWrite({ ...about, feed, maxL, group: feed, act, changes, rules, random: seededBytes() })
}

async function ponte(records: number): Promise<Work> {
  const all = Object.entries(recordsOf(records)).map(([id, set]) => ({ key: keyOf(id), set, base: {} }))
  const imported = writeOps('a'.repeat(16), 0, 'import', all)
  const start = new Map(imported.map((op) => [op.envelope.c[0]?.key ?? '', op.id]))
  const edit = (feed: FeedId, which: 'mine' | 'theirs'): readonly Op[] =>
    writeOps(
      feed,
      records,
      'edit',
      changesOf(records).map((change) => {
        const [key, field] = [keyOf(change.id), change[which]]
        return { key, set: { [field]: `${which} at ${change.id}` }, base: { [field]: [start.get(key) ?? ''] } }
      }),
    )
  const held = [...imported, ...edit('b'.repeat(16), 'mine')]
  const theirs = edit('c'.repeat(16), 'theirs')
  const lines = theirs.map((op) => op.line)
  const tips = { ['c'.repeat(16)]: tipsAfter([], theirs).map(({ n, id }): [number, string] => [n, id]) }
  const about = { ...sampleManifest(theirs), tips, count: lines.length, blobs: { count: 0, bytes: 0 } }
  const file = await writeWhole({ manifest: about, lines, blobs: new Map() })
  const store = { byId: new Map(held.map((op) => [op.id, op])), byKey: groupByRecord(held), maxL: records * 2 }
  // It writes nothing: the same receiver serves every run.
  return { bytes: file.length, prepare: () => undefined, merge: () => mergeIntoMemory(file, store) }
}

interface Store {
  readonly byId: ReadonlyMap<string, Op>
  readonly byKey: ReadonlyMap<Key, readonly Op[]>
  readonly maxL: number
}

// What the app does with a file, over a store in memory: read and check it whole, then make the rows of the records that it touches.
async function mergeIntoMemory(file: Uint8Array, { byId, byKey, maxL }: Store): Promise<number> {
  const read = await readWhole(file)
  if (!read.ok) throw new Error(read.problem.type)
  const ops = read.value.lines.map((line) => {
    const op = readOpLine(line)
    if (!op.ok) throw new Error(op.problem.detail)
    return op.value
  })
  const known = (ids: readonly string[]): Promise<ReadonlyMap<string, KnownOp>> => {
    const found = ids.map((id) => byId.get(id)).filter((op) => op !== undefined)
    return Promise.resolve(new Map(found.map((op) => [op.id, knownOf(op)])))
  }
  const checked = await checkOps({ storeId: 'store', ops, known, maxL, tips: read.value.manifest.tips, erased: new Set() })
  if (!checked.ok) throw new Error(checked.problem.detail)
  const rows = [...groupByRecord(checked.value)].map(([key, came]) => projectRecord(key, [...(byKey.get(key) ?? []), ...came], rules))
  return rows.reduce((sum, row) => sum + (row?._cf ?? 0), 0)
}

function groupByRecord(ops: readonly Op[]): ReadonlyMap<Key, readonly Op[]> {
  const found = new Map<Key, Op[]>()
  for (const op of ops)
    for (const { key } of op.envelope.c) {
      const own = found.get(key)
      if (own) own.push(op)
      else found.set(key, [op])
    }
  return found
}

type Records = Record<string, Record<string, string>>

function recordsOf(records: number): Records {
  const made: Records = {}
  for (let index = 0; index < records; index += 1)
    made[idOf(index)] = Object.fromEntries(fields.map((field) => [field, valueIn(index, field)]))
  return made
}

function automerge(records: number): Promise<Work> {
  let start = Automerge.from<{ records: Records }>({ records: {} }, 'aa')
  // All records in one change are more than it takes.
  const all = Object.entries(recordsOf(records))
  for (let at = 0; at < all.length; at += atOnce)
    start = Automerge.change(start, (doc) => {
      for (const [id, values] of all.slice(at, at + atOnce)) doc.records[id] = values
    })
  const edit = (actor: string, which: 'mine' | 'theirs'): Automerge.Doc<{ records: Records }> =>
    Automerge.change(Automerge.clone(start, actor), (doc) => {
      for (const change of changesOf(records)) {
        const record = doc.records[change.id]
        if (record) record[change[which]] = `${which} at ${change.id}`
      }
    })
  const mine = edit('bb', 'mine')
  let receiver = mine
  const file = Automerge.saveSince(edit('cc', 'theirs'), Automerge.getHeads(start))
  return Promise.resolve({
    bytes: file.length,
    prepare: () => {
      receiver = Automerge.clone(mine)
    },
    merge: () => {
      const merged = Automerge.loadIncremental(receiver, file)
      let conflicts = 0
      for (const { id, theirs } of changesOf(records)) {
        const record = merged.records[id]
        if (record && Object.keys(Automerge.getConflicts(record, theirs) ?? {}).length > 1) conflicts += 1
      }
      return Promise.resolve(conflicts)
    },
  })
}

function yjs(records: number): Promise<Work> {
  const start = new Y.Doc()
  start.clientID = 1
  start.transact(() => {
    for (const [id, values] of Object.entries(recordsOf(records))) start.getMap('records').set(id, new Y.Map(Object.entries(values)))
  })
  const whole = Y.encodeStateAsUpdate(start)
  const edit = (client: number, which: 'mine' | 'theirs'): Y.Doc => {
    const doc = new Y.Doc()
    doc.clientID = client
    Y.applyUpdate(doc, whole)
    doc.transact(() => {
      for (const change of changesOf(records))
        (doc.getMap('records').get(change.id) as Y.Map<string>).set(change[which], `${which} at ${change.id}`)
    })
    return doc
  }
  let receiver = start
  const file = Y.encodeStateAsUpdate(edit(3, 'theirs'), Y.encodeStateVector(start))
  return Promise.resolve({
    bytes: file.length,
    prepare: () => {
      receiver = edit(2, 'mine')
    },
    merge: () => {
      Y.applyUpdate(receiver, file)
      for (const { id } of changesOf(records)) (receiver.getMap('records').get(id) as Y.Map<string>).toJSON()
      // One value of two is gone, and nothing tells.
      return Promise.resolve(0)
    },
  })
}

function loro(records: number): Promise<Work> {
  const start = new LoroDoc()
  start.setPeerId('1')
  for (const [id, values] of Object.entries(recordsOf(records))) {
    const record = start.getMap('records').getOrCreateContainer(id, new LoroMap())
    for (const [field, value] of Object.entries(values)) record.set(field, value)
  }
  start.commit()
  const whole = start.export({ mode: 'snapshot' })
  const edit = (peer: `${number}`, which: 'mine' | 'theirs'): LoroDoc => {
    const doc = LoroDoc.fromSnapshot(whole)
    doc.setPeerId(peer)
    for (const change of changesOf(records))
      (doc.getMap('records').get(change.id) as LoroMap).set(change[which], `${which} at ${change.id}`)
    doc.commit()
    return doc
  }
  let receiver = start
  const file = edit('3', 'theirs').export({ mode: 'update', from: start.version() })
  return Promise.resolve({
    bytes: file.length,
    prepare: () => {
      receiver = edit('2', 'mine')
    },
    merge: () => {
      receiver.import(file)
      for (const { id } of changesOf(records)) (receiver.getMap('records').get(id) as LoroMap).toJSON()
      // One value of two is gone, and nothing tells.
      return Promise.resolve(0)
    },
  })
}
