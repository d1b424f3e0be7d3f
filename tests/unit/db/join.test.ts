import { foundedBase } from '../../helpers/test-base'
import { afterEach, expect, test, vi } from 'vitest'
import { sampleManifest } from '../../helpers/backup-bytes'
import { testPerson, testProviders } from '../../helpers/test-providers'
import { joinWith } from '../../../renderer/db/backup/join-base'
import { needFact } from '../../../renderer/db/meta'
import { noteBaseNow } from '../../../renderer/db/note-base'
import type { Manifest } from '../../../shared/backup/manifest'
import { ok } from '../../../shared/kernel/result'

afterEach(() => vi.unstubAllGlobals())

/** A thread that finds a file sound. */
function threadFinds(manifest: Manifest): void {
  class Worker extends EventTarget {
    postMessage(): void {
      const data = { say: 'checked', answer: ok({ manifest }) }
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
    }
    terminate(): void {
      // Nothing runs.
    }
  }
  vi.stubGlobal('Worker', Worker)
}

test('a base that this laptop has already is not joined again: it is told by its name, and stays what it is', async () => {
  const base = await foundedBase()
  await noteBaseNow(base)
  const ops = await base.db.ops.toArray()
  threadFinds({ ...sampleManifest([]), st: await needFact(base.db, 'storeId'), base: base.name })
  const joined = await joinWith({ token: 't', name: 'Base.ponte', size: 9, mime: '' }, testPerson, testProviders(5))
  expect(joined).toEqual({ ok: false, problem: { type: 'base-here', name: base.name } })
  expect(await base.db.ops.toArray()).toEqual(ops)
})
