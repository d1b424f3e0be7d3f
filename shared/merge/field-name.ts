const grammar = /^\$?[a-z][A-Za-z0-9]{0,39}(\/\$?[A-Za-z0-9_-]{1,40}){0,3}$/
// `__proto__`, `constructor`, `toString` …: names that every object seems to have. No field is ever called so.
const forbidden: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

// A file names the same few fields a million times. A limit, because a file may also name millions.
const found = new Set<string>()
const mostFound = 2000

/** Whether a text may stand as a field name in an op: `name`, `sectors/water`, `mandates/<item>/title`, `mandates/<item>/languages/fr`, `x/<field>`. */
export function isFieldName(text: unknown): text is string {
  if (typeof text !== 'string') return false
  if (found.has(text)) return true
  if (!grammar.test(text)) return false
  if (text.includes('/')) return !text.split('/').some((segment) => forbidden.has(segment))
  if (forbidden.has(text)) return false
  if (found.size < mostFound) found.add(text)
  return true
}

/** The item that a field belongs to, `mandates/<item>/`; '' for a field of the record itself, sets and added fields included. */
export function scopeOf(field: string): string {
  const first = field.indexOf('/')
  const second = first === -1 ? -1 : field.indexOf('/', first + 1)
  return second === -1 || field.startsWith('x/') ? '' : field.slice(0, second + 1)
}

/** The last segment of a name. */
export function lastSegment(field: string): string {
  return field.slice(field.lastIndexOf('/') + 1)
}

/** Whether a field is the deletion of a record or of an item. */
export function isDeletion(field: string): boolean {
  return lastSegment(field) === '$del'
}

/** What the items of a list and the elements of a set have in common: their list and property with a star between, their set. An added field is its own. */
export function placeOf(field: string): string {
  const [first = '', second = '', property] = field.split('/')
  if (first === 'x') return `${first}/${second}`
  return property === undefined ? first : `${first}/*/${property}`
}
