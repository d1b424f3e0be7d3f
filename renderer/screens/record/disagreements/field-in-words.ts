import type { Json } from '../../../../shared/kernel/json'
import type { ConflictSide, FieldConflict } from '../../../../shared/merge/conflicts'
import { scopeOf } from '../../../../shared/merge/field-name'
import { describeField, describeItem, fieldAt, type FieldReader } from '../../../../shared/text/describe-field'
import type { RecordRow } from '../../../../shared/records/record-row'
import type { Side } from '../../../components/disagreement/side'
import { resolveConflict } from '../../../db/commands/resolve'
import type { Worded, Wording } from './words'

/** Puts a field in disagreement in words: what stood before and each side, with the act that takes it. */
export function fieldInWords(conflict: FieldConflict, { base, type, row, reader, teller, say, settle }: Wording): Worded {
  const { show } = describeField(conflict.field, reader)
  const text = (value: Json): string => show(value) || say('disagreements.empty')
  const { origin } = conflict
  const isLong = fieldAt(conflict.field, reader)?.field.kind === 'longText'
  const former = isLong && origin ? show(origin.value) : ''
  const sideOf = (side: ConflictSide): Side => ({
    ...teller.tell(side),
    text: text(side.value),
    before: former === '' || show(side.value) === '' ? null : former,
    act: {
      label: say('record.take'),
      run: () =>
        void settle(say('disagreements.taken', { value: text(side.value) }), () =>
          resolveConflict(base, type, row.id, conflict, side.value),
        ),
    },
  })
  const before = origin ? [{ ...sideOf(origin), key: 'origin', of: 'origin' as const, hue: null, note: null, before: null }] : []
  return {
    label: fieldLabel(conflict.field, row, reader),
    lead: teller.leadOf(conflict.sides.map((side) => ({ side, text: text(side.value) }))),
    sides: [...before, ...conflict.sides.map(sideOf)],
  }
}

/** « Chef-lieu »; of a property of an item, which item first: « Fonctions › Présidente › Courriel ». */
export function fieldLabel(field: string, row: RecordRow, reader: FieldReader): string {
  const { label } = describeField(field, reader)
  const scope = scopeOf(field)
  return scope === '' ? label : `${describeItem(scope, row, reader)} › ${label.slice(label.indexOf(' › ') + 3)}`
}
