import { readLink } from '../../shared/fields/record-type'
import { shapeOf, type Field } from '../../shared/fields/field'
import type { MergeRules } from '../../shared/merge/rules'
import { definitionOf, isKnownType } from '../../shared/records'

/** How the descriptions of records answer what the merge asks about a field. */
export const recordRules: MergeRules = {
  isQuiet: (key, name) => fieldAt(key, name)?.quiet === true,
  isPersonal: (key, list) => {
    const field = topField(key, list)
    return field?.kind === 'list' && field.personal === true
  },
  shape: (key, name) => {
    const first = firstSegment(name)
    if (first === 'x') return name === first ? 'unknown' : 'plain'
    if (first.startsWith('$')) return 'plain'
    const field = topField(key, first)
    if (!field) return 'unknown'
    const shape = shapeOf(field)
    return shape === 'list' ? 'item' : shape
  },
}

type Fields = Readonly<Record<string, Field>>

// The engine asks for every field of a record before it goes on to the next.
let last: { readonly key: string; readonly fields: Fields | undefined } = { key: '', fields: undefined }

function topField(key: string, name: string): Field | undefined {
  if (last.key !== key) last = { key, fields: fieldsOf(key) }
  return last.fields?.[name]
}

function fieldsOf(key: string): Fields | undefined {
  const type = readLink(key)?.type
  return type !== undefined && isKnownType(type) ? definitionOf(type).fields : undefined
}

function fieldAt(key: string, name: string): Field | undefined {
  const field = topField(key, firstSegment(name))
  const property = field?.kind === 'list' ? name.split('/')[2] : undefined
  return field?.kind === 'list' && property !== undefined ? field.item[property] : field
}

function firstSegment(name: string): string {
  const slash = name.indexOf('/')
  return slash === -1 ? name : name.slice(0, slash)
}
