import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../shared/kernel/fold'
import { createTextIndex, type TextIndex } from '../../../shared/search/text-index'

const names = {
  sardegna: ['Région de Sardaigne', 'Regione Autonoma della Sardegna'],
  consiglio: ['Conseil régional de Sardaigne', 'Consiglio regionale della Sardegna'],
  toscana: ['Région de Toscane', 'Regione Toscana'],
  rossi: ['Alessandra ROSSI', 'presidenza@exemple.it Présidente de la Région autonome de Sardaigne'],
  rabat: ['Région de Béni Mellal-Khénifra', 'جهة بني ملال خنيفرة'],
  kriti: ['Région de Crète', 'Περιφέρεια Κρήτης'],
  act: ['Accord-cadre', 'CONV-2025-AB-001'],
} as const

function filled(): TextIndex {
  const index = createTextIndex()
  for (const [key, [title, words]] of Object.entries(names)) index.put(key, { title: fold(title), words: fold(words) })
  return index
}
const find = (text: string): readonly string[] => filled().find(fold(text), 10)

test('a name is found by its beginning, by its middle and by its words in any order', () => {
  expect(find('région de sard')[0]).toBe('sardegna')
  expect(find('toscane')).toEqual(['toscana'])
  expect(find('sardaigne conseil')[0]).toBe('consiglio')
})

test('what stands in the name comes before what stands elsewhere', () => {
  const found = find('sardaigne')
  expect(found.indexOf('rossi')).toBeGreaterThan(found.indexOf('sardegna'))
})

test('a record is found by its number, its mail and its name in another script', () => {
  expect(find('2025 ab 001')).toEqual(['act'])
  expect(find('presidenza')).toEqual(['rossi'])
  expect(find('ملال')).toEqual(['rabat'])
  expect(find('κρητης')).toEqual(['kriti'])
})

test('one slip of the keyboard still finds it', () => {
  for (const slip of ['tosacne', 'toscne', 'tosscane', 'toxcane']) expect({ slip, found: find(slip) }).toEqual({ slip, found: ['toscana'] })
})

test('nothing typed finds nothing, and signs alone break nothing', () => {
  expect(find('')).toEqual([])
  for (const odd of ['(', '\\', '*', '“', '-']) expect(find(odd)).toEqual([])
})

test('after any changes it answers as an index made afresh', () => {
  const change = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    title: fc.constantFrom('un', 'deux', 'trois', 'un deux'),
    gone: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const kept = createTextIndex()
      const alive = new Map<string, string>()
      for (const { key, title, gone } of changes) {
        if (gone) kept.remove(key)
        else kept.put(key, { title, words: '' })
        if (gone) alive.delete(key)
        else alive.set(key, title)
      }
      const fresh = createTextIndex()
      for (const [key, title] of alive) fresh.put(key, { title, words: '' })
      for (const text of ['un', 'deux', 'tro']) expect(kept.find(text, 10).toSorted()).toEqual(fresh.find(text, 10).toSorted())
      expect(kept.size()).toBe(alive.size)
    }),
    { numRuns: 60 },
  )
})
