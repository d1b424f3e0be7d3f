import { useSyncExternalStore } from 'react'
import type { OpenFile } from '../../shared/ipc/contract'
import { createObservable } from '../../shared/kernel/observable'
import type { Problem } from '../../shared/kernel/problem'
import { call, listen } from './bridge'

/** A file that was opened from outside, by a double click or a second start. */
export type Arrival =
  | { readonly key: string; readonly file: OpenFile; readonly problem: null }
  | { readonly key: string; readonly file: null; readonly problem: Problem }

/** The files that wait, in the order in which they were opened, and how many have ever come. */
export interface Arrivals {
  readonly waiting: readonly Arrival[]
  readonly came: number
}

// They outlive every screen: what waits is forgotten by nobody who goes elsewhere meanwhile.
const arrivals = createObservable<Arrivals>({ waiting: [], came: 0 })
const outside = new Set<string>()

/** Takes what was opened before the window listened, then what comes, until the returned function is called. */
export function followArrivals(): () => void {
  void take()
  return listen('file.opened', () => void take())
}

/** The files that wait, live. */
export function useArrivals(): Arrivals {
  return useSyncExternalStore(arrivals.subscribe, arrivals.get)
}

/** Takes a file from those that wait: it is being read. */
export function takeArrival(file: OpenFile): void {
  set(arrivals.get().waiting.filter(({ key }) => key !== file.token))
}

/** Closes a file that is read no further. One that was opened from outside and was neither merged nor refused waits again, before the others. */
export async function leaveFile(file: OpenFile, waits: boolean): Promise<void> {
  if (!waits || !outside.has(file.token)) return forget(file.token)
  takeArrival(file)
  set([{ key: file.token, file, problem: null }, ...arrivals.get().waiting])
}

/** Gives up one that waits. */
export async function dropArrival({ key, file }: Arrival): Promise<void> {
  set(arrivals.get().waiting.filter((one) => one.key !== key))
  if (file) await forget(file.token)
}

async function forget(token: string): Promise<void> {
  outside.delete(token)
  await call('file.abort', { token })
}

async function take(): Promise<void> {
  const taken = await call('file.dropped', {})
  if (!taken.ok || taken.value.length === 0) return
  const more = taken.value.map((opened, at): Arrival => {
    if (!opened.ok) return { key: `unreadable-${arrivals.get().came + at}`, file: null, problem: opened.problem }
    outside.add(opened.value.token)
    return { key: opened.value.token, file: opened.value, problem: null }
  })
  set([...arrivals.get().waiting, ...more], arrivals.get().came + more.length)
}

function set(waiting: readonly Arrival[], came = arrivals.get().came): void {
  arrivals.set({ waiting, came })
}
