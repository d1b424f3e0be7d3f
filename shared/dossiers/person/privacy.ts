import type { Cell } from '../../blocks/block'
import { settingLines, settingNumber } from './person'
import { isToCheck, shippedSettings, type SettingKey } from '../../records/shipped-settings'
import type { Fact, Teller } from '../telling/teller'

/** A setting as a fact of a privacy paper: its lines, and said to be checked while nobody has confirmed it; left to the pen where it says nothing. */
export function settingFact(teller: Teller, label: string, key: SettingKey): Fact {
  const lines = settingLines(teller.snapshot, key)
  const toCheck = isToCheck(key, teller.snapshot.settings[key] ?? null)
  return { label, value: marked(teller, lines.length === 0 ? ['……………………'] : lines, toCheck) }
}

/** How long something is kept, in the words given for the years; said to be checked while nobody has confirmed it. */
export function retentionFact(teller: Teller, label: string, key: SettingKey, say: (years: number) => string): Fact {
  const shipped = shippedSettings.find((one) => one.key === key)?.value
  const years = settingNumber(teller.snapshot.settings, key, typeof shipped === 'number' ? shipped : 0)
  return { label, value: marked(teller, [say(years)], isToCheck(key, teller.snapshot.settings[key] ?? null)) }
}

function marked(teller: Teller, lines: readonly string[], toCheck: boolean): Cell {
  const last = lines.length - 1
  return {
    lines: lines.map((text, at) =>
      toCheck && at === last ? [{ text }, { text: ` ${teller.words.partner.toCheck}`, quiet: true }] : [{ text }],
    ),
  }
}
