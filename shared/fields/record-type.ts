/** The types of record that this version knows: the name of the table, the key in a file, the folder of the description. */
export const recordTypes = [
  'partner',
  'contact',
  'convention',
  'delegation',
  'action',
  'programme',
  'payment',
  'commitment',
  'note',
  'document',
  'member',
  'laptop',
  'term',
  'custom-field',
  'setting',
  'print-setting',
] as const

export type RecordType = (typeof recordTypes)[number]

/** A link to a record, `partner:<id>`. */
export type RecordLink = string

/** The link to a record. */
export function linkTo(type: RecordType, id: string): RecordLink {
  return `${type}:${id}`
}

/** The two halves of a link; null when the text is none, or names a type that this version does not know. */
export function readLink(link: string): { readonly type: RecordType; readonly id: string } | null {
  const colon = link.indexOf(':')
  const type = recordTypes.find((known) => known === link.slice(0, colon))
  const id = link.slice(colon + 1)
  return type !== undefined && /^[A-Za-z0-9_-]{1,40}$/.test(id) ? { type, id } : null
}
