import { foundedBase } from '../../helpers/test-base'
import { afterEach, expect, test, vi } from 'vitest'
import { joinBase } from '../../../renderer/db/backup/join-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { eraseValues } from '../../../renderer/db/commands/erase'
import { linesOf } from '../../../renderer/db/backup/save-lines'
import { planSave } from '../../../renderer/db/backup/save-plan'
import { writeWhole } from '../../helpers/backup-content'
import { verifyBackup } from '../../../shared/backup/verify-backup'
import { saveBackup } from '../../../renderer/db/backup/save-backup'
import { saveFileCopy, storeBytes, storePickedFile } from '../../../renderer/db/files'
import { stubBridge } from '../../helpers/stub-bridge'
import { testPerson, testProviders } from '../../helpers/test-providers'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A main that opens one file, and takes what is asked; answers the tokens that were given up. */
function mainOpens(): readonly unknown[] {
  const other = stubBridge.call
  const ended: unknown[] = []
  vi.spyOn(stubBridge, 'call').mockImplementation((channel, input) => {
    const answer = (value: unknown): Promise<unknown> => Promise.resolve({ ok: true, value })
    if (channel === 'file.create') return answer({ token: 't', name: 'Copie.pdf' })
    if (channel === 'file.pick') return answer({ token: 't', name: 'Lettre.pdf', size: 9, mime: '' })
    if (channel === 'file.space') return answer({ freeBytes: null })
    if (channel === 'file.hash') return Promise.reject(new Error('main is gone'))
    if (channel === 'file.write') return answer({ written: 9 })
    if (channel === 'file.commit') return Promise.resolve({ ok: false, problem: { type: 'file-not-as-written' } })
    if (channel === 'file.abort') ended.push((input as { token: string }).token)
    return other(channel, input)
  })
  return ended
}

/** A thread that fails at the first thing it is asked. */
class BrokenWorker extends EventTarget {
  postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { say: 'broken', message: 'a bug', stack: '' } })))
  }
  terminate(): void {
    // Nothing runs.
  }
}

test('an attachment that cannot be read to its end leaves no half-written copy', async () => {
  const base = await foundedBase()
  const stored = await storeBytes(base, new Uint8Array(9), { name: 'Lettre.pdf', mime: 'application/pdf' })
  if (!stored.ok) throw new Error(stored.problem.type)
  await base.db.chunks.clear()
  const ended = mainOpens()
  await expect(saveFileCopy(base, stored.value)).rejects.toThrow('lacks piece 0')
  expect(ended).toEqual(['t'])
})

test('a backup whose thread breaks leaves no half-written file', async () => {
  const base = await foundedBase()
  const ended = mainOpens()
  vi.stubGlobal('Worker', BrokenWorker)
  const hooks = { signal: new AbortController().signal, onProgress: () => undefined }
  await expect(saveBackup(base, { kind: 'complete' }, null, hooks)).rejects.toThrow('a bug')
  expect(ended).toEqual(['t'])
})

test('a file that was picked is let go of, whatever breaks as it is read', async () => {
  const base = await foundedBase()
  const ended = mainOpens()
  await expect(storePickedFile(base, { signal: new AbortController().signal, onProgress: () => undefined })).rejects.toThrow('main is gone')
  expect(ended).toEqual(['t'])
  vi.stubGlobal('Worker', BrokenWorker)
  await expect(joinBase(testPerson, testProviders())).rejects.toThrow('a bug')
  expect(ended).toEqual(['t', 't'])
})

/** A thread that has written everything once something else was done. */
function threadWrites(meanwhile: () => Promise<unknown>): void {
  class Worker extends EventTarget {
    postMessage(): void {
      void meanwhile().then(() => this.dispatchEvent(new MessageEvent('message', { data: { say: 'done' } })))
    }
    terminate(): void {
      // Nothing runs.
    }
  }
  vi.stubGlobal('Worker', Worker)
}

test('a file during the writing of which values were erased is given up: it holds some of them and lacks others', async () => {
  const base = await foundedBase()
  const made = await createRecord(base, 'contact', { family: 'Deiana', privateNote: 'Allergie aux noix' })
  if (!made.ok) throw new Error(made.problem.type)
  const contact = await base.db.records('contact').get(made.value.id)
  if (!contact) throw new Error('no row')
  const plan = await planSave(base, { kind: 'complete' })
  const ended = mainOpens()
  threadWrites(() => eraseValues(base, 'contact', contact, new Set(['privateNote'])))
  const hooks = { signal: new AbortController().signal, onProgress: () => undefined }
  expect(await saveBackup(base, { kind: 'complete' }, null, hooks)).toEqual({ ok: false, problem: { type: 'cancelled' } })
  expect(ended).toEqual(['t'])
  // What it would have been told of otherwise: a file that no laptop takes.
  const lines: string[] = []
  for await (const some of linesOf(base.db, plan)) lines.push(...some)
  const bytes = await writeWhole({ manifest: plan.manifest, lines, blobs: new Map() })
  const source = { size: bytes.length, read: (at: number, length: number) => Promise.resolve(bytes.slice(at, at + length)) }
  expect(await verifyBackup(source)).toMatchObject({ ok: false, problem: { reason: 'damaged' } })
})
