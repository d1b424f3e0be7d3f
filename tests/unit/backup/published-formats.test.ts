import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWhole, writeWhole, type BackupInMemory } from '../../helpers/backup-content'
import { Laptop } from '../../helpers/merge-laptop'
import { sealFile } from '../../helpers/op-file'
import { verifyBackup } from '../../../shared/backup/verify-backup'

// One file per published format, never edited: what was once written must be read for ever.
const folder = join(import.meta.dirname, '../../fixtures/backup')
const all = readdirSync(folder).filter((name) => name.endsWith('.ponte'))
// Those with everything in them; how the others are taken in is looked at over a store.
const files = all.filter((name) => /^format-\d+\.ponte$/.test(name))
const words = 'buvette-aiguille-grenat-sincere-ecouter-broder-amiral-douceur-jauger-attaque'
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))

async function opened(name: string): Promise<BackupInMemory> {
  const read = await readWhole(bytesOf(name))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

test('there is a file of every kind of every published format', () => {
  expect(all).toEqual(['format-1-encrypted.ponte', 'format-1-request.ponte', 'format-1-short.ponte', 'format-1.ponte'])
})

test.each(all)('%s is still whole', async (name) => {
  const bytes = bytesOf(name)
  const source = { size: bytes.length, read: (offset: number, length: number) => Promise.resolve(bytes.slice(offset, offset + length)) }
  expect(await verifyBackup(source, { passphrases: [words] })).toMatchObject({ ok: true })
})

test.each(files)('%s written again holds the same, to the last line and byte, and what newer versions added', async (name) => {
  const first = await opened(name)
  expect(first.manifest).toMatchObject({ newerMember: { of: 'a later version' }, from: { newer: 'kept' } })
  expect(first.lines.at(-1)).toContain('"later":{"any":"thing"}')
  const again = await readWhole(await writeWhole(first))
  expect(again).toEqual({ ok: true, value: first })
})

test.each(files)('%s makes the rows that it made on the day it was written', async (name) => {
  const { manifest, lines } = await opened(name)
  const laptop = new Laptop('none', manifest.st)
  const file = sealFile({ storeId: manifest.st, short: false, tips: manifest.tips, count: lines.length, lines })
  expect(await laptop.importFile(file)).toEqual({ ok: true, value: lines.length })
  expect(lines.join()).not.toContain('secret')
  const rows: unknown = JSON.parse(readFileSync(join(folder, name.replace('.ponte', '.rows.json')), 'utf8'))
  expect(Object.fromEntries(laptop.rows)).toEqual(rows)
  expect([...laptop.feeds.values()].some((tips) => tips.length === 2)).toBe(true)
})
