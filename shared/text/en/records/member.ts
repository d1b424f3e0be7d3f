import type { member } from '../../../records/member'
import type { RecordWords } from '../../record-words'

/** Member, in English. */
export const memberEn: RecordWords<(typeof member)['fields']> = {
  one: 'colleague',
  many: 'colleagues',
  title: 'Colleagues',
  fresh: 'New colleague',
  create: 'Add a colleague',
  none: 'No colleague yet',
  this: 'this colleague',
  untitled: 'Unnamed colleague',
  fields: {
    name: { label: 'Name' },
    initials: { label: 'Initials', help: 'Two to four letters, carried by every change.' },
    function: { label: 'Function' },
    email: { label: 'E-mail' },
    left: { label: 'Has left the directorate' },
  },
  computed: {},
  sections: { identity: 'Identity' },
  pointing: {},
}
