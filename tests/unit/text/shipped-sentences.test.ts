import { expect, test } from 'vitest'
import { shippedSettings } from '../../../shared/records/shipped-settings'
import { apart, labelled, withinSentence } from '../../../shared/text/format'
import { settingIn } from '../../../shared/text/shipped-sentences'

// What is written over a letter and under it names people and places: it is the same in every language.
const sentences = shippedSettings.filter(
  ({ kind, value, section }) => (kind === 'text' || kind === 'lines') && section !== 'letterhead' && value !== '',
)

test('every sentence that ships is said in English as well, with as many lines, and in French as it ships', () => {
  expect(sentences.length).toBeGreaterThan(3)
  const lines = (text: unknown): number => String(text).split('\n').length
  for (const { key, value } of sentences) {
    const english = settingIn(key, value, 'en')
    expect([key, english !== value, lines(english)]).toEqual([key, true, lines(value)])
    expect(settingIn(key, value, 'fr')).toBe(value)
  }
})

test('what the directorate wrote is said as it was written, in every language', () => {
  for (const { key } of sentences) for (const own of ['Autre chose', '', null, 3]) expect(settingIn(key, own, 'en')).toBe(own)
  for (const { key, value } of shippedSettings.filter((setting) => !sentences.includes(setting)))
    expect(settingIn(key, value, 'en')).toBe(value)
})

test('a label, a row and a label within a sentence are written as each language writes them', () => {
  expect([labelled('État', 'signée', 'fr'), labelled('State', 'signed', 'en')]).toEqual(['État : signée', 'State: signed'])
  expect([apart(['a', 'b'], 'fr'), apart(['a', 'b'], 'en')]).toEqual(['a ; b', 'a; b'])
  expect([withinSentence('Date de versement', 'fr'), withinSentence('DAC sector', 'en')]).toEqual(['date de versement', 'DAC sector'])
})
