import type { CopyNote } from '../../shared/ipc/contract'

const day = 24 * 3_600_000

// Sons, fathers, grandfathers: the last ones, then one of each day, week and month.
const kept = { last: 4, days: 7, weeks: 5, months: 12 } as const

/**
 * The names of the copies that a newest one makes needless, oldest generation last. Given newest first. While the newest holds fewer changes than one
 * before it, nothing goes: it may be the copy of a store that lost something.
 */
export function copiesToDrop(notes: readonly Pick<CopyNote, 'name' | 'at' | 'ops'>[]): readonly string[] {
  const [newest] = notes
  if (!newest || notes.some(({ ops }) => ops > newest.ops)) return []
  const stay = new Set(notes.slice(0, kept.last).map(({ name }) => name))
  const oneOfEach = (count: number, spanOf: (at: number) => number): void => {
    const seen = new Set<number>()
    for (const { name, at } of notes) {
      const span = spanOf(at)
      if (seen.has(span) || seen.size >= count) continue
      seen.add(span)
      stay.add(name)
    }
  }
  oneOfEach(kept.days, (at) => Math.floor(at / day))
  oneOfEach(kept.weeks, (at) => Math.floor((at / day + 3) / 7))
  oneOfEach(kept.months, (at) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth())
  return notes.filter(({ name }) => !stay.has(name)).map(({ name }) => name)
}
