import { useSyncExternalStore } from 'react'
import type { Problem } from '../../../shared/kernel/problem'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { reportUnlessClosed } from '../report-unless-closed'
import { findOffers, type KnownFiles, type ShareOffer } from './look-into-share'
import { beginSharing, isBehind, lastRowOf, readShareMemory, writeShareFile } from './share-file'

/** How a shared folder stands. */
export interface ShareState {
  /** null: this laptop shares no folder. */
  readonly folder: string | null
  /** False while the folder cannot be reached: a share that is away, a stick that was pulled out. */
  readonly reachable: boolean
  readonly offers: readonly ShareOffer[]
  /** When the file of this laptop was written there; null before the first. */
  readonly writtenAt: number | null
  /** Whether the base holds more than that file. */
  readonly behind: boolean
  readonly writing: boolean
  /** Why the last writing failed; null when it did not. */
  readonly problem: Problem | 'no-passphrase' | null
}

const nothing: ShareState = {
  folder: null,
  reachable: true,
  offers: [],
  writtenAt: null,
  behind: false,
  writing: false,
  problem: null,
}

// Folders of a network, of a stick or of a program that carries files tell nothing of a change that can be relied upon: they are looked at.
const lookMs = 10_000
// What is saved goes out once the person has paused, and not at every pause.
const settleMs = 30_000
const restMs = 5 * 60_000

let state = nothing
let looking: Promise<void> = Promise.resolve()
let writing: Promise<void> | null = null
const hearers = new Set<() => void>()

/** How the folder that the open base shares stands, live. */
export function useShare(): ShareState {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => state,
  )
}

/** Looks at the folder of a base again and again, and writes this laptop's file as the base grows; returns what stops it. A practice base shares nothing. */
export function watchShare(base: Base): () => void {
  if (base.practice) return () => undefined
  const known: KnownFiles = new Map()
  const stopping = new AbortController()
  let row = -1
  let changedAt = 0
  const look = async (): Promise<void> => {
    await lookAt(base, known)
    const now = base.clock()
    const last = await lastRowOf(base)
    if (last !== row) [row, changedAt] = [last, now]
    const rested = state.writtenAt === null || now - state.writtenAt > restMs
    if (state.folder !== null && state.reachable && state.behind && state.problem === null && rested && now - changedAt > settleMs)
      await writeShareNow(base, stopping.signal)
  }
  const soon = (): void => {
    looking = looking
      .then(() => (stopping.signal.aborted ? undefined : look()))
      .catch((error: unknown) => reportUnlessClosed(base.db, error))
  }
  const timer = setInterval(soon, lookMs)
  soon()
  return () => {
    clearInterval(timer)
    stopping.abort()
    put(nothing)
  }
}

/** Looks at the folder now: something was merged, or the person asks. */
export async function lookNow(base: Base): Promise<void> {
  looking = looking.then(() => lookAt(base, new Map())).catch((error: unknown) => reportUnlessClosed(base.db, error))
  await looking
}

/** Asks for the folder to share; false when none was chosen. How its file is protected is still to be said. */
export async function chooseShare(base: Base): Promise<boolean> {
  return (await call('share.choose', { storeId: base.storeId })).ok
}

/** Shares the chosen folder from now on, and writes the first file. */
export async function startSharing(base: Base, encrypted: boolean): Promise<void> {
  await beginSharing(base, encrypted)
  await lookNow(base)
  await writeShareNow(base)
}

/** Shares no folder any more; what lies there stays. */
export async function stopSharing(base: Base): Promise<void> {
  await call('share.forget', { storeId: base.storeId })
  await beginSharing(base, true)
  put(nothing)
}

/** Takes a choice of folder back whose protection was never said; a folder that is shared already stays. */
export async function stopSharingUnbegun(base: Base): Promise<void> {
  if ((await readShareMemory(base)).writtenAt === null) await stopSharing(base)
}

/** Writes this laptop's file now; a writing that is under way is waited for. */
export async function writeShareNow(base: Base, signal = new AbortController().signal): Promise<void> {
  writing ??= write(base, signal).finally(() => (writing = null))
  await writing
}

async function write(base: Base, signal: AbortSignal): Promise<void> {
  put({ ...state, writing: true, problem: null })
  const written = await writeShareFile(base, { signal, onProgress: () => undefined }).finally(() => put({ ...state, writing: false }))
  if (written.ok) put({ ...state, writtenAt: (await readShareMemory(base)).writtenAt, behind: false })
  else if (written.problem === 'no-passphrase' || written.problem.type !== 'cancelled') put({ ...state, problem: written.problem })
}

async function lookAt(base: Base, known: KnownFiles): Promise<void> {
  const read = await call('share.read', { storeId: base.storeId })
  if (!read.ok || read.value.folder === null) return put(nothing)
  const { folder, files } = read.value
  const memory = await readShareMemory(base)
  const offers = files === null ? [] : await findOffers(base, files, known)
  const behind = await isBehind(base, memory)
  return put({ ...state, folder, reachable: files !== null, offers, writtenAt: memory.writtenAt, behind })
}

function put(next: ShareState): void {
  state = next
  for (const hear of hearers) hear()
}
