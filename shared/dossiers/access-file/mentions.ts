import { fold } from '../../kernel/fold'
import type { RecordRow } from '../../records/record-row'
import { textIn } from '../person/person'

/** How a person may be named in a text: given name and family name, either first, folded; none when one of them is not known. */
export function spellingsOf(contact: RecordRow): readonly string[] {
  const [given, family] = [fold(textIn(contact, 'given')), fold(textIn(contact, 'family'))]
  return given === '' || family.length < 2 ? [] : [`${given} ${family}`, `${family} ${given}`]
}

/** The fields of a row in whose texts one of the spellings stands as whole words. */
export function fieldsNaming(row: RecordRow, spellings: readonly string[]): readonly string[] {
  if (spellings.length === 0) return []
  return Object.entries(row).flatMap(([name, value]) => {
    if (name === 'id' || name === 'x' || /^[_$]/u.test(name)) return []
    return names(value, spellings) ? [name] : []
  })
}

function names(value: unknown, spellings: readonly string[]): boolean {
  if (typeof value === 'string') {
    const text = ` ${fold(value)} `
    return spellings.some((one) => text.includes(` ${one} `))
  }
  if (Array.isArray(value)) return value.some((one: unknown) => names(one, spellings))
  return typeof value === 'object' && value !== null && Object.values(value).some((one: unknown) => names(one, spellings))
}
