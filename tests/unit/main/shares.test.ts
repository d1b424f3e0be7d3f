import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createShares } from '../../../main/files/shares'
import { freshFolder } from './folder'

test('the folder of each base is found again at the next start, and ending one leaves the others', async () => {
  const profile = freshFolder()
  const shares = createShares(profile)
  expect(await shares.folderOf('one')).toBe(null)
  await Promise.all([shares.choose('one', '/Partage/A'), shares.choose('two', '/Partage/B')])
  expect(await createShares(profile).folderOf('one')).toBe('/Partage/A')
  await shares.choose('one', null)
  expect(await createShares(profile).folderOf('one')).toBe(null)
  expect(await createShares(profile).folderOf('two')).toBe('/Partage/B')
})

test('a list of folders that cannot be read counts as empty, and is written anew', async () => {
  const profile = freshFolder()
  writeFileSync(join(profile, 'shares.json'), '{ "one": 3')
  const shares = createShares(profile)
  expect(await shares.folderOf('one')).toBe(null)
  await shares.choose('one', '/Partage')
  expect(JSON.parse(readFileSync(join(profile, 'shares.json'), 'utf8'))).toEqual({ one: { folder: '/Partage' } })
})

test('only whole backup files are listed, last written first: not what is being written, hidden, or a folder', async () => {
  const folder = freshFolder()
  for (const name of ['a.ponte', 'B.PONTE', 'c.ponte.part', '.d.ponte', '~e.ponte', 'f.txt']) writeFileSync(join(folder, name), name)
  mkdirSync(join(folder, 'g.ponte'))
  utimesSync(join(folder, 'a.ponte'), 1000, 1000)
  utimesSync(join(folder, 'B.PONTE'), 2000, 2000)
  expect(await createShares(freshFolder()).list(folder)).toEqual([
    { name: 'B.PONTE', size: 7, modifiedAt: 2_000_000 },
    { name: 'a.ponte', size: 7, modifiedAt: 1_000_000 },
  ])
})

test('a folder that is away is told apart from an empty one', async () => {
  const folder = freshFolder()
  const shares = createShares(freshFolder())
  expect(await shares.list(folder)).toEqual([])
  rmSync(folder, { recursive: true })
  expect(await shares.list(folder)).toBe(null)
})
