import * as Automerge from '@automerge/automerge'
import { changesOf, recordsOf, writtenBy, type Person, type Records } from './engine-changes'
import type { Engine } from './engine-work'

interface Base {
  readonly [key: string]: unknown
  readonly records: Records
}

const atOnce = 5000

/** One document of Automerge. Of a field with several values it tells; of an edit within a deleted record it would tell in the same way, if it did. */
export const automerge: Engine = {
  build: (records) => {
    let start = Automerge.from<Base>({ records: {} }, 'aa')
    // All records in one change are more than it takes.
    const all = Object.entries(recordsOf(records))
    for (let at = 0; at < all.length; at += atOnce)
      start = Automerge.change(start, (doc) => {
        for (const [id, values] of all.slice(at, at + atOnce)) doc.records[id] = values
      })
    const theirs = edit(start, records, 'cc', 'theirs')
    return Promise.resolve({
      mine: Automerge.save(edit(start, records, 'bb', 'mine')),
      complete: Automerge.save(theirs),
      short: Automerge.saveSince(theirs, Automerge.getHeads(start)),
    })
  },
  open: (mine, records) => {
    const receiver = Automerge.load<Base>(mine)
    return Promise.resolve({
      merge: (file) => {
        const merged = Automerge.loadIncremental(receiver, file)
        const [told, changes] = [{ fields: 0, deletions: 0 }, changesOf(records)]
        const isSeveral = (values: object | undefined): boolean => Object.keys(values ?? {}).length > 1
        for (const { id, mine: own, theirs } of changes) {
          const record = merged.records[id]
          if (own === null && isSeveral(Automerge.getConflicts(merged.records, id))) told.deletions += 1
          if (record && theirs !== undefined && isSeveral(Automerge.getConflicts(record, theirs))) told.fields += 1
        }
        return Promise.resolve(told)
      },
    })
  },
}

function edit(start: Automerge.Doc<Base>, records: number, actor: string, person: Person): Automerge.Doc<Base> {
  return Automerge.change(Automerge.clone(start, actor), (doc) => {
    for (const change of changesOf(records)) {
      const [record, field] = [doc.records[change.id], change[person]]
      if (field === null) delete doc.records[change.id]
      else if (record && field !== undefined) record[field] = writtenBy(person, change.id)
    }
  })
}
