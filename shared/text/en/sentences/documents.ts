import type { Sentences } from '../../sentences'

/** The list of documents that can be printed. */
export const documents: Sentences['documents'] = {
  whole: 'About the whole base',
  about: 'Choose: {{what}}',
  prepare: 'Prepare',
}
