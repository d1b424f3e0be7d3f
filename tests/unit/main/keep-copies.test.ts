import { expect, test } from 'vitest'
import { copiesToDrop } from '../../../main/files/keep-copies'

const day = 24 * 3_600_000
const start = Date.UTC(2026, 0, 1, 12)

interface Copy {
  readonly name: string
  readonly at: number
  readonly ops: number
  readonly health: 'sound' | 'damaged'
}

const copyOf = (name: string, at: number, ops: number, health: Copy['health'] = 'sound'): Copy => ({ name, at, ops, health })

/** A copy each day for a year, each holding a little more; the last made first. */
function aYear(): readonly Copy[] {
  return Array.from({ length: 365 }, (_, at) => copyOf(`d${at}`, start + at * day, 10 + at)).toReversed()
}

/** What is left when copies come one after the other and those that are needless go each time. */
function left(copies: readonly Copy[]): readonly Copy[] {
  const kept: Copy[] = []
  for (const copy of copies.toReversed()) {
    kept.unshift(copy)
    const dropped = new Set(copiesToDrop(kept))
    kept.splice(0, kept.length, ...kept.filter(({ name }) => !dropped.has(name)))
  }
  return kept
}

test('after a year of daily copies there are the last days, the last weeks and a copy of each month', () => {
  const kept = left(aYear()).map(({ name }) => Number(name.slice(1)))
  expect(kept.slice(0, 7)).toEqual([364, 363, 362, 361, 360, 359, 358])
  expect(kept.length).toBeLessThan(26)
  const months = new Set(kept.map((at) => new Date(start + at * day).getUTCMonth()))
  expect(months.size).toBe(12)
})

test('many copies of one morning leave the last four and those of other days', () => {
  const morning = Array.from({ length: 9 }, (_, at) => copyOf(`m${at}`, start + 40 * day + at * 60_000, 50 + at)).toReversed()
  const kept = left([...morning, copyOf('before', start, 5)]).map(({ name }) => name)
  expect(kept).toEqual(['m8', 'm7', 'm6', 'm5', 'before'])
})

test('however many copies of a smaller base follow, the one that holds most stays, and they do not grow without bound', () => {
  const smaller = Array.from({ length: 400 }, (_, at) => copyOf(`s${at}`, start + (365 + at) * day, 3)).toReversed()
  const kept = left([...smaller, ...aYear()]).map(({ name }) => name)
  expect(kept).toContain('d364')
  expect(kept.length).toBeLessThan(28)
})

test('a copy dated by a wrong clock neither hides the ones made after it nor stays for ever', () => {
  const wrong = copyOf('2099', Date.UTC(2099, 0, 1), 400)
  const after = Array.from({ length: 400 }, (_, at) => copyOf(`a${at}`, start + (366 + at) * day, 401 + at)).toReversed()
  expect(left([...after.slice(-1), wrong, ...aYear()]).map(({ name }) => name)).toContain('a0')
  const kept = left([...after, wrong, ...aYear()]).map(({ name }) => name)
  expect(kept[0]).toBe('a399')
  expect(kept).not.toContain('2099')
})

test('a copy that was found damaged takes no place of a sound one, and goes once a sound one holds as much', () => {
  const [newest, ...others] = aYear()
  if (!newest) throw new Error('a year without a day')
  const worse = copyOf('worse', newest.at + 1, 3)
  const damaged: Copy = { ...newest, health: 'damaged' }
  expect(copiesToDrop([worse, damaged, ...others])).not.toContain(damaged.name)
  expect(copiesToDrop([worse, damaged, ...others])).not.toContain('d363')
  expect(copiesToDrop([copyOf('whole', newest.at + 1, newest.ops), damaged, ...others])).toContain(damaged.name)
})
