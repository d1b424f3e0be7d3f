import type { Sentences } from '../../sentences'

/** The first screen. */
export const home: Sentences['home'] = {
  recent: 'Recently taken up',
  nothing: 'Your records begin here',
  nothingText: 'Create the first partner, or merge a colleague’s backup.',
  practise: 'Practise in another base',
  recentNone: 'The records you change will come back here.',
  drafts: 'Drafts',
  resume: 'Resume',
}
