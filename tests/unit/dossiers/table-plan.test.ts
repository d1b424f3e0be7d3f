import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangements, placeAtTable, type Table } from '../../../shared/dossiers/table-plan/place'
import type { RecordRow } from '../../../shared/records/record-row'
import { make, paperOf, textOf } from '../pdf/pdf-tools'
import { blocksOf, received, rowsIn, saidIn } from './visit-samples'

const hosts = ['H1', 'H2', 'H3']
const guests = ['G1', 'G2', 'G3', 'G4']
const line = (seats: Table<string>['far']): string => seats.map((placed) => placed?.who ?? '–').join(' ')

test('à la française those who receive preside in the middle of the long sides, the first guest at the right of the first of them', () => {
  // Seen from the near side, who sits on the far side has the right hand at our left.
  const table = placeAtTable('french', hosts, guests)
  expect(line(table.far)).toBe('G4 G1 H1 G2')
  expect(line(table.near)).toBe('– G3 H2 H3')
  expect(table.far.findIndex((one) => one?.who === 'H1')).toBe(table.near.findIndex((one) => one?.who === 'H2'))
  expect(table.near.find((one) => one?.who === 'H3')?.why).toEqual({ by: 'honour', place: 2, side: 'right', of: 'other' })
})

test('à l’anglaise they preside at both ends, places of honour beside them', () => {
  const table = placeAtTable('english', hosts, guests)
  expect([table.left?.who, table.right?.who]).toEqual(['H1', 'H2'])
  expect(table.near[0]?.who).toBe('G1')
  expect(table.far.at(-1)?.who).toBe('H3')
  expect(table.far[0]?.who).toBe('G2')
})

test('face to face each side keeps to itself and the two first sit before each other', () => {
  const table = placeAtTable('facing', hosts, guests)
  expect(line(table.far)).toBe('H2 H1 H3 –')
  expect(line(table.near)).toBe('G3 G1 G2 G4')
  expect(table.far.findIndex((one) => one?.who === 'H1')).toBe(table.near.findIndex((one) => one?.who === 'G1'))
  expect(table.near.every((one) => one === null || one.who.startsWith('G'))).toBe(true)
})

test('where only one receives, the first guest sits opposite; where nobody does, the first of the list presides', () => {
  expect(placeAtTable('french', ['H1'], guests).near.find((one) => one?.who === 'G1')?.why).toEqual({ by: 'facesHost' })
  expect(placeAtTable('french', [], guests).far.find((one) => one?.who === 'G1')?.why).toEqual({ by: 'presides' })
})

test('everybody has a seat and nobody has two, whatever the numbers', () => {
  const names = (prefix: string) =>
    fc.integer({ min: 0, max: 40 }).map((count) => Array.from({ length: count }, (_, at) => `${prefix}${at}`))
  fc.assert(
    fc.property(fc.constantFrom(...arrangements), names('H'), names('G'), (arrangement, some, others) => {
      const { far, near, left, right } = placeAtTable(arrangement, some, others)
      const seated = [...far, ...near, left, right].flatMap((placed) => (placed ? [placed.who] : []))
      expect(seated.toSorted()).toEqual([...some, ...others].toSorted())
    }),
  )
})

const people = (count: number, more: object = {}): readonly object[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    name: `Personne ${at}`,
    side: at % 2 === 0 ? 'a' : 'b',
    answer: 'confirmed',
    ...more,
  }))
const planOf = async (participants: readonly object[], options: Readonly<Record<string, string>> = {}) =>
  await blocksOf('tablePlan', { delegation: [{ ...received, participants } as RecordRow] }, options)

test('thirteen at table is said, twelve and fourteen are not', async () => {
  for (const count of [12, 13, 14]) expect(saidIn(await planOf(people(count))).includes('Treize à table')).toBe(count === 13)
})

test('what the proposal cannot know is said: answers awaited, companions, interpreters without a seat', async () => {
  const said = saidIn(
    await planOf([
      ...people(2, { answer: 'invited', companion: 'Un proche' }),
      { id: 'i', name: 'Interprète', side: 'interpreter', answer: 'confirmed' },
    ]),
  )
  expect(said).toContain('2 personnes placées n’ont pas encore répondu.')
  expect(said).toContain('2 accompagnants ne sont pas placés.')
  expect(said).toContain('Un interprète, membre de la presse ou de l’escorte n’est pas placé.')
})

test('every seat says by which rule it was given', async () => {
  const rows = rowsIn(await planOf(people(5)))
  expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ['1', 'Personne 0', 'préside'],
    ['2', 'Personne 2', 'préside en face de Personne 0'],
    ['3', 'Personne 1', '1re place d’honneur : à la droite de Personne 0'],
    ['4', 'Personne 4', '2e place d’honneur : à la droite de Personne 2'],
    ['5', 'Personne 3', '3e place d’honneur : à la gauche de Personne 0'],
  ])
})

test('a plan of nobody says so', async () => {
  expect(saidIn(await planOf([]))).toContain('Personne n’est à placer.')
})

test('the figure is drawn with numbers and names, and with numbers alone where names have no room', async () => {
  const seats = (count: number) => Array.from({ length: count }, (_, at) => ({ number: at + 1, name: `Nom${at + 1}` }))
  const drawn = async (count: number): Promise<string> => {
    const block = {
      kind: 'seats',
      far: seats(count),
      near: [null],
      left: { number: 91, name: 'Gauche' },
      right: null,
      alt: 'Table',
    } as const
    return textOf((await make(paperOf([block]))).bytes)
  }
  expect(await drawn(4)).toMatch(/Nom4[\s\S]*Gauche|Gauche[\s\S]*Nom4/u)
  const many = await drawn(20)
  expect(many).not.toContain('Nom4')
  expect(many).toMatch(/\b20\b/u)
})
