import type { RecordType } from '../../../shared/fields/record-type'
import { changeChannel, type CommittedChange } from '../changes'
import { PonteDatabase } from '../database'
import type { CodesQuery, FromWorker, ToWorker, WindowQuery } from './messages'
import { readTypeIndex, type TypeIndex } from './type-index'

// Orders and filters the tables beside the window, over the same store, which it only reads: the window never holds a whole table.

interface Kept {
  /** The language and the day that the index was made for. */
  readonly made: string
  index: Promise<TypeIndex>
}

const indexes = new Map<RecordType, Kept>()
let db: PonteDatabase | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'ask') void answer(data.number, data.query)
  else if (data.say === 'askCodes') void answerCodes(data.number, data.query)
  else {
    db = new PonteDatabase(data.database)
    changeChannel(data.database).addEventListener('message', ({ data: change }: MessageEvent<CommittedChange>) => void follow(change))
  }
})

async function answer(number: number, query: WindowQuery): Promise<void> {
  const index = await indexFor(query)
  if (index) tell({ say: 'answer', number, answer: index.answer(query) })
}

async function answerCodes(number: number, query: CodesQuery): Promise<void> {
  const index = await indexFor(query)
  if (index) tell({ say: 'codes', number, codes: index.codes(query) })
}

async function indexFor(query: Pick<WindowQuery, 'type' | 'language' | 'today'>): Promise<TypeIndex | null> {
  const made = `${query.language} ${query.today}`
  let kept = indexes.get(query.type)
  if (db && kept?.made !== made) {
    kept = { made, index: readTypeIndex(db, query) }
    indexes.set(query.type, kept)
  }
  return kept ? await kept.index : null
}

// A change that comes while an index is read is followed when it was read: what the reading saw may be older.
async function follow(change: CommittedChange): Promise<void> {
  if (change.everything || change.touched.some(([type]) => type === 'setting' || type === 'custom-field')) indexes.clear()
  const links = change.touched.map(([type, id]) => `${type}:${id}`)
  for (const [type, kept] of indexes) {
    const ids = change.touched.filter(([touched]) => touched === type).map(([, id]) => id)
    kept.index = kept.index.then(async (index) => {
      await index.follow(ids, links)
      return index
    })
  }
  await Promise.all([...indexes.values()].map((kept) => kept.index))
  tell({ say: 'changed' })
}

function tell(message: FromWorker): void {
  self.postMessage(message)
}
