import type { term } from '../../../records/term'
import type { RecordWords } from '../../record-words'

/** Term, in English. */
export const termEn: RecordWords<(typeof term)['fields']> = {
  one: 'word',
  many: 'words',
  title: 'Vocabularies',
  fresh: 'New word',
  create: 'Add a word',
  none: 'No word yet',
  this: 'this word',
  untitled: 'Empty word',
  fields: { label: { label: 'Word' }, vocabulary: { label: 'Vocabulary' }, retiredOn: { label: 'Retired on' } },
  computed: {},
  sections: { identity: 'Identity' },
  pointing: {},
}
