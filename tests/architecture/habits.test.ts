import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSourceFiles } from './source-files'

const files = readSourceFiles()

test('no file has a default export', () => {
  const wrong = files.filter(({ path, text }) => !path.endsWith('.config.ts') && !path.endsWith('.d.ts') && /^export default\b/m.test(text))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('no folder is called by what does not say what lives there', () => {
  const wrong = files.filter(
    ({ path }) => /(^|\/)(utils?|common|misc|lib|helpers|types)\//.test(path) && !path.startsWith('tests/helpers/'),
  )
  expect(wrong.filter(({ path }) => !path.includes('/sentences/')).map(({ path }) => path)).toEqual([])
})

test('file names are kebab-case', () => {
  expect(files.map(({ path }) => path).filter((path) => !/^[a-z0-9-]+(\.[a-z]+)*$/.test(path.split('/').at(-1) ?? ''))).toEqual([])
})

test('each big room says what lives in it', () => {
  expect(['main', 'renderer', 'shared', 'tests'].filter((room) => !existsSync(`${room}/README.md`))).toEqual([])
})
