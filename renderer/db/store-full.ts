import type { Problem } from '../../shared/kernel/problem'
import { failed, type Result } from '../../shared/kernel/result'
import { isDiskFull } from './disk-room'

/**
 * Runs work that writes to a store; not on a full disk, where writing would harm it. A store without room left is a problem: its transaction left
 * nothing. What else is thrown stays thrown.
 */
export async function whileRoom<Value>(work: () => Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> {
  if (await isDiskFull()) return failed({ type: 'store-full' })
  try {
    return await work()
  } catch (error) {
    if (await isNoRoom(error)) return failed({ type: 'store-full' })
    throw error
  }
}

/** Keeps what may be lost: a draft that is still on screen, a width, a choice. False when there was no room and it was not kept. */
export async function keepIfRoom(work: () => Promise<unknown>): Promise<boolean> {
  if (await isDiskFull()) return false
  try {
    await work()
    return true
  } catch (error) {
    if (!(await isNoRoom(error))) throw error
    return false
  }
}

// On a disk that filled up meanwhile the browser ends the connection, and says of many things that they failed.
async function isNoRoom(error: unknown): Promise<boolean> {
  return isStoreFull(error) || isDiskFull()
}

// The library wraps what the browser said: in the error of the transaction, or in that of one row among many.
function isStoreFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, inner, failures } = error as { readonly name?: unknown; readonly inner?: unknown; readonly failures?: unknown }
  if (name === 'QuotaExceededError' || isStoreFull(inner)) return true
  return Array.isArray(failures) && failures.some(isStoreFull)
}
