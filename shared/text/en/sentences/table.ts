import type { Sentences } from '../../sentences'

/** Tables of records. */
export const table: Sentences['table'] = {
  filter: 'Filter this table',
  columns: 'Columns',
  sortedAscending: 'sorted, ascending',
  sortedDescending: 'sorted, descending',
  of: '{{shown}} of {{total}}',
  nothingFirst: 'Create the first record, or take in those of a colleague: both mix without doubles.',
  receive: 'Take in a file…',
  nothingFiltered: 'No record matches this filter',
  nothingFilteredText: '{{total}} exist. The filter “{{filter}}” keeps none of them.',
  removeFilter: 'Remove the filter',
  disagreement: 'disagreement to settle',
  resize: 'Width of column {{name}}',
  resetColumns: 'Original columns',
}
