import type { FieldName, Key } from './op'

/** How a field is kept in a row. `unknown`: this version has no description of it and keeps it aside. */
export type MergeShape = 'plain' | 'set' | 'item' | 'unknown'

/** What the engine asks about fields; the descriptions of the records answer. */
export interface MergeRules {
  /** Never conflicts: the greatest (l, id) holds. Holds for every `$order` besides. */
  isQuiet(key: Key, field: FieldName): boolean
  /** Whether the items of a list hold personal data: every change of one is an op of its own. */
  isPersonal(key: Key, list: string): boolean
  /** The shape of the field that the first segment of a name stands for. */
  shape(key: Key, field: FieldName): MergeShape
}
