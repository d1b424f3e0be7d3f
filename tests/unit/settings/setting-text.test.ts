import { expect, test } from 'vitest'
import { readSetting, settingText } from '../../../renderer/screens/settings/setting-text'
import { shippedSettings } from '../../../shared/records/shipped-settings'
import { languages } from '../../../shared/text/language'

test('every shipped value is read back as it is shown, in both languages', () => {
  for (const { key, kind, value } of shippedSettings)
    if (kind !== 'yesNo' && kind !== 'address')
      for (const language of languages)
        expect({ key, read: readSetting(kind, settingText(value, language)) }).toEqual({ key, read: { ok: true, value } })
})

test('a delay that is no number, below zero or beyond reason is refused', () => {
  for (const text of ['', 'quinze', '-3', '99999']) expect(readSetting('days', text).ok).toBe(false)
})

test('an amount is read as it is written in France or elsewhere', () => {
  expect(readSetting('euros', '23 000 €')).toEqual({ ok: true, value: 23_000 })
  expect(readSetting('millimetres', '63,5 mm')).toEqual({ ok: true, value: 63.5 })
})
