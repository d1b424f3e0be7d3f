import type { Cell, Pill, Tone } from '../../blocks/block'
import type { RecordType } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { fieldWordsOf } from '../../text/words-of'
import type { Teller } from './teller'

const tones: Readonly<Record<string, Tone>> = {
  inForce: 'good',
  transmitted: 'good',
  underway: 'good',
  done: 'good',
  confirmed: 'good',
  toRenew: 'attention',
  soon: 'attention',
  suspended: 'attention',
  signed: 'attention',
  expired: 'stopped',
  overdue: 'stopped',
  denounced: 'stopped',
  cancelled: 'stopped',
  refused: 'stopped',
  abandoned: 'stopped',
}

/** How a record stands, as a mark that is read without its colour. */
export function stateCell(teller: Teller, type: RecordType, row: RecordRow, name: string, note = ''): Cell {
  const named = teller.field(type, name)
  const code = row[name]
  if (!named || typeof code !== 'string') return note
  const label = fieldWordsOf(type, named, teller.language).codes?.[code] ?? code
  return { pill: { label, tone: tones[code] ?? 'plain' }, ...(note === '' ? {} : { note }) }
}

/** The same mark for the head of a dossier; none for a record without that state. */
export function statePills(teller: Teller, type: RecordType, row: RecordRow, name: string): readonly Pill[] {
  const cell = stateCell(teller, type, row, name)
  return typeof cell === 'object' && 'pill' in cell ? [cell.pill] : []
}
