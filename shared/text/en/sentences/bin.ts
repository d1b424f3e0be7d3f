import type { Sentences } from '../../sentences'

/** The bin. */
export const bin: Sentences['bin'] = {
  lead: 'Nothing is erased here: a restored record comes back whole, with its history.',
  by: 'by {{who}}, {{when}}',
  filter: 'Filter the bin',
  nothing: 'The bin is empty',
  nothingText: 'A record put in the bin waits here until somebody restores it.',
  noMatch: 'No record in the bin matches these words.',
  more: 'The {{shown}} most recent of {{total}}. Filter to find the others.',
  restored: '“{{name}}” is back',
}
