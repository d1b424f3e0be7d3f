import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createJournals } from '../../../main/files/journal'
import { freshFolder } from './folder'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
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
  await journals.append('base', 'g1', bytes('a\t1\nb\t2'), 2)
  await journals.append('base', 'g1', bytes('c\t3'), 3)
  expect(await journals.list('base')).toMatchObject([{ generation: 'g1', lastRow: 3, lastLine: 'c\t3' }])
  expect(await whole(journals)).toBe('a\t1\nb\t2\n#2\nc\t3\n#3\n')
})

test('an entry in pieces counts when its last piece is there', async () => {
  const journals = createJournals(freshFolder())
  await journals.append('base', 'g1', bytes('a\t1'), 1)
  await journals.append('base', 'g1', bytes('long '), null)
  expect(await journals.list('base')).toMatchObject([{ lastRow: 1, lastLine: 'a\t1' }])
  await journals.append('base', 'g1', bytes('line\t2'), 2)
  expect(await journals.list('base')).toMatchObject([{ lastRow: 2, lastLine: 'long line\t2' }])
})

test('half a line that a power cut left stays alone on its line', async () => {
  const folder = freshFolder()
  await createJournals(folder).append('base', 'g1', bytes('a\t1'), 1)
  const path = join(folder, 'journal', 'base-g1.ndjson')
  appendFileSync(path, 'b\t"hal')
  const journals = createJournals(folder)
  expect(await journals.list('base')).toMatchObject([{ lastRow: 1, lastLine: 'a\t1' }])
  await journals.append('base', 'g1', bytes('b\t"half"'), 2)
  expect(readFileSync(path, 'utf8')).toBe('a\t1\n#1\nb\t"hal\nb\t"half"\n#2\n')
})

test('behind a verified copy it begins anew, and the former part stays until the new one has caught up', async () => {
  const folder = freshFolder()
  const journals = createJournals(folder)
  await journals.append('base', 'g1', bytes('a\t1\nb\t2'), 2)
  await journals.append('base', 'g1', bytes('c\t3'), 3)
  await journals.beginAfter('base', 'g1', 2)
  expect(await journals.list('base')).toMatchObject([{ lastRow: 2, lastLine: 'c\t3' }])
  expect(await whole(journals)).toContain('c\t3')
  await journals.append('base', 'g1', bytes('c\t3'), 3)
  expect(await whole(journals)).toBe('#2\nc\t3\n#3\n')
  expect(readdirSync(join(folder, 'journal'))).toEqual(['base-g1.ndjson'])
  await journals.forget('base', 'g1')
  expect(existsSync(join(folder, 'journal', 'base-g1.ndjson'))).toBe(false)
})
