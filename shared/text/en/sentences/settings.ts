import type { Sentences } from '../../sentences'

/** The settings. */
export const settings: Sentences['settings'] = {
  appearance: 'This laptop',
  language: 'Language',
  theme: 'Theme',
  members: 'Colleagues',
  laptops: 'Laptops',
  vocabularies: 'Vocabularies',
  base: 'Base',
  about: 'About Ponte',
  version: 'Version {{version}}, {{host}}',
  journal: 'Open the journal',
  journalText: 'The journal says what Ponte did, never what your records hold.',
  keys: 'Keyboard',
}
