import { sameBase } from '../helpers/page-base'
import { createRecord } from '../../renderer/db/commands/create-record'
import type { Base } from '../../renderer/db/base'
import { withoutLocks } from '../helpers/without-locks'

/** What a writing thread is told: the base, how many conventions it makes, its seed, and whether it waits for its turn. */
export interface ToWriter {
  readonly base: Pick<Base, 'storeId' | 'database' | 'name' | 'practice' | 'author'>
  readonly count: number
  readonly seed: number
  readonly locks: boolean
}

// What the app's code asks of main, it asks by the window's name.
Object.assign(self, { window: self })

self.addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
  write(data).then(
    () => self.postMessage('done'),
    (error: unknown) => self.postMessage(String(error)),
  )
})

async function write({ base, count, seed, locks }: ToWriter): Promise<void> {
  if (!locks) withoutLocks()
  const own = sameBase(base, seed)
  for (let made = 0; made < count; made += 1) {
    const answer = await createRecord(own, 'convention', { title: `Convention ${seed}-${made}`, kind: 'framework' })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  }
}
