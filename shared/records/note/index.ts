import { choice, field, link, links } from '../../fields/make'
import { confidentialityLevels } from '../confidentiality'
import { defineRecord } from '../define-record'
import { livingTypes } from '../living-types'

/** A dated entry in the life of a record: a call, a meeting, something to remember. */
export const note = defineRecord({
  type: 'note',
  place: 'life',
  fields: {
    about: link(livingTypes, { required: 'always', width: 'half' }),
    on: field('day', { required: 'always', width: 'half' }),
    kind: choice(['call', 'meeting', 'mail', 'visit', 'decision', 'remark'], { width: 'half' }),
    text: field('longText', { required: 'always' }),
    people: links('contact'),
    confidentiality: choice(confidentialityLevels, { segmented: true, width: 'half' }),
  },
  computed: {},
  create: ['text', 'on', 'kind', 'about'],
  initial: { kind: 'remark' },
  sections: [{ name: 'identity', fields: ['about', 'on', 'kind', 'text', 'people', 'confidentiality'] }],
  columns: [
    { field: 'on', width: 110, shown: true },
    { field: 'kind', width: 120, shown: true },
    { field: 'text', width: 420, shown: true },
    { field: 'about', width: 260, shown: true },
    { field: 'people', width: 200, shown: true },
  ],
  sortedBy: { field: 'on', descending: true },
  keyFacts: ['on', 'kind', 'about', 'people'],
  startsToday: 'on',
  title: (row) => firstLine(row.text ?? ''),
})

const titleLength = 80

/** The first line of a text, cut at a word where it is long. */
export function firstLine(text: string): string {
  const line = (text.split('\n').find((one) => one.trim() !== '') ?? '').trim().replace(/^#+\s*/, '')
  if (line.length <= titleLength) return line
  const cut = line.slice(0, titleLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleLength / 2)).trimEnd()}…`
}
