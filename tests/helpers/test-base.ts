import 'fake-indexeddb/auto'
import type { Base } from '../../renderer/db/base'
import { stubBridge } from './stub-bridge'
import { testPerson, testProviders } from './test-providers'

const locks = new Map<string, Promise<unknown>>()

// The few globals of a window that the store uses and that Node lacks.
Object.defineProperty(globalThis, 'navigator', {
  configurable: true,
  value: {
    locks: {
      request: <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
        const next = (locks.get(name) ?? Promise.resolve()).then(work, work)
        locks.set(
          name,
          next.catch(() => undefined),
        )
        return next
      },
    },
  },
})
Object.defineProperty(globalThis, 'window', { configurable: true, value: { bridge: stubBridge } })

let founded = 0

/** A freshly founded base on a laptop of its own. */
export async function foundedBase(seed = 1): Promise<Base> {
  const { createBase } = await import('../../renderer/db/open-base')
  founded += 1
  const made = await createBase('Direction', testPerson, testProviders(seed * 1000 + founded))
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value
}
