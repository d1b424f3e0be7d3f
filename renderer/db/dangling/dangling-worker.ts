import { changeChannel } from '../changes'
import { PonteDatabase } from '../database'
import { findClashes } from './find-clashes'
import { findDangling } from './find-dangling'
import type { ToReview } from './use-dangling'

// Looks for links that lead nowhere and for numbers borne twice beside the window: at many records the indexes are long.

let asked = false

/** Looks take at most this part of the time: ten settled in a row are not ten looks through 100,000 records. */
const restTimes = 5

self.addEventListener('message', ({ data }: MessageEvent<{ readonly database: string; readonly times: 'once' | 'live' }>) => {
  const db = new PonteDatabase(data.database)
  if (data.times === 'live') changeChannel(data.database).addEventListener('message', () => void look(db))
  void look(db)
})

async function findAll(db: PonteDatabase): Promise<ToReview> {
  return { dangling: await findDangling(db), clashes: await findClashes(db) }
}

// Changes that come while it looks are looked at once it is done.
async function look(db: PonteDatabase): Promise<void> {
  if (asked) return
  asked = true
  await looking
  asked = false
  const begun = performance.now()
  looking = findAll(db)
    .then((found) => self.postMessage(found))
    // It is told, and the next change is looked at all the same.
    .catch((error: unknown) => reportError(error))
    .then(() => rest((performance.now() - begun) * restTimes))
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

let looking: Promise<void> = Promise.resolve()
