import type { RecordLink } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'

const moment = '2026-03-14T09:05'

/**
 * What the sheets that the app prints by itself are told, by their names: a list of these conventions, and minutes of a merge that brought these records.
 * A sheet that is missing here fails by its own schema.
 */
export function sheetOptions(
  conventions: readonly string[],
  merged: readonly RecordLink[],
): Readonly<Record<string, { readonly [name: string]: Json }>> {
  return {
    recordList: {
      type: 'convention',
      columns: [
        { field: 'amount', width: 140 },
        { field: 'step', width: 120 },
        { field: 'gone', width: 90 },
        { field: 'parties', width: 200 },
        { field: 'signedOn', width: 90 },
      ],
      ids: [...conventions],
      matching: 30,
      filters: ['État : signée'],
    },
    recoverySheet: { passphrase: 'abandon-zeste' },
    mergeMinutes: {
      mergedAt: moment,
      writtenAt: moment,
      undoneAt: moment,
      member: '',
      laptop: 'BAS-01',
      fresh: 5,
      alreadyKnown: 2,
      attachments: 1,
      created: 1,
      changed: 1,
      deleted: 3,
      disagreements: 1,
      together: 2,
      missing: 1,
      newer: 1,
      erased: 3,
      erasedBy: ['', 'a & b < c > "d"'],
      authors: [{ member: 'a & b < c > "d"', laptop: '', changes: 5 }],
      records: merged.map((link, at) => ({ link, what: ['created', 'changed', 'deleted'][at % 3] ?? 'changed' })),
    },
  }
}
