import type { FieldSet } from '../fields/field'
import type { RecordType } from '../fields/record-type'
import { action } from './action'
import { commitment } from './commitment'
import { contact } from './contact'
import { convention } from './convention'
import { customField } from './custom-field'
import type { ComputeContext, RecordDefinition } from './define-record'
import { delegation } from './delegation'
import { document } from './document'
import { laptop } from './laptop'
import { member } from './member'
import { note } from './note'
import { partner } from './partner'
import { payment } from './payment'
import { programme } from './programme'
import type { RecordRow } from './record-row'
import { printSetting } from './print-setting'
import { setting } from './setting'
import { term } from './term'

/** The one list of record types. */
export const records = {
  partner,
  contact,
  convention,
  delegation,
  action,
  programme,
  payment,
  commitment,
  note,
  document,
  member,
  laptop,
  term,
  'custom-field': customField,
  setting,
  'print-setting': printSetting,
} as const satisfies { readonly [Type in RecordType]?: { readonly type: Type } }

/** A description met at run time, whose functions take a row of its own type. */
export type AnyDefinition = RecordDefinition<RecordType, FieldSet, RecordRow>

/** The descriptions in the order of the navigation. */
export const definitions: readonly AnyDefinition[] = Object.values(records).map(widen)

const byType: ReadonlyMap<string, AnyDefinition> = new Map(definitions.map((definition) => [definition.type, definition]))

/** The description of a type. */
export function definitionOf(type: RecordType): AnyDefinition {
  const found = byType.get(type)
  if (!found) throw new Error(`no description of ${type}`)
  return found
}

/** Whether this version has a description for a type of record; files of newer versions may hold others. */
export function isKnownType(type: string): type is RecordType {
  return byType.has(type)
}

/** The name of a record in lists and links; '' when nothing names it yet. */
export function titleOf(type: RecordType, row: RecordRow): string {
  return definitionOf(type).title(row)
}

/** The computed values of a record on a day. */
export function computedValues(type: RecordType, row: RecordRow, context: ComputeContext): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(definitionOf(type).computed).map(([name, computed]) => [name, computed.of(row, context)]))
}

// A description is met with rows of its own type only: the table it was read from says so. The one place where its row type is widened.
function widen(definition: { readonly type: RecordType }): AnyDefinition {
  return definition as unknown as AnyDefinition
}
