import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { automerge } from './engine-automerge'
import { loro } from './engine-loro'
import { ponte } from './engine-ponte'
import { median } from './report'
import { yjs } from './engine-yjs'

/** What one engine found: fields that both wrote, and records that one deleted while the other wrote in them. null = it has no way to tell. */
export interface Told {
  readonly fields: number | null
  readonly deletions: number | null
}

/** The bytes that an engine keeps and carries: the store of the one who merges, and what the other hands over. */
export interface EngineFiles {
  readonly mine: Uint8Array
  /** Everything that the other has. */
  readonly complete: Uint8Array
  /** Only what the other did since both had the same. */
  readonly short: Uint8Array
}

/** One engine: it builds a base of records with what two people did, and in another process opens and merges it. */
export interface Engine {
  build(records: number): Promise<EngineFiles>
  /** Opens a store from its bytes, as often as asked. */
  open(mine: Uint8Array, records: number): Promise<OpenStore>
}

export interface OpenStore {
  /** Takes bytes in, up to the values of every record that changed. */
  merge(file: Uint8Array): Promise<Told>
}

/** What one engine needed; times are medians. */
export interface EngineFigures extends Told {
  readonly openMs: number
  readonly shortMs: number
  readonly completeMs: number
  readonly shortBytes: number
  readonly completeBytes: number
  /** The most that opening the store and merging the complete file added to a process that did nothing else, in MiB. */
  readonly mebibytes: number
}

export const engineNames = ['ponte', 'automerge', 'yjs', 'loro'] as const

const engines: Readonly<Record<string, Engine>> = { ponte, automerge, yjs, loro }
const parts = ['mine', 'complete', 'short'] as const
const runs = 5

/** Builds for an engine and leaves the bytes in a folder. */
export async function buildForEngine(name: string, records: number, folder: string): Promise<void> {
  const files = await engineNamed(name).build(records)
  mkdirSync(folder, { recursive: true })
  for (const part of parts) writeFileSync(join(folder, part), files[part])
}

/** Measures an engine in a process that built nothing. */
export async function measureEngine(name: string, records: number, folder: string): Promise<EngineFigures> {
  const engine = engineNamed(name)
  const [mine, complete, short] = parts.map((part) => new Uint8Array(readFileSync(join(folder, part))))
  if (!mine || !complete || !short) throw new Error('nothing was built')
  const before = process.memoryUsage().rss
  const times = { open: [] as number[], complete: [] as number[], short: [] as number[] }
  const once = async (kind: 'complete' | 'short', file: Uint8Array): Promise<Told> => {
    const start = performance.now()
    const store = await engine.open(mine, records)
    const opened = performance.now()
    const told = await store.merge(file)
    times.open.push(opened - start)
    times[kind].push(performance.now() - opened)
    return told
  }
  const told = await once('complete', complete)
  const mebibytes = Math.max(0, process.resourceUsage().maxRSS / 1024 - before / 1024 / 1024)
  for (let run = 1; run < runs; run += 1) await once('complete', complete)
  for (let run = 0; run < runs; run += 1) await once('short', short)
  return {
    ...told,
    mebibytes,
    openMs: median(times.open),
    shortMs: median(times.short),
    completeMs: median(times.complete),
    shortBytes: short.length,
    completeBytes: complete.length,
  }
}

function engineNamed(name: string): Engine {
  const engine = engines[name]
  if (!engine) throw new Error(`no such engine: ${name}`)
  return engine
}
