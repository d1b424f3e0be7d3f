import { schemaOf } from '../fields/schema'
import type { RecordType } from '../fields/record-type'
import type { Draft } from './draft'
import { fieldsOf } from './fields-of'
import type { RecordRow } from './record-row'

/** The names of the fields of a draft whose value is not in its normal form, and of fields that no description knows. A cleared field is always in form. */
export function invalidFields(type: RecordType, draft: Draft, customFields: readonly RecordRow[]): readonly string[] {
  const fields = new Map(fieldsOf(type, customFields).map((named) => [named.name, named]))
  return Object.entries(draft)
    .filter(([name, value]) => {
      const named = fields.get(name)
      if (!named || named.computed) return true
      return value !== null && value !== undefined && value !== '' && !schemaOf(named.field).safeParse(value).success
    })
    .map(([name]) => name)
}
