import type { Person, Providers } from '../../renderer/db/open-base'

/** Who sits at the laptop of a test. */
export const testPerson: Person = { memberName: 'Ghjulia Exemple', initials: 'GE', laptopName: 'AJA-03', laptopCode: 'AB' }

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
