import type { Sentences } from '../../sentences'

/** The list of documents that can be printed. */
export const documents: Sentences['documents'] = {
  title: 'Documents to print',
  whole: 'About the whole base',
  about: 'Choose: {{what}}',
  prepare: 'Prepare',
}
