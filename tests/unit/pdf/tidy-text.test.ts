import { expect, test } from 'vitest'
import { tidyText } from '../../../main/pdf/tidy-text'

test('French spaces before marks do not break', () => {
  expect(tidyText('Vraiment ? « oui » : 12 € ; 5 %', 'fr-FR')).toBe('Vraiment\u202f? «\u202foui\u202f»\u00a0: 12\u202f€\u202f; 5\u202f%')
})

test('in French a day stays with its month, a number with its word, thousands and hours together', () => {
  const said =
    'Le 1er janvier 2018, puis le 14 mars 2016 à 9 h 30, la délibération n° 21 de M. Exemple : 12 345 678 €, 2 000 km, 800 personnes.'
  expect(tidyText(said, 'fr')).toBe(
    'Le 1er\u00a0janvier 2018, puis le 14\u00a0mars 2016 à 9\u00a0h\u00a030, la délibération n°\u00a021 de M.\u00a0Exemple\u00a0: ' +
      '12\u202f345\u202f678\u202f€, 2\u202f000 km, 800 personnes.',
  )
})

test('what only looks like such a number keeps its spaces', () => {
  const said = 'Tél. 04 95 51 39 39, 2A 004, de 2021 à 2027, 20000 Ajaccio, exercices 2023 100 et 2024'
  expect(tidyText(said, 'fr')).toBe(said)
})

test('no space is added where none was typed', () => {
  expect(tidyText('https://corse.fr: oui? «oui»', 'fr')).toBe('https://corse.fr: oui? «oui»')
})

test('other languages keep their spaces', () => {
  expect(tidyText('Davvero ? « si »', 'it')).toBe('Davvero ? « si »')
})

test('letters are composed, controls and marks of direction taken out, line ends made one', () => {
  expect(tidyText('e\u0301\u0000\u202e\u200f\ufeff\u00ad a\r\nb\rc\u2028d\te', 'it')).toBe('é a\nb\nc\nd e')
})

test('half of a pair of surrogates becomes the mark of what cannot be read', () => {
  expect(tidyText('a\ud83db', 'it')).toBe('a\ufffdb')
})
