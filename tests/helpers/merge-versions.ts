import type { FieldName, Key, Op } from '../../shared/merge/op'
import type { MergeRules } from '../../shared/merge/rules'
import { sampleRules, strangeKey } from './merge-sample'

/** Two versions of the app side by side. The newer one knows more: the fields `later` and `badges`, ships, and ops of the kind `mark`. */
export type Version = 'older' | 'newer'

/** What the newer version knows that the older one does not, of any record. */
const strangeFields: ReadonlySet<string> = new Set(['later', 'badges'])

const asContact = (key: Key): Key => (key === strangeKey ? 'contact:p1' : key)

const newerRules: MergeRules = {
  isQuiet: (key, field) => sampleRules.isQuiet(key, field),
  isPersonal: (key, list) => sampleRules.isPersonal(asContact(key), list),
  shape: (key, field) => {
    const [first = ''] = field.split('/')
    return first === 'later' ? 'plain' : first === 'badges' ? 'set' : sampleRules.shape(asContact(key), field)
  },
}

/** What a version knows of fields. */
export function rulesOf(version: Version): MergeRules {
  return version === 'newer' ? newerRules : sampleRules
}

/** Whether a version has a table for a record. */
export function hasTable(version: Version, key: Key): boolean {
  return version === 'newer' || key !== strangeKey
}

/** Whether a version has a form in which somebody could write a field. */
export function hasField(version: Version, field: FieldName): boolean {
  return version === 'newer' || !strangeFields.has(field.split('/')[0] ?? '')
}

/** Whether only the newer version understands all of an op. */
export function isStrange({ envelope: { k, c } }: Op): boolean {
  return k === 'mark' || c.some(({ key, f }) => !hasTable('older', key) || f.some((field) => !hasField('older', field)))
}
