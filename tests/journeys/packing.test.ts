import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { expect, test } from './app'

// Where Electron's program keeps its switches, and their order.
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = [
  'run as node',
  'cookie encryption',
  'NODE_OPTIONS',
  'inspect',
  'archive integrity',
  'only from the archive',
  'own snapshot',
  'file privileges',
  'wasm traps',
] as const

// Packing needs Electron's release; a folder of empty files stands for it, so what is looked at is only what we put in.
function packOnPlaceholder(folder: string): string {
  const electron = join(folder, 'electron')
  mkdirSync(join(electron, 'locales'), { recursive: true })
  mkdirSync(join(electron, 'resources'))
  for (const name of ['electron', 'chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'version', 'locales/fr.pak'])
    writeFileSync(join(electron, name), '', { mode: 0o755 })
  writeFileSync(
    join(electron, 'electron'),
    Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, fuses.length]), Buffer.from('1'.repeat(fuses.length))]),
  )
  const output = join(folder, 'packages')
  const given = [
    '--linux',
    'dir',
    '--x64',
    `--config.electronDist=${electron}`,
    `--config.directories.output=${output}`,
    '--publish',
    'never',
  ]
  execFileSync(process.execPath, ['node_modules/electron-builder/cli.js', ...given], { stdio: 'pipe' })
  return join(output, 'linux-unpacked')
}

test('the package holds what was built, and nothing else', async ({ folder }) => {
  const archive = join(packOnPlaceholder(folder), 'resources', 'app.asar')
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'))
  const tops = new Set(names.map((name) => name.split('/').slice(1, 3).join('/')))
  expect([...tops].toSorted()).toEqual(
    ['LICENSE', 'dist', 'dist/main', 'dist/renderer', 'package.json'].filter((top) => top !== 'LICENSE' || tops.has(top)),
  )
  expect(names).toEqual(expect.arrayContaining(['/dist/main/main.js', '/dist/main/preload.cjs', '/dist/renderer/index.html']))
  expect(names.filter((name) => /node_modules|\.(ts|tsx|map)$|\/tests\//.test(name))).toEqual([])
  expect(statSync(archive).size).toBeLessThan(40 << 20)

  const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as Record<string, unknown>
  expect(manifest).toMatchObject({ name: 'ponte', type: 'module', main: 'dist/main/main.js' })
  expect(manifest).not.toHaveProperty('devDependencies')
})

test('threads and fonts lie beside the archive, and the program is switched to run nothing but it', async ({ folder }) => {
  const packed = packOnPlaceholder(folder)
  const unpacked = join(packed, 'resources', 'app.asar.unpacked')
  expect(readdirSync(unpacked).toSorted()).toEqual(['dist', 'package.json'])
  const main = readdirSync(join(unpacked, 'dist', 'main'))
  expect(main).toEqual(expect.arrayContaining(['backup-worker.js', 'chunks', 'fonts', 'pdf-worker.js']))
  expect(readdirSync(join(unpacked, 'dist', 'main', 'fonts')).some((name) => name.endsWith('.ttf'))).toBe(true)

  const program = readFileSync(join(packed, 'ponte'))
  const states = program.subarray(program.indexOf(fuseMark) + fuseMark.length + 2).toString('latin1')
  const on = fuses.filter((_fuse, at) => states[at] === '1')
  expect(on).toEqual(['cookie encryption', 'archive integrity', 'only from the archive', 'own snapshot', 'wasm traps'])
})
