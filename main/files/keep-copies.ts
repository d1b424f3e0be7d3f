import type { CopyNote } from '../../shared/ipc/copy-note'

const day = 24 * 3_600_000

// Sons, fathers, grandfathers: the last ones, then one of each day, week and month.
const kept = { last: 4, days: 7, weeks: 5, months: 12 } as const

/**
 * The names of the copies that a newest one makes needless, oldest generation last. Given in the order in which they were made, the last made first:
 * their clocks may be wrong. The one that holds most changes never goes, so that the copies of a store that lost something cannot push it out; one that
 * was found damaged goes once a sound one holds as much.
 */
export function copiesToDrop(notes: readonly Pick<CopyNote, 'name' | 'at' | 'ops' | 'health'>[]): readonly string[] {
  const sound = notes.filter(({ health }) => health !== 'damaged')
  const greatest = sound.reduce((most, { ops }) => Math.max(most, ops), -1)
  const stay = new Set(sound.slice(0, kept.last).map(({ name }) => name))
  const first = sound.find(({ ops }) => ops === greatest)
  if (first) stay.add(first.name)
  for (const { name, ops, health } of notes) if (health === 'damaged' && ops > greatest) stay.add(name)
  const oneOfEach = (count: number, spanOf: (at: number) => number): void => {
    const seen = new Set<number>()
    for (const { name, at } of sound) {
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
