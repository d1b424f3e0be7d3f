import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTokenTable } from '../../../main/files/tokens'
import { freshFolder } from './folder'

test('a token is 128 random bits and never the same twice', async () => {
  const table = createTokenTable()
  const path = join(freshFolder(), 'a.txt')
  writeFileSync(path, 'a')
  const tokens = await Promise.all(Array.from({ length: 50 }, async () => (await table.openForReading(path)).token))
  expect(new Set(tokens).size).toBe(50)
  expect(tokens.every((token) => /^[0-9a-f]{32}$/.test(token))).toBe(true)
  await table.dropAll()
})

test('a token goes in one direction only', async () => {
  const table = createTokenTable()
  const folder = freshFolder()
  writeFileSync(join(folder, 'a.txt'), 'a')
  const { token: reading } = await table.openForReading(join(folder, 'a.txt'))
  const { token: writing } = await table.openForWriting(join(folder, 'b.txt'), 'table')
  expect([table.writing(reading), table.reading(writing), table.done(writing)]).toEqual([null, null, null])
  await expect(table.finish(reading)).rejects.toThrow('not a file being written')
  await table.dropAll()
})

test('a file of one window means nothing to another', async () => {
  const [own, other] = [createTokenTable(), createTokenTable()]
  const path = join(freshFolder(), 'a.txt')
  writeFileSync(path, 'a')
  const { token } = await own.openForReading(path)
  expect(other.reading(token)).toBeNull()
  await own.dropAll()
})

test('what is being written has its part name until it is finished, and replaces the old file whole', async () => {
  const table = createTokenTable()
  const folder = freshFolder()
  const path = join(folder, 'b.csv')
  writeFileSync(path, 'the old one')
  const { token } = await table.openForWriting(path, 'table')
  await table.writing(token)?.handle.appendFile('new')
  expect(readFileSync(path, 'utf8')).toBe('the old one')
  await table.flush(token)
  expect(await table.finish(token)).toEqual({ kind: 'done', path })
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['b.csv']])
  expect(table.done(token)?.path).toBe(path)
})

test('what was half written goes with its window, and so does a file made only for it', async () => {
  const table = createTokenTable()
  const folder = freshFolder()
  const own = join(folder, 'made')
  mkdirSync(own)
  writeFileSync(join(own, 'dossier.pdf'), 'x')
  await table.openForReading(join(own, 'dossier.pdf'), own)
  await table.openForWriting(join(folder, 'b.csv'), 'table')
  await table.dropAll()
  expect([existsSync(own), readdirSync(folder)]).toEqual([false, []])
})
