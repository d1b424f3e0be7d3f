import { useMemo } from 'react'
import { shapeOf } from '../../../shared/fields/field'
import type { RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import type { HistoryEntry } from '../../../shared/merge/history'
import { fieldsOf } from '../../../shared/records/fields-of'
import { describeField, type FieldReader } from '../../../shared/text/describe-field'
import { useTexts } from '../../components/texts/use-texts'
import { useNames } from '../../db/live'
import { useCustomFields } from '../../db/use-base'

/** Says what an op field is called and what its values are, for people. */
export interface FieldTeller {
  label(field: string): string
  value(field: string, value: Json): string
  /** Whether a field is one element of a set. */
  isElement(field: string): boolean
}

/** The teller for a record type; the names of the links in a history are read with it. */
export function useFieldTeller(type: RecordType, history: readonly HistoryEntry[] | undefined): FieldTeller {
  const { language } = useTexts()
  const customFields = useCustomFields()
  const links = useMemo(() => {
    const asked = new Set<string>()
    const reader: FieldReader = { type, customFields, language, nameOf: (link) => (asked.add(link), '') }
    for (const { changes } of history ?? [])
      for (const { field, before, after } of changes) {
        const { show } = describeField(field, reader)
        for (const value of [...before, after]) show(value)
      }
    return [...asked]
  }, [type, customFields, language, history])
  const names = useNames(links)
  return useMemo(() => {
    const reader: FieldReader = { type, customFields, language, nameOf: (link) => names(link).text }
    const sets = new Set(fieldsOf(type, customFields).flatMap(({ name, field }) => (shapeOf(field) === 'set' ? [name] : [])))
    return {
      label: (name) => describeField(name, reader).label,
      value: (name, value) => describeField(name, reader).show(value),
      // `sectors/water`, or `x/<field>/v/<code>` of an added field.
      isElement: (name) => {
        const [set = '', element] = name.startsWith('x/') ? name.split('/v/') : name.split('/')
        return element !== undefined && sets.has(set)
      },
    }
  }, [type, customFields, language, names])
}
