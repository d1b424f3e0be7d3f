import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { beginSharing, isBehind, namesOf, readShareMemory } from '../../../renderer/db/share/share-file'
import { keepPreference } from '../../../renderer/db/preferences'
import { lastRowOf } from '../../../renderer/db/extent'
import { generationOf } from '../../../renderer/db/safety/journal'

test('the file of a laptop keeps its name, and has others beside it for when a copy of the laptop took that one', async () => {
  const base = await foundedBase()
  const [plain = '', beside = '', another = ''] = [...namesOf(base, 'abcdefghijklmnop', null)].slice(0, 3)
  expect(plain).toBe(`Ponte Direction AJA-03 ${base.author.laptopId.slice(0, 6)}.ponte`)
  expect(beside).toContain(' abcdef.ponte')
  expect(another).toContain(' abcdef 2.ponte')
  expect([...namesOf(base, 'abcdefghijklmnop', beside)][0]).toBe(beside)
})

test('a name is one that the folder takes, as main writes it', async () => {
  const base = await foundedBase()
  const [name = ''] = [...namesOf({ ...base, name: 'Europe / Méditerranée : 2026?' }, 'abcdefghijklmnop', null)]
  expect(name).not.toMatch(/[/:?]/)
  expect(name).toContain('Europe - Méditerranée - 2026-')
})

test('the shared file is behind once the base grew, attachments came, or the file is not there as it was written', async () => {
  const base = await foundedBase()
  await beginSharing(base, false)
  expect(await isBehind(base, await readShareMemory(base), [])).toBe(true)
  const file = { name: 'a.ponte', size: 10, modifiedAt: 0 }
  const upToDate = {
    encrypted: false,
    generation: await generationOf(base),
    lastRow: await lastRowOf(base.db),
    blobs: 0,
    name: file.name,
    size: file.size,
    writtenAt: 0,
  }
  expect(await isBehind(base, upToDate, [file])).toBe(false)
  expect(await isBehind(base, upToDate, [{ ...file, size: 9 }])).toBe(true)
  expect(await isBehind(base, upToDate, [])).toBe(true)
  await base.db.blobs.put({ h: 'f'.repeat(64), size: 3, have: 1 })
  expect(await isBehind(base, upToDate, [file])).toBe(true)
})

test('what an older version remembered of a folder still says how its file is protected', async () => {
  const base = await foundedBase()
  await keepPreference(`share/${base.storeId}`, { encrypted: false, generation: 'g', lastRow: 3, writtenAt: 5 })
  expect(await readShareMemory(base)).toMatchObject({ encrypted: false, writtenAt: 5, name: null, blobs: -1 })
})
