import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mountSmallDisk, noSmallDisk, type SmallDisk } from '../../helpers/small-disk'
import { createBasesFile } from '../../../main/files/bases'
import { createCopies } from '../../../main/files/copies'
import { lackOfRoom } from '../../../main/files/free-space'
import { createJournals } from '../../../main/files/journal'
import { createKeysFile } from '../../../main/files/keys'
import { createShares } from '../../../main/files/shares'
import { createTokenTable } from '../../../main/files/tokens'
import { writeAtomically } from '../../../main/files/write-atomically'
import { writeProblem } from '../../../main/files/write-problem'
import { freshFolder } from './folder'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function smallDisk(): SmallDisk {
  const disk = mountSmallDisk(join(freshFolder(), 'disque'), 4)
  onTestFinished(() => disk.end())
  return disk
}

function halfWritten(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'))
}

const full = expect.objectContaining({ code: 'ENOSPC' })

// A page of the file system that is begun takes a few bytes more: what is written is longer than one.
const long = 'x'.repeat(20_000)

describe.skipIf(noSmallDisk !== null)(`on a disk that is really full${noSmallDisk === null ? '' : ` (left out: ${noSmallDisk})`}`, () => {
  test('a small file stays what it was, nothing half written stays beside it, and it can be written once there is room', async () => {
    const disk = smallDisk()
    const path = join(disk.folder, 'a.json')
    await writeAtomically(path, 'before')
    disk.fill()
    await expect(writeAtomically(path, long)).rejects.toEqual(full)
    expect([readFileSync(path, 'utf8'), halfWritten(disk.folder)]).toEqual(['before', []])
    disk.free()
    await writeAtomically(path, long)
    expect(readFileSync(path, 'utf8')).toBe(long)
  })

  test('what main knows of bases, copies, keys and shared folders stays as it was', async () => {
    const disk = smallDisk()
    const { folder } = disk
    const bases = createBasesFile(folder, { app: '1', electron: '1' })
    const note = { storeId: 'base', database: 'base', name: 'A', ops: 3, records: 1, tip: null, schemaVersion: 1, notedAt: 1 }
    const vault = { available: () => false, seal: () => Buffer.alloc(0), open: () => '' }
    const [keys, shares] = [createKeysFile(folder, vault), createShares(folder)]
    await bases.note(note)
    await keys.keep('base', ['dix mots'], true)
    await shares.choose('base', '/partage')
    const before = await Promise.all([bases.read(), createKeysFile(folder, vault).read('base'), shares.folderOf('base')])
    disk.fill()
    await expect(bases.note({ ...note, name: long })).rejects.toEqual(full)
    await expect(keys.keep('other', [long], true)).rejects.toEqual(full)
    await expect(shares.choose('other', long)).rejects.toEqual(full)
    expect(halfWritten(folder)).toEqual([])
    expect(await Promise.all([bases.read(), createKeysFile(folder, vault).read('base'), shares.folderOf('base')])).toEqual(before)
    disk.free()
    await bases.note({ ...note, ops: 4 })
    expect(await bases.read()).toMatchObject([{ ops: 4 }])
  })

  test('a backup that finds no more room in the middle is told as a full disk, leaves nothing, and the former one stays', async () => {
    const disk = smallDisk()
    const tokens = createTokenTable()
    const path = join(disk.folder, 'sauvegarde.ponte')
    const write = async (text: string): Promise<void> => {
      const { token } = await tokens.openForWriting(path, 'backup')
      try {
        await tokens.writing(token)?.handle.appendFile(bytesOf(text))
        await tokens.flush(token)
        await tokens.finish(token)
      } finally {
        await tokens.drop(token)
      }
    }
    await write('former')
    disk.fill(64 << 10)
    const wrong: unknown = await write(long.repeat(20)).catch((error: unknown) => error)
    expect(writeProblem(wrong, path)).toEqual({ type: 'disk-full', freeBytes: 0 })
    expect([readFileSync(path, 'utf8'), halfWritten(disk.folder)]).toEqual(['former', []])
    disk.free()
    await write('later')
    expect(readFileSync(path, 'utf8')).toBe('later')
  })

  test('the list of copies stays what it was, and no copy goes for one that could not be noted', async () => {
    const disk = smallDisk()
    const copies = createCopies(disk.folder)
    const about = { reason: 'daily', ops: 1, records: 1, generation: 'g', lastRow: 1, blobs: 0, size: 5, sha256: 'a' } as const
    await writeAtomically(await copies.pathFor('base', 'a.ponte'), 'whole')
    await copies.keep('base', { ...about, name: 'a.ponte', at: 1, health: 'sound', readAt: null })
    const before = await copies.list('base')
    expect(before).toMatchObject([{ name: 'a.ponte', sha256: 'a' }])
    disk.fill()
    await expect(copies.noteRead('base', 'a.ponte', { health: 'sound', readAt: 2, sha256: long })).rejects.toEqual(full)
    expect([await copies.list('base'), halfWritten(disk.folder)]).toEqual([before, []])
  })

  test('a journal keeps every line that it acknowledged, tells the one that it could not keep, and goes on behind it once there is room', async () => {
    const disk = smallDisk()
    const journals = createJournals(disk.folder)
    const append = (afterRow: number, text: string): Promise<number> =>
      journals.append('base', 'g', { afterRow, bytes: bytesOf(text), begins: true, toRow: afterRow + 1 })
    expect(await append(0, 'one')).toBe(1)
    disk.fill()
    await expect(append(1, long)).rejects.toEqual(full)
    // Also for an app that begins anew while the disk is full.
    expect(await createJournals(disk.folder).list('base')).toMatchObject([{ lastRow: 1, lastLine: 'one' }])
    disk.free()
    expect(await append(1, long)).toBe(2)
    expect(await createJournals(disk.folder).list('base')).toMatchObject([{ lastRow: 2, lastLine: long }])
    const text = new TextDecoder().decode(await journals.read('base', 'g', 0))
    expect(text.split('\n').filter((line) => line === 'one' || line === long)).toEqual(['one', long])
  })

  test('a journal that begins anew and finds no room keeps what it had', async () => {
    const disk = smallDisk()
    const journals = createJournals(disk.folder)
    await journals.append('base', 'g', { afterRow: 0, bytes: bytesOf('one'), begins: true, toRow: 5 })
    disk.fill()
    await expect(journals.beginAfter('base', 'g', 3)).rejects.toEqual(full)
    expect(await createJournals(disk.folder).list('base')).toMatchObject([{ lastLine: 'one' }])
    disk.free()
    expect(await journals.append('base', 'g', { afterRow: 0, bytes: bytesOf('one again'), begins: true, toRow: 5 })).toBe(5)
    expect(await createJournals(disk.folder).list('base')).toMatchObject([{ lastRow: 5, lastLine: 'one again' }])
  })

  test('a stick needs room for the file alone; the disk that the records lie on keeps some for them', async () => {
    const disk = smallDisk()
    const profile = freshFolder()
    expect(await lackOfRoom(disk.folder, 1 << 20, profile)).toBeNull()
    expect(await lackOfRoom(disk.folder, 8 << 20, profile)).toMatchObject({ type: 'disk-full' })
    expect(await lackOfRoom(disk.folder, 1 << 20, disk.folder)).toMatchObject({ type: 'disk-full' })
  })
})
