import { useCallback, useMemo } from 'react'
import type { RecordType } from '../../../../shared/fields/record-type'
import type { Conflicts, ConflictSide, DeletionConflict, FieldConflict } from '../../../../shared/merge/conflicts'
import { scopeOf } from '../../../../shared/merge/field-name'
import { describeField, describeItem, fieldAt, type FieldReader, type WordedField } from '../../../../shared/text/describe-field'
import { useTexts } from '../../../components/texts/use-texts'
import type { StoredRow } from '../../../db/database'
import { useNames } from '../../../db/live'
import { useBase, useCustomFields } from '../../../db/use-base'
import { deletionInWords } from './deletion-in-words'
import { fieldInWords } from './field-in-words'
import { useSettle } from './use-settle'
import { useSideTeller } from './use-side-teller'
import type { Worded, Wording } from './words'

/** The disagreements of a record in words, with the acts that settle them. */
export interface Sides {
  ofField(conflict: FieldConflict): Worded
  ofDeletion(conflict: DeletionConflict): Worded
  /** The field whose whole value is in disagreement; null for an element of a set. */
  fieldOf(conflict: FieldConflict): WordedField | null
  nameOf(link: string): string
}

/** Puts the disagreements of a record in words, live: names follow their records. */
export function useSides(type: RecordType, row: StoredRow, conflicts: Conflicts | undefined): Sides {
  const base = useBase()
  const { say, language } = useTexts()
  const customFields = useCustomFields()
  const links = useMemo(
    () => (conflicts ? linksIn(conflicts, row, { type, customFields, language }) : []),
    [conflicts, row, type, customFields, language],
  )
  const names = useNames(links)
  const nameOf = useCallback((link: string) => names(link).text, [names])
  const reader: FieldReader = { type, customFields, language, nameOf }
  const wording: Wording = { base, type, row, reader, teller: useSideTeller(), say, settle: useSettle() }
  return {
    ofField: (conflict) => fieldInWords(conflict, wording),
    ofDeletion: (conflict) => deletionInWords(conflict, wording),
    fieldOf: ({ field }) => fieldAt(field, reader),
    nameOf,
  }
}

// Every name that the words of fields, items and values ask for.
function linksIn(conflicts: Conflicts, row: StoredRow, words: Omit<FieldReader, 'nameOf'>): readonly string[] {
  const asked = new Set<string>()
  const reader: FieldReader = { ...words, nameOf: (link) => (asked.add(link), '') }
  const ask = (field: string, side: ConflictSide | null): void => {
    if (side) describeField(field, reader).show(side.value)
    if (scopeOf(field) !== '') describeItem(scopeOf(field), row, reader)
  }
  for (const { field, sides, origin } of conflicts.fields) for (const side of [...sides, origin]) ask(field, side)
  for (const { scope, fields } of conflicts.deletions) {
    ask(`${scope}$del`, null)
    for (const { field, side } of fields) ask(field, side)
  }
  return [...asked]
}
