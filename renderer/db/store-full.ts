import type { Problem } from '../../shared/kernel/problem'
import { failed, type Result } from '../../shared/kernel/result'

/** Runs work that writes to a store. A store without room left is a problem: its transaction left nothing. What else is thrown stays thrown. */
export async function whileRoom<Value>(work: () => Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> {
  try {
    return await work()
  } catch (error) {
    if (isStoreFull(error)) return failed({ type: 'store-full' })
    throw error
  }
}

/** Keeps what may be lost: a draft that is still on screen, a width, a choice. False when there was no room and it was not kept. */
export async function keepIfRoom(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!isStoreFull(error)) throw error
    return false
  }
}

// The library wraps what the browser said: in the error of the transaction, or in that of one row among many.
function isStoreFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, inner, failures } = error as { readonly name?: unknown; readonly inner?: unknown; readonly failures?: unknown }
  if (name === 'QuotaExceededError' || isStoreFull(inner)) return true
  return Array.isArray(failures) && failures.some(isStoreFull)
}
