import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createJournals } from '../../../main/files/journal'
import { freshFolder } from './folder'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const add = (journals: ReturnType<typeof createJournals>, afterRow: number, text: string, toRow: number | null, begins = true) =>
  journals.append('base', 'g1', { afterRow, bytes: bytes(text), begins, toRow })
const whole = async (journals: ReturnType<typeof createJournals>): Promise<string> => {
  let text = ''
  for (;;) {
    const piece = await journals.read('base', 'g1', Buffer.byteLength(text))
    if (piece.length === 0) return text
    text += Buffer.from(piece).toString('utf8')
  }
}

test('what is added is told by its last row and its last line', async () => {
  const journals = createJournals(freshFolder())
  await add(journals, 0, 'a\t1\nb\t2', 2)
  await add(journals, 2, 'c\t3', 3)
  expect(await journals.list('base')).toMatchObject([{ generation: 'g1', lastRow: 3, lastLine: 'c\t3' }])
  expect(await whole(journals)).toBe('a\t1\nb\t2\n#2\nc\t3\n#3\n')
})

test('an entry in pieces counts when its last piece is there', async () => {
  const journals = createJournals(freshFolder())
  await add(journals, 0, 'a\t1', 1)
  await add(journals, 1, 'long ', null)
  expect(await journals.list('base')).toMatchObject([{ lastRow: 1, lastLine: 'a\t1' }])
  await add(journals, 1, 'line\t2', 2, false)
  expect(await journals.list('base')).toMatchObject([{ lastRow: 2, lastLine: 'long line\t2' }])
})

test('half a line that a power cut left stays alone on its line', async () => {
  const folder = freshFolder()
  await add(createJournals(folder), 0, 'a\t1', 1)
  const path = join(folder, 'journal', 'base-g1.ndjson')
  appendFileSync(path, 'b\t"hal')
  const journals = createJournals(folder)
  expect(await journals.list('base')).toMatchObject([{ lastRow: 1, lastLine: 'a\t1' }])
  await add(journals, 1, 'b\t"half"', 2)
  expect(readFileSync(path, 'utf8')).toBe('a\t1\n#1\nb\t"hal\nb\t"half"\n#2\n')
})

test('behind a verified copy it begins anew, and the former part stays until the new one has caught up', async () => {
  const folder = freshFolder()
  const journals = createJournals(folder)
  await add(journals, 0, 'a\t1\nb\t2', 2)
  await add(journals, 2, 'c\t3', 3)
  await journals.beginAfter('base', 'g1', 2)
  expect(await journals.list('base')).toMatchObject([{ lastRow: 2, lastLine: 'c\t3' }])
  expect(await whole(journals)).toContain('c\t3')
  await add(journals, 2, 'c\t3', 3)
  expect(await whole(journals)).toBe('#2\nc\t3\n#3\n')
  expect(readdirSync(join(folder, 'journal'))).toEqual(['base-g1.ndjson'])
  await journals.forget('base', 'g1')
  expect(existsSync(join(folder, 'journal', 'base-g1.ndjson'))).toBe(false)
})

test('what comes behind rows that are not in it is refused, and the former part stays until they are', async () => {
  const folder = freshFolder()
  const journals = createJournals(folder)
  await add(journals, 0, 'a\t1', 120)
  await add(journals, 120, 'b\t2', 125)
  await journals.beginAfter('base', 'g1', 120)
  // The window has not learnt yet that the journal began anew.
  expect(await add(journals, 125, 'c\t3', 126)).toBe(120)
  expect(await whole(journals)).toContain('b\t2')
  expect(await add(journals, 120, 'b\t2\nc\t3', 126)).toBe(126)
  expect(await whole(journals)).toBe('#120\nb\t2\nc\t3\n#126\n')
  // Rows that stand in it are not written twice either.
  expect(await add(journals, 120, 'b\t2', 125)).toBe(126)
})

test('an entry that broke off between two pieces is begun again on a line of its own', async () => {
  const journals = createJournals(freshFolder())
  await add(journals, 0, 'a\t1', 1)
  await add(journals, 1, 'b\t"ha', null)
  expect(await add(journals, 1, 'b\t"half"', 2)).toBe(2)
  expect(await whole(journals)).toBe('a\t1\n#1\nb\t"ha\nb\t"half"\n#2\n')
  // The end of an entry whose beginning was never given is not taken.
  expect(await add(journals, 2, 'lf"', 3, false)).toBe(2)
})

test('a second copy, before the new part has caught up, loses nothing of the former part', async () => {
  const journals = createJournals(freshFolder())
  await add(journals, 0, 'a\t1\nb\t2\nc\t3', 125)
  await journals.beginAfter('base', 'g1', 120)
  await journals.beginAfter('base', 'g1', 122)
  expect(await whole(journals)).toContain('c\t3')
  expect(await journals.list('base')).toMatchObject([{ lastRow: 122, lastLine: 'c\t3' }])
})

test('a long entry that broke off hides nothing of what stands before it', async () => {
  const folder = freshFolder()
  const journals = createJournals(folder)
  await add(journals, 0, 'a\t1\nb\t2', 2)
  const megabyte = 'x'.repeat(1 << 20)
  for (const begins of [true, false, false]) await add(journals, 2, megabyte, null, begins)
  expect(await createJournals(folder).list('base')).toMatchObject([{ lastRow: 2, lastLine: 'b\t2' }])
})

test('a power cut as it begins anew leaves the former part, which is told and read', async () => {
  const folder = freshFolder()
  const journals = createJournals(folder)
  await add(journals, 0, 'a\t1\nb\t2', 2)
  const path = join(folder, 'journal', 'base-g1.ndjson')
  renameSync(path, `${path}.before`)
  const after = createJournals(folder)
  expect(await after.list('base')).toMatchObject([{ generation: 'g1', lastRow: 0, lastLine: 'b\t2' }])
  expect(await whole(after)).toBe('a\t1\nb\t2\n#2\n')
  await add(after, 0, 'a\t1\nb\t2\nc\t3', 3)
  expect(await whole(after)).toBe('a\t1\nb\t2\nc\t3\n#3\n')
})
