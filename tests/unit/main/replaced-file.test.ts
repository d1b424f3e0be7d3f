import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { freshFolder } from './folder'

// A program that carries files puts a new one in place of the one that has just been opened.
const disk = vi.hoisted(() => ({ afterOpen: (): void => undefined }))
vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>()
  const open: typeof actual.open = async (...given) => {
    const handle = await actual.open(...given)
    disk.afterOpen()
    return handle
  }
  return { ...actual, open }
})
const { createTokenTable } = await import('../../../main/files/tokens')

test('the size of a file is that of the one that is read, not of one that took its name', async () => {
  const folder = freshFolder()
  const path = join(folder, 'Base.ponte')
  writeFileSync(path, 'the whole file')
  writeFileSync(join(folder, 'new'), 'new')
  disk.afterOpen = () => renameSync(join(folder, 'new'), path)
  const table = createTokenTable()
  expect((await table.openForReading(path)).file.size).toBe('the whole file'.length)
  await table.dropAll()
})
