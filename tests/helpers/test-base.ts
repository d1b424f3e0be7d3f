import 'fake-indexeddb/auto'
import type { Base } from '../../renderer/db/base'
import type { Providers } from '../../renderer/db/open-base'
import { stubBridge } from './stub-bridge'

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

/** Providers whose clock moves one second at each look and whose random bytes follow a seed. */
export function testProviders(seed = 1): Providers {
  let now = Date.UTC(2026, 0, 13, 8)
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) & 255
  }
  return { clock: () => (now += 1000), random: (length) => Uint8Array.from({ length }, next), zone: 'Europe/Paris' }
}

let founded = 0

/** A freshly founded base on a laptop of its own. */
export async function foundedBase(seed = 1): Promise<Base> {
  const { createBase } = await import('../../renderer/db/open-base')
  founded += 1
  const person = { memberName: 'Ghjulia Exemple', initials: 'GE', laptopName: 'AJA-03', laptopCode: 'AB' }
  const made = await createBase('Direction', person, testProviders(seed * 1000 + founded))
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value
}
