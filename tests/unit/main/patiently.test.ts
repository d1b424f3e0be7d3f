import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pausesMs, readPatiently, renamePatiently, type Disk } from '../../../main/files/patiently'
import { freshFolder } from './folder'

/** A disk on which a file is held for so many tries, and what was waited there. */
function heldFor(tries: number, code: string): Disk & { readonly waited: number[]; readonly asked: () => number } {
  const waited: number[] = []
  let asked = 0
  const once = <Value>(value: Value): Promise<Value> => {
    asked += 1
    return asked > tries ? Promise.resolve(value) : Promise.reject(Object.assign(new Error(`${code}, try ${asked}`), { code }))
  }
  return {
    waited,
    asked: () => asked,
    rename: () => once(undefined),
    readFile: () => once('{"a":1}'),
    pause: (ms) => Promise.resolve(waited.push(ms)),
  }
}

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a rename that another program refuses with %s for a moment is tried again, with growing pauses',
  async (code) => {
    const disk = heldFor(5, code)
    await renamePatiently('a.part', 'a', disk)
    expect(disk.asked()).toBe(6)
    expect(disk.waited).toEqual(pausesMs.slice(0, 5))
    expect(disk.waited).toEqual(disk.waited.toSorted((a, b) => a - b))
  },
)

test('a file that is held for longer than two seconds is told as before: by what the last try told', async () => {
  const disk = heldFor(100, 'EPERM')
  await expect(renamePatiently('a.part', 'a', disk)).rejects.toThrow(`EPERM, try ${pausesMs.length + 1}`)
  const total = disk.waited.reduce((sum, ms) => sum + ms, 0)
  expect(total).toBeGreaterThan(1800)
  expect(total).toBeLessThan(2500)
})

test.each(['ENOSPC', 'ENOENT', 'EXDEV'])('what waiting does not mend, such as %s, is told at once', async (code) => {
  const disk = heldFor(1, code)
  await expect(renamePatiently('a.part', 'a', disk)).rejects.toThrow(code)
  expect([disk.asked(), disk.waited]).toEqual([1, []])
})

test('a small file that is held for a moment is not taken for missing, nor is one that cannot be read', async () => {
  const disk = heldFor(3, 'EBUSY')
  expect(await readPatiently('keys.json', '{}', disk)).toBe('{"a":1}')
  expect(await readPatiently('keys.json', '{}', heldFor(1, 'ENOENT'))).toBe('{}')
  expect(await readPatiently('keys.json', '{}', heldFor(1, 'EIO'))).toBe('')
})

test('on a real disk a file gets its name, and is read', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'a.part'), 'whole')
  await renamePatiently(join(folder, 'a.part'), join(folder, 'a'))
  expect(readdirSync(folder)).toEqual(['a'])
  expect(await readPatiently(join(folder, 'a'), '')).toBe('whole')
})

test('whatever main renames is renamed in this way', () => {
  const main = join(import.meta.dirname, '../../../main')
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const renaming = files.filter((name) =>
    /import \{[^}]*\brename(Sync)?\b[^}]*\} from 'node:fs/.test(readFileSync(join(main, name), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(renaming).toEqual([join('files', 'patiently.ts')])
})
