import { changeChannel } from '../changes'
import { PonteDatabase } from '../database'
import { findDangling } from './find-dangling'

// Looks for links that lead nowhere beside the window: at many records the index of links is long.

let asked = false

self.addEventListener('message', ({ data }: MessageEvent<{ readonly storeId: string }>) => {
  const db = new PonteDatabase(data.storeId)
  changeChannel(data.storeId).addEventListener('message', () => void look(db))
  void look(db)
})

// Changes that come while it looks are looked at once it is done.
async function look(db: PonteDatabase): Promise<void> {
  if (asked) return
  asked = true
  await looking
  asked = false
  looking = findDangling(db).then((found) => self.postMessage(found))
}

let looking: Promise<void> = Promise.resolve()
