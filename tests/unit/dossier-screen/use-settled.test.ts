import { expect, test } from 'vitest'
import type { Chosen } from '../../../renderer/screens/dossier/dossier-choices'
import { onlyTyped } from '../../../renderer/screens/dossier/use-settled'
import { flag, words } from '../../../shared/dossiers/choices'
import { bareFrame } from '../../../shared/dossiers/snapshot'

const dossier = { choices: { subject: words(), photos: flag(false) } }
const before: Chosen = { options: { subject: 'Vis', photos: false }, language: 'fr', asOf: '2026-03-18', frame: bareFrame }
const changed = (part: Partial<Chosen>): boolean => onlyTyped(dossier, before, { ...before, ...part })

test('typed words are waited for: those of a choice, and the number of the print', () => {
  expect(changed({ options: { subject: 'Visite', photos: false } })).toBe(true)
  expect(changed({ frame: { ...bareFrame, number: '2026-1' } })).toBe(true)
})

test('what is clicked counts at once, with whatever was typed before it', () => {
  expect(changed({ options: { subject: 'Vis', photos: true } })).toBe(false)
  expect(changed({ options: { subject: 'Visite', photos: true } })).toBe(false)
  expect(changed({ frame: { ...bareFrame, draft: true, number: '2026-1' } })).toBe(false)
  expect(changed({ language: 'en' })).toBe(false)
  expect(changed({ asOf: '2026-03-19' })).toBe(false)
})

test('nothing is waited for where nothing changed', () => {
  expect(changed({})).toBe(false)
})
