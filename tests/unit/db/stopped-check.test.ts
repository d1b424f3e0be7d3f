import { expect, test } from 'vitest'
import { startMergeWork } from '../../../renderer/db/backup/merge-work'

/** A thread that takes note of what it is asked, and answers nothing. */
class SilentWorker {
  static asked: string[] = []
  postMessage(message: { readonly say: string }): void {
    SilentWorker.asked.push(message.say)
  }
  addEventListener(): void {}
  terminate(): void {}
}

test('a reading that is stopped while the room on the disk is looked up is not begun', async () => {
  const stopper = new AbortController()
  const call = (): Promise<unknown> => {
    stopper.abort()
    return Promise.resolve({ ok: true, value: { freeBytes: 1 << 30 } })
  }
  Object.assign(globalThis, { Worker: SilentWorker, window: { bridge: { call, listen: () => () => undefined } } })
  const work = startMergeWork({ token: 't', name: 'a.ponte', size: 10, mime: '' })
  const expected = { storeId: null, practice: false, hasRecords: false, passphrases: [] }
  const checked = await work.check('base', expected, { signal: stopper.signal, onProgress: () => undefined }, true)
  expect(checked).toEqual({ ok: false, problem: { type: 'cancelled' } })
  expect(SilentWorker.asked).toEqual([])
})
