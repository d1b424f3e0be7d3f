import * as Y from 'yjs'
import { changesOf, recordsOf, writtenBy, type Person } from './engine-changes'
import type { Engine } from './engine-work'

/** One document of Yjs. Of two values of a key of a Y.Map one is gone, and it has no call that tells of it; nor of an edit within a deleted one. */
export const yjs: Engine = {
  build: (records) => {
    const start = new Y.Doc()
    start.clientID = 1
    start.transact(() => {
      for (const [id, values] of Object.entries(recordsOf(records))) start.getMap('records').set(id, new Y.Map(Object.entries(values)))
    })
    const whole = Y.encodeStateAsUpdate(start)
    const theirs = edit(whole, records, 3, 'theirs')
    return Promise.resolve({
      mine: Y.encodeStateAsUpdate(edit(whole, records, 2, 'mine')),
      complete: Y.encodeStateAsUpdate(theirs),
      short: Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(start)),
    })
  },
  open: (mine, records) => {
    const receiver = new Y.Doc()
    Y.applyUpdate(receiver, mine)
    return Promise.resolve({
      merge: (file) => {
        Y.applyUpdate(receiver, file)
        for (const { id } of changesOf(records)) (receiver.getMap('records').get(id) as Y.Map<string> | undefined)?.toJSON()
        return Promise.resolve({ fields: null, deletions: null })
      },
    })
  },
}

function edit(whole: Uint8Array, records: number, client: number, person: Person): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, whole)
  doc.transact(() => {
    const all = doc.getMap('records')
    for (const change of changesOf(records)) {
      const field = change[person]
      if (field === null) all.delete(change.id)
      else if (field !== undefined) (all.get(change.id) as Y.Map<string>).set(field, writtenBy(person, change.id))
    }
  })
  return doc
}
