import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBasesFile } from '../../../main/files/bases'
import { writeAtomically } from '../../../main/files/write-atomically'
import { freshFolder } from './folder'

const versions = { app: '0.1.0', electron: '45.4.1' }
const note = (storeId: string, ops: number) => ({
  storeId,
  database: storeId,
  name: 'Base',
  ops,
  records: 1,
  tip: null,
  schemaVersion: 1,
  notedAt: 5,
})

test('a small file is replaced whole, and its part does not stay', async () => {
  const folder = freshFolder()
  const path = join(folder, 'small.json')
  await writeAtomically(path, 'one')
  await writeAtomically(path, 'two')
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['two', ['small.json']])
})

test('a write that cannot be done leaves the old file', async () => {
  const folder = freshFolder()
  await expect(writeAtomically(join(folder, 'no', 'such', 'folder.json'), 'x')).rejects.toThrow('ENOENT')
  expect(readdirSync(folder)).toEqual([])
})

test('the last note of each base is kept, with the versions that wrote it', async () => {
  const folder = freshFolder()
  const bases = createBasesFile(folder, versions)
  await bases.note(note('a', 1))
  await bases.note(note('b', 1))
  await bases.note(note('a', 2))
  expect(await bases.read()).toEqual([
    { ...note('b', 1), ...versions },
    { ...note('a', 2), ...versions },
  ])
  await bases.forget('b')
  expect(await createBasesFile(folder, versions).read()).toEqual([{ ...note('a', 2), ...versions }])
})

test('notes that come at once follow one another: none is lost', async () => {
  const bases = createBasesFile(freshFolder(), versions)
  await Promise.all(Array.from({ length: 20 }, (_, index) => bases.note(note(`base-${index}`, index))))
  expect((await bases.read()).length).toBe(20)
})

test('a bases file that cannot be read counts as empty and is kept beside the new one', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'bases.json'), '{"half')
  const bases = createBasesFile(folder, versions)
  expect(await bases.read()).toEqual([])
  await bases.note(note('a', 1))
  expect(readFileSync(join(folder, 'bases.json.damaged'), 'utf8')).toBe('{"half')
  expect((await bases.read()).length).toBe(1)
})

test('what a newer app noted more is not lost', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'bases.json'), JSON.stringify([{ ...note('a', 1), ...versions, colour: 'red' }]))
  const bases = createBasesFile(folder, versions)
  await bases.note(note('b', 1))
  expect(await bases.read()).toContainEqual({ ...note('a', 1), ...versions, colour: 'red' })
})
