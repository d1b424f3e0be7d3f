import type { Block } from '../../blocks/block'
import type { RecordType } from '../../fields/record-type'
import { definitionOf, isKnownType } from '../../records'
import type { RecordRow } from '../../records/record-row'
import type { PartnerPart } from '../../text/dossiers'
import { recordTable } from '../record-table'
import type { Teller } from '../teller'

const typeOfPart: Readonly<Record<Exclude<PartnerPart, 'identity'>, RecordType>> = {
  leaders: 'contact',
  contacts: 'contact',
  conventions: 'convention',
  actions: 'action',
  delegations: 'delegation',
  payments: 'payment',
  commitments: 'commitment',
  notes: 'note',
}

/** A part of the dossier that lists records; nothing when there are none. */
export function recordPart(teller: Teller, _partner: RecordRow, part: Exclude<PartnerPart, 'identity'>): readonly Block[] {
  const type = typeOfPart[part]
  const rows = isKnownType(type) ? teller.rows(type) : []
  if (rows.length === 0) return []
  const columns = definitionOf(type).columns.filter((column) => column.shown)
  return [
    recordTable(
      teller,
      type,
      rows,
      30,
      columns.slice(0, 5).map((column) => ({ field: column.field, share: column.width / 10 })),
    ),
  ]
}
