import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { FileRoom } from '../../../main/ipc/file-handlers'
import { createTokenTable } from '../../../main/files/tokens'
import type { JobEnd } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { failed } from '../../../shared/kernel/result'
import { freshFolder } from './folder'

const found = vi.hoisted(() => ({ problem: { type: 'cancelled' } as unknown }))
vi.mock('electron', () => ({ shell: {}, dialog: {} }))
vi.mock('../../../main/files/check-written', async (original) => ({
  ...(await original<typeof import('../../../main/files/check-written')>()),
  checkBackup: () => Promise.resolve(failed(found.problem as Problem)),
}))
const { fileHandlers } = await import('../../../main/ipc/file-handlers')

/** What a person is told of a backup whose reading back ends so. */
async function told(problem: Problem): Promise<unknown> {
  found.problem = problem
  const tokens = createTokenTable()
  const path = join(freshFolder(), 'Base.ponte')
  const ends: Promise<JobEnd['answer']>[] = []
  const start = (work: Parameters<FileRoom['jobs']['start']>[0]): string => {
    ends.push(work({ signal: new AbortController().signal, progress: () => undefined }))
    return 'job'
  }
  const handlers = fileHandlers({ tokens, jobs: { start } } as unknown as FileRoom)
  const { token } = await tokens.openForWriting(path, 'backup')
  await handlers['file.commit']({ token, passphrase: null })
  const answer = await ends[0]
  expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false])
  return answer
}

test('a backup that is not what was written, read back, is told as such, and not as a file that somebody gave', async () => {
  const problem = { type: 'file-not-as-written', name: 'Base.ponte', detail: 'damaged: a value' }
  expect(await told({ type: 'backup-refused', reason: 'damaged', detail: 'a value' })).toEqual({ ok: false, problem })
  const broken = { type: 'file-not-as-written', name: 'Base.ponte', detail: 'a bug' }
  expect(await told({ type: 'store-failed', detail: 'a bug' })).toEqual({ ok: false, problem: broken })
})

test('a backup that was stopped, or whose stick is gone, is told as that', async () => {
  for (const problem of [{ type: 'cancelled' }, { type: 'file-unreadable', name: 'Base.ponte' }] as const)
    expect(await told(problem)).toEqual({ ok: false, problem })
})
