import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCopies } from '../../../main/files/copies'
import type { CopyNote } from '../../../shared/ipc/copy-note'
import { sampleBackup } from '../../helpers/backup-bytes'
import { freshFolder } from './folder'

const day = 24 * 3_600_000
const noon = Date.UTC(2026, 2, 18, 12)

function noteOf(name: string, part: Partial<CopyNote> = {}): CopyNote {
  return {
    name,
    at: noon,
    reason: 'daily',
    ops: 5,
    records: 3,
    generation: 'g1',
    lastRow: 5,
    blobs: 0,
    size: 2,
    sha256: 'ab',
    health: 'sound',
    readAt: noon,
    ...part,
  }
}

/** A profile with the folder of a base, where copies are kept as main keeps them. */
function profileWith(): { readonly profile: string; readonly folder: string; readonly keep: (note: CopyNote) => Promise<void> } {
  const profile = freshFolder()
  const folder = join(profile, 'copies', 'base')
  mkdirSync(folder, { recursive: true })
  const copies = createCopies(profile)
  return {
    profile,
    folder,
    keep: (note) => {
      writeFileSync(join(folder, note.name), 'ab')
      return copies.keep('base', note)
    },
  }
}

const names = async (profile: string): Promise<readonly string[]> => (await createCopies(profile).list('base')).map(({ name }) => name)

test('what a power cut left half written is removed at the start, and nothing else', async () => {
  const profile = freshFolder()
  const folder = join(profile, 'copies', 'base')
  mkdirSync(folder, { recursive: true })
  for (const name of ['a.ponte', 'b.ponte.part', 'copies.json']) writeFileSync(join(folder, name), '[]')
  await createCopies(profile).sweep()
  expect(readdirSync(folder).toSorted()).toEqual(['a.ponte', 'copies.json'])
  await createCopies(join(profile, 'none')).sweep()
})

test('the copy made last is the newest, whatever its clock said', async () => {
  const { profile, keep } = profileWith()
  await keep(noteOf('2099.ponte', { at: Date.UTC(2099, 0, 1), ops: 5, lastRow: 5 }))
  await keep(noteOf('today.ponte', { at: noon, ops: 6, lastRow: 6 }))
  expect(await names(profile)).toEqual(['today.ponte', '2099.ponte'])
})

test('the copy made last stays, even when all are to be forgotten', async () => {
  const { profile, folder, keep } = profileWith()
  await keep(noteOf('old.ponte', { at: noon - day }))
  await keep(noteOf('new.ponte'))
  await createCopies(profile).forget('base', ['old.ponte', 'new.ponte'])
  expect(await names(profile)).toEqual(['new.ponte'])
  expect(readdirSync(folder).toSorted()).toEqual(['copies.json', 'new.ponte'])
})

test('a copy that a crash left without its note is found again from what it says itself', async () => {
  const { profile, folder, keep } = profileWith()
  await keep(noteOf('2026-03-17T12-00-00-000Z daily.ponte', { at: noon - day }))
  const name = '2026-03-18T12-00-00-000Z beforeMerge.ponte'
  const bytes = await sampleBackup()
  writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, 'no copy.ponte'), 'something else')
  const [found, noted, ...others] = await createCopies(profile).list('base')
  expect(found).toMatchObject({
    name,
    at: noon,
    reason: 'beforeMerge',
    ops: 3,
    blobs: 1,
    generation: '',
    size: bytes.length,
    health: 'unread',
  })
  expect(noted).toMatchObject({ name: '2026-03-17T12-00-00-000Z daily.ponte' })
  expect(others).toEqual([])
})

test('a list of copies that was damaged is made again from the folder, is kept beside it, and old copies go again', async () => {
  const { profile, folder, keep } = profileWith()
  const bytes = await sampleBackup()
  for (let at = 0; at < 3; at += 1) writeFileSync(join(folder, `2026-03-0${at + 1}T12-00-00-000Z daily.ponte`), bytes)
  writeFileSync(join(folder, 'copies.json'), '[{"na')
  expect(await names(profile)).toEqual([3, 2, 1].map((at) => `2026-03-0${at}T12-00-00-000Z daily.ponte`))
  await keep(noteOf('new.ponte'))
  expect((await names(profile))[0]).toBe('new.ponte')
  expect(await names(profile)).toHaveLength(4)
  expect(readFileSync(join(folder, 'copies.json.damaged'), 'utf8')).toBe('[{"na')
  rmSync(join(folder, 'new.ponte'))
  expect(await names(profile)).toHaveLength(3)
})
