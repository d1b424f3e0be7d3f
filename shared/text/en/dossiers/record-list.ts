import type { recordListFr } from '../../fr/dossiers/record-list'

/** The words of a printed table, in English. */
export const recordListEn: typeof recordListFr = {
  title: 'Table',
  total: 'Total',
  none: 'No record.',
  all: (count) => `${count} records`,
  first: (printed, count) => `The first ${printed} of ${count} records`,
}
