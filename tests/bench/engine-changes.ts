/** The fields of a record of the engines' work. */
export const fields = ['name', 'seat', 'country', 'kind', 'note', 'phone', 'email', 'website'] as const

export type Person = 'mine' | 'theirs'

/** What each of two people did to one record: a field that was written, or null for a record that was deleted; nothing where he did not touch it. */
export interface Change {
  readonly id: string
  readonly mine?: string | null
  readonly theirs?: string
}

/** Records by their id, each with a text in every field. */
export type Records = Record<string, Record<string, string>>

const idOf = (index: number): string => `record-${String(index).padStart(7, '0')}`

/**
 * Each person wrote one field of a tenth of the records; of every tenth of these both wrote the same field. The one who merges also deleted a thousandth of
 * the records, others than those, and the other wrote in half of the deleted ones.
 */
export function changesOf(records: number): readonly Change[] {
  const written = Array.from({ length: Math.floor(records / 10) }, (_, index): Change => {
    return { id: idOf(index * 10), mine: 'seat', theirs: index % 10 === 0 ? 'seat' : 'note' }
  })
  const deleted = Array.from({ length: Math.max(2, Math.floor(records / 1000)) }, (_, index): Change => {
    const id = idOf(Math.floor(records / 20) * 10 + index * 10 + 1)
    return index % 2 === 0 ? { id, mine: null, theirs: 'note' } : { id, mine: null }
  })
  return [...written, ...deleted]
}

/** How many fields both wrote, and in how many deleted records the other wrote: what is there to be found. */
export function toFind(records: number): { readonly fields: number; readonly deletions: number } {
  const changes = changesOf(records)
  return {
    fields: changes.filter(({ mine, theirs }) => typeof mine === 'string' && mine === theirs).length,
    deletions: changes.filter(({ mine, theirs }) => mine === null && theirs !== undefined).length,
  }
}

/** What a person wrote in a field. */
export const writtenBy = (person: Person, id: string): string => `${person} at ${id}`

/** The base that both began with. */
export function recordsOf(records: number): Records {
  const made: Records = {}
  for (let index = 0; index < records; index += 1)
    made[idOf(index)] = Object.fromEntries(fields.map((field) => [field, `${field} of number ${index}, as it was imported`]))
  return made
}
