import { existsSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isElsewhere } from '../../../main/files/free-space'
import { freshFolder } from './folder'

// A place in memory is another device than a folder of the disk, where the system has one.
const memory = '/dev/shm'

test('two folders of one disk protect each other from nothing, and a folder that is gone neither', async () => {
  const profile = freshFolder()
  expect(await isElsewhere(profile, freshFolder())).toBe(false)
  expect(await isElsewhere(profile, `${profile}/gone`)).toBe(false)
})

test('a stick or a share is elsewhere', async () => {
  const profile = freshFolder()
  const other = existsSync(memory) && statSync(memory).dev !== statSync(profile).dev ? memory : '/proc'
  expect(await isElsewhere(profile, other)).toBe(true)
})
