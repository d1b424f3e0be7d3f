import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeLock, entriesWithAddress, missingEntries, type LockFile } from '../host/lock-file'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

test('the lock file is complete for every system', () => {
  expect(Object.keys(missingEntries(lock))).toEqual([])
})

test('the lock file carries no address of where a package was fetched', () => {
  expect(entriesWithAddress(lock)).toEqual([])
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})

test('every version is exact and locked', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

test('an entry that is missing would be found and made', () => {
  const small: LockFile = {
    packages: { 'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { '@a/b-linux-x64-musl': '1.0.0' } } },
  }
  const made = { version: '1.0.0', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] }
  expect(missingEntries(small)).toEqual({ 'node_modules/@a/b-linux-x64-musl': made })
  expect(missingEntries(completeLock(small))).toEqual({})
})
