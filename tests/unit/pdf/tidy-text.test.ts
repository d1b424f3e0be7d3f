import { expect, test } from 'vitest'
import { tidyText } from '../../../main/pdf/tidy-text'

test('French spaces before marks do not break', () => {
  expect(tidyText('Vraiment ? « oui » : 12 € ; 5 %', 'fr-FR')).toBe('Vraiment\u202f? «\u202foui\u202f»\u00a0: 12\u202f€\u202f; 5\u202f%')
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
