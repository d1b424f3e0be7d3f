import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { FileRoom } from '../../../main/ipc/file-handlers'
import { createTokenTable } from '../../../main/files/tokens'
import type { FilePurpose, JobEnd } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { mainFr } from '../../../shared/text/fr/main'
import { freshFolder } from './folder'

// A stick that is pulled out, as the system tells it: reads and writes fail, and on what was set to read only nothing can be removed either.
const disk = vi.hoisted(() => ({ chosen: '', gone: false }))
const failure = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code, syscall: 'io' }))
vi.mock('electron', () => ({
  shell: {},
  dialog: {
    showSaveDialog: () => Promise.resolve({ canceled: false, filePath: disk.chosen }),
    showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [disk.chosen] }),
  },
}))
vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>()
  const rm: typeof actual.rm = (path, options) => (disk.gone ? failure('EROFS') : actual.rm(path, options))
  return { ...actual, rm }
})
const { fileHandlers } = await import('../../../main/ipc/file-handlers')

beforeEach(() => void (disk.gone = false))

function room(folder: string) {
  const tokens = createTokenTable()
  const ends: Promise<JobEnd['answer']>[] = []
  const made: Pick<FileRoom, 'tokens' | 'words' | 'jobs' | 'lastFolder' | 'keepFolder'> = {
    tokens,
    words: mainFr,
    jobs: {
      start: (work) => {
        ends.push(work({ signal: new AbortController().signal, progress: () => undefined }))
        return 'job'
      },
      cancel: () => undefined,
      cancelAll: () => undefined,
    },
    lastFolder: () => folder,
    keepFolder: () => undefined,
  }
  return { tokens, ends, handlers: fileHandlers(made as FileRoom) }
}

/** A file being written over a former one, its first piece on the stick. */
async function begun(purpose: FilePurpose = 'table') {
  const folder = freshFolder()
  disk.chosen = join(folder, 'liste.csv')
  writeFileSync(disk.chosen, 'la liste de hier')
  const all = room(folder)
  const created = await all.handlers['file.create']({ purpose, suggestedName: 'liste.csv', expectedBytes: 10 })
  if (!created.ok) throw new Error(created.problem.type)
  const { token } = created.value
  expect(await all.handlers['file.write']({ token, bytes: new TextEncoder().encode('ligne\n') })).toEqual({
    ok: true,
    value: { written: 6 },
  })
  return { ...all, folder, token }
}

const unwritable: Problem = { type: 'file-unwritable', name: 'liste.csv' }
const piece = new TextEncoder().encode('encore')

test('a stick pulled out while a file is read is told as such, and a file that cannot be opened too', async () => {
  const folder = freshFolder()
  disk.chosen = join(folder, 'a.ponte')
  writeFileSync(disk.chosen, 'x'.repeat(100))
  const { tokens, handlers, ends } = room(folder)
  const picked = await handlers['file.pick']({ purpose: 'backup' })
  if (!picked.ok) throw new Error(picked.problem.type)
  const { token } = picked.value
  expect(await handlers['file.read']({ token, offset: 90 })).toMatchObject({ ok: true })
  const file = tokens.reading(token)
  if (file) file.handle.read = () => failure('EIO')
  expect(await handlers['file.hash']({ token })).toMatchObject({ ok: true })
  expect(await ends[0]).toEqual({ ok: false, problem: { type: 'file-unreadable', name: 'a.ponte' } })
  expect(await handlers['file.read']({ token, offset: 0 })).toEqual({ ok: false, problem: { type: 'file-unreadable', name: 'a.ponte' } })
  rmSync(disk.chosen)
  expect(await handlers['file.pick']({ purpose: 'backup' })).toEqual({ ok: false, problem: { type: 'file-unreadable', name: 'a.ponte' } })
  await tokens.dropAll()
})

test.each([
  ['EIO', unwritable],
  ['ENOSPC', { type: 'disk-full', freeBytes: 0 }],
] as const)('a write that fails with %s is told, and the former file stays alone', async (code, problem) => {
  const { tokens, handlers, folder, token } = await begun()
  const file = tokens.writing(token)
  if (file) file.handle.appendFile = () => failure(code)
  expect(await handlers['file.write']({ token, bytes: piece })).toEqual({ ok: false, problem })
  expect(await handlers['file.write']({ token, bytes: piece })).toMatchObject({ problem: { type: 'message-refused' } })
  expect(readdirSync(folder)).toEqual(['liste.csv'])
  expect(readFileSync(join(folder, 'liste.csv'), 'utf8')).toBe('la liste de hier')
})

test('where not even the half-written file can be removed, the first problem is the one that is told', async () => {
  const { tokens, handlers, token } = await begun()
  const file = tokens.writing(token)
  if (file) file.handle.appendFile = () => failure('EIO')
  disk.gone = true
  expect(await handlers['file.write']({ token, bytes: piece })).toEqual({ ok: false, problem: unwritable })
})

test('a flush that fails at the end is told, and the former file stays alone', async () => {
  const { tokens, handlers, ends, folder, token } = await begun()
  const file = tokens.writing(token)
  if (file) file.handle.sync = () => failure('EIO')
  expect(handlers['file.commit']({ token, passphrase: null })).toEqual({ ok: true, value: { job: 'job' } })
  expect(await ends[0]).toEqual({ ok: false, problem: unwritable })
  expect(readdirSync(folder)).toEqual(['liste.csv'])
  expect(readFileSync(join(folder, 'liste.csv'), 'utf8')).toBe('la liste de hier')
})

test('a folder that is renamed before the end is told, and holds the former file unchanged', async () => {
  const { handlers, ends, folder, token } = await begun()
  renameSync(folder, `${folder}-ailleurs`)
  await handlers['file.commit']({ token, passphrase: null })
  expect(await ends[0]).toEqual({ ok: false, problem: unwritable })
  expect(readFileSync(join(`${folder}-ailleurs`, 'liste.csv'), 'utf8')).toBe('la liste de hier')
  rmSync(`${folder}-ailleurs`, { recursive: true })
})
