import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleManifest } from '../helpers/backup-bytes'
import { readWhole, writeWhole } from '../helpers/backup-content'
import { verifyBytes } from '../helpers/backup-bytes'
import { commandLists } from '../helpers/merge-commands'
import { act } from '../helpers/merge-day'
import { sealFile } from '../helpers/op-file'
import { Laptop } from '../helpers/merge-laptop'
import { inMemory } from '../helpers/merge-life'
import { openWorld } from '../helpers/merge-world'
import { createByteHash } from '../../shared/kernel/hash'

const hashOf = (bytes: Uint8Array): string => {
  const digest = createByteHash()
  digest.update(bytes)
  return digest.hex()
}

const attachments = fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4 })

test('whatever a laptop holds, its backup passes the check and gives an empty laptop the same records', async () => {
  await fc.assert(
    fc.asyncProperty(commandLists(20, 60), attachments, async (commands, files) => {
      const world = openWorld('none', inMemory('none').laptop, new Map())
      for (const command of commands) await act(world, command)
      const laptop = world.desks[0]?.laptop ?? new Laptop()
      const file = laptop.exportFile()
      const blobs = new Map(files.map((bytes) => [hashOf(bytes), Uint8Array.from(bytes)]))
      const tips = Object.fromEntries(
        Object.entries(file.tips).map(([feed, ends]) => [feed, ends.map(([n, id]): [number, string] => [n, id])]),
      )
      const counts = { count: file.count, blobs: { count: blobs.size, bytes: 0 }, tips, st: laptop.storeId }
      const bytes = await writeWhole({ manifest: { ...sampleManifest([]), ...counts }, lines: file.lines, blobs })
      expect(await verifyBytes(bytes)).toMatchObject({ ok: true, value: { ops: file.count, blobs: blobs.size } })
      const read = await readWhole(bytes)
      if (!read.ok) throw new Error(JSON.stringify(read.problem))
      expect(read.value.blobs).toEqual(blobs)
      const fresh = new Laptop()
      expect(await fresh.importFile(sealFile({ ...file, lines: read.value.lines }))).toMatchObject({ ok: true })
      expect(fresh.state()).toBe(laptop.state())
    }),
    { numRuns: 40, seed: 42, endOnFailure: true },
  )
}, 120_000)

test('a backup changed anywhere never passes the check as another one', async () => {
  const laptop = new Laptop()
  for (const value of [1, 2, 3]) laptop.edit('partner:p1', { a: value })
  const { lines, tips: ends, count } = laptop.exportFile()
  const tips = Object.fromEntries(Object.entries(ends).map(([feed, own]) => [feed, own.map(([n, id]): [number, string] => [n, id])]))
  const manifest = { ...sampleManifest([]), count, tips, st: laptop.storeId, blobs: { count: 0, bytes: 0 } }
  const bytes = await writeWhole({ manifest, lines, blobs: new Map() })
  const content = JSON.stringify({ manifest, lines })
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ mask
      if (!(await verifyBytes(changed)).ok) return
      const read = await readWhole(changed)
      expect(read.ok && JSON.stringify({ manifest: read.value.manifest, lines: read.value.lines })).toBe(content)
    }),
    { numRuns: 300, seed: 42 },
  )
}, 60_000)
