import type { laptop } from '../../../records/laptop'
import type { RecordWords } from '../../record-words'

/** Laptop, in English. */
export const laptopEn: RecordWords<(typeof laptop)['fields']> = {
  one: 'laptop',
  many: 'laptops',
  title: 'Laptops',
  fresh: 'New laptop',
  create: 'Add a laptop',
  none: 'No laptop yet',
  this: 'this laptop',
  untitled: 'Unnamed laptop',
  fields: {
    name: { label: 'Name of the laptop' },
    code: { label: 'Code', help: 'Two or three letters that stand in numbers: CONV-2026-AB-001.' },
    member: { label: 'Used by' },
    feeds: { label: 'Feeds', one: 'feed', add: 'Add a feed', item: { feed: { label: 'Feed' } } },
    retiredOn: { label: 'Retired on' },
  },
  computed: {},
  sections: { identity: 'Identity' },
  pointing: { member: 'Laptops' },
}
