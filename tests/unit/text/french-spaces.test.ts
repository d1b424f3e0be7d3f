import { describe, expect, it } from 'vitest'
import { sayIn } from '../../../shared/text/i18n'
import { sentencesFr } from '../../../shared/text/fr/sentences'
import { withFrenchSpaces } from '../../../shared/text/french-spaces'

const texts = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : []

describe('the spaces of French', () => {
  it('never leave a sign alone at the start of a line, in any sentence', () => {
    const faults = texts(withFrenchSpaces(sentencesFr)).filter((text) => / [;:!?%»€](\s|$)|« /.test(text))
    expect(faults).toEqual([])
  })

  it('are thin before a question mark and whole before a colon', () => {
    expect(withFrenchSpaces({ a: 'Fermer ?', b: 'Avant : « rien »' })).toEqual({ a: 'Fermer\u202F?', b: 'Avant\u00A0: «\u00A0rien\u00A0»' })
  })

  it('group the thousands of a number inside a sentence', () => {
    expect(sayIn('fr')('common.records', { count: 3089 })).toBe('3\u202F089 fiches')
    expect(sayIn('en')('common.records', { count: 3089 })).toBe('3,089 records')
  })
})
