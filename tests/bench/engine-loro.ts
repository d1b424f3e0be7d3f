import { LoroDoc, LoroMap } from 'loro-crdt'
import { changesOf, recordsOf, writtenBy, type Person } from './engine-changes'
import type { Engine } from './engine-work'

/** One document of Loro. Of two values of a key of a map one is shown, and it has no call that tells of the other; nor of an edit within a deleted one. */
export const loro: Engine = {
  build: (records) => {
    const start = new LoroDoc()
    start.setPeerId('1')
    for (const [id, values] of Object.entries(recordsOf(records))) {
      const record = start.getMap('records').getOrCreateContainer(id, new LoroMap())
      for (const [field, value] of Object.entries(values)) record.set(field, value)
    }
    start.commit()
    const whole = start.export({ mode: 'snapshot' })
    const theirs = edit(whole, records, '3', 'theirs')
    return Promise.resolve({
      mine: edit(whole, records, '2', 'mine').export({ mode: 'snapshot' }),
      complete: theirs.export({ mode: 'snapshot' }),
      short: theirs.export({ mode: 'update', from: start.version() }),
    })
  },
  open: (mine, records) => {
    const receiver = LoroDoc.fromSnapshot(mine)
    return Promise.resolve({
      merge: (file) => {
        receiver.import(file)
        for (const { id } of changesOf(records)) (receiver.getMap('records').get(id) as LoroMap | undefined)?.toJSON()
        return Promise.resolve({ fields: null, deletions: null })
      },
    })
  },
}

function edit(whole: Uint8Array, records: number, peer: `${number}`, person: Person): LoroDoc {
  const doc = LoroDoc.fromSnapshot(whole)
  doc.setPeerId(peer)
  const all = doc.getMap('records')
  for (const change of changesOf(records)) {
    const field = change[person]
    if (field === null) all.delete(change.id)
    else if (field !== undefined) (all.get(change.id) as LoroMap).set(field, writtenBy(person, change.id))
  }
  doc.commit()
  return doc
}
