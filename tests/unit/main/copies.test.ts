import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCopies } from '../../../main/files/copies'
import { freshFolder } from './folder'

test('what a power cut left half written is removed at the start, and nothing else', async () => {
  const profile = freshFolder()
  const folder = join(profile, 'copies', 'base')
  mkdirSync(folder, { recursive: true })
  for (const name of ['a.ponte', 'b.ponte.part', 'copies.json']) writeFileSync(join(folder, name), '[]')
  await createCopies(profile).sweep()
  expect(readdirSync(folder).toSorted()).toEqual(['a.ponte', 'copies.json'])
  await createCopies(join(profile, 'none')).sweep()
})
