import { useSyncExternalStore } from 'react'
import { createObservable } from '../../../shared/kernel/observable'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { lastRowOf } from '../extent'
import { reportUnlessClosed } from '../report-unless-closed'
import type { BackupProgress } from '../backup/save-backup'
import { keepPreference, readPreference } from '../preferences'
import { readPassphrases } from '../backup/passphrases'
import { lookInto, stateOf, type KnownFiles, type RefusedFile, type ShareOffer } from './look-into-share'
import { isDue } from './share-due'
import { beginSharing, isBehind, readShareMemory, writeShareFile } from './share-file'

/** How a shared folder stands. */
export interface ShareState {
  /** null: this laptop shares no folder. */
  readonly folder: string | null
  /** False while the folder cannot be reached: a share that is away, a stick that was pulled out. */
  readonly reachable: boolean
  readonly offers: readonly ShareOffer[]
  /** The files there that cannot be read, without those that the person hid as they are. */
  readonly refused: readonly RefusedFile[]
  /** When the file of this laptop was written there; null before the first. */
  readonly writtenAt: number | null
  /** Whether the base holds more than that file. */
  readonly behind: boolean
  readonly writing: boolean
  /** How far the writing has come; null before it begins. */
  readonly progress: BackupProgress | null
  /** Why the last writing failed; null when it did not. */
  readonly problem: Problem | 'no-passphrase' | null
}

const nothing: ShareState = {
  folder: null,
  reachable: true,
  offers: [],
  refused: [],
  writtenAt: null,
  behind: false,
  writing: false,
  progress: null,
  problem: null,
}

// Folders of a network, of a stick or of a program that carries files tell nothing of a change that can be relied upon: they are looked at.
const lookMs = 10_000

const share = createObservable(nothing)
let looking: Promise<void> = Promise.resolve()
let writing: Promise<void> | null = null
let stopping = new AbortController()
let failedAt: number | null = null

/** How the folder that the open base shares stands, live. */
export function useShare(): ShareState {
  return useSyncExternalStore(share.subscribe, share.get)
}

/** Looks at the folder of a base again and again, and writes this laptop's file as the base grows; returns what stops it. A practice base shares nothing. */
export function watchShare(base: Base): () => void {
  if (base.practice) return () => undefined
  const known: KnownFiles = new Map()
  const ending = new AbortController()
  let row = -1
  let changedAt = 0
  failedAt = null
  const look = async (): Promise<void> => {
    await lookAt(base, known)
    const now = base.clock()
    const last = await lastRowOf(base.db)
    if (last !== row) [row, changedAt] = [last, now]
    if (share.get().problem === 'no-passphrase' && (await readPassphrases(base.storeId)).known.length > 0) failedAt = null
    const { folder, reachable, behind, writtenAt } = share.get()
    if (folder !== null && reachable && behind && isDue({ now, changedAt, writtenAt, failedAt })) await writeShareNow(base, ending.signal)
  }
  const soon = (): void => {
    looking = looking.then(() => (ending.signal.aborted ? undefined : look())).catch((error: unknown) => reportUnlessClosed(base.db, error))
  }
  const timer = setInterval(soon, lookMs)
  soon()
  return () => {
    clearInterval(timer)
    ending.abort()
    share.set(nothing)
  }
}

/** Looks at the folder now: something was merged, or the person asks. */
export async function lookNow(base: Base): Promise<void> {
  looking = looking.then(() => lookAt(base, new Map())).catch((error: unknown) => reportUnlessClosed(base.db, error))
  await looking
}

/** Asks for the folder to share; `cancelled` when none was chosen. How its file is protected is still to be said. */
export function chooseShare(base: Base): Promise<Result<unknown, Problem>> {
  return call('share.choose', { storeId: base.storeId })
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
  share.set(nothing)
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

/** Stops the writing that is under way: the file before it stays. It is tried again later. */
export function stopWriting(): void {
  stopping.abort()
}

/** Speaks no more of a file that cannot be read, until it changes. */
export async function hideRefused(base: Base, { file }: RefusedFile): Promise<void> {
  const hidden = await readPreference<readonly string[]>(hiddenKey(base), [])
  await keepPreference(hiddenKey(base), [...hidden, stateOf(file)].slice(-mostHidden))
  add({ refused: share.get().refused.filter((one) => one.file.name !== file.name) })
}

async function write(base: Base, signal: AbortSignal): Promise<void> {
  stopping = new AbortController()
  add({ writing: true, progress: null })
  const written = await writeShareFile(base, {
    signal: AbortSignal.any([signal, stopping.signal]),
    onProgress: (progress) => add({ progress }),
  })
    .catch((error: unknown) => {
      failedAt = base.clock()
      throw error
    })
    .finally(() => add({ writing: false, progress: null }))
  failedAt = written.ok ? null : base.clock()
  if (written.ok) add({ writtenAt: (await readShareMemory(base)).writtenAt, behind: false, problem: null })
  else if (written.problem === 'no-passphrase' || written.problem.type !== 'cancelled') add({ problem: written.problem })
}

async function lookAt(base: Base, known: KnownFiles): Promise<void> {
  const read = await call('share.read', { storeId: base.storeId })
  if (!read.ok || read.value.folder === null) return share.set(nothing)
  const { folder, files } = read.value
  const memory = await readShareMemory(base)
  const hidden = new Set(await readPreference<readonly string[]>(hiddenKey(base), []))
  const { offers, refused } = await lookInto(base, files ?? [], known)
  // What lies in a folder that is away is not known: the file of this laptop is taken to be there.
  const behind = files === null ? share.get().behind : await isBehind(base, memory, files)
  return add({
    folder,
    reachable: files !== null,
    offers,
    refused: refused.filter(({ file }) => !hidden.has(stateOf(file))),
    writtenAt: memory.writtenAt,
    behind,
  })
}

const mostHidden = 200

function hiddenKey(base: Base): string {
  return `share-hidden/${base.storeId}`
}

function add(news: Partial<ShareState>): void {
  share.set({ ...share.get(), ...news })
}
