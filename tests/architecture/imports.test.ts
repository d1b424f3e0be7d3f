import { expect, test } from 'vitest'
import { dossierRooms, libraries, rooms, sharedLevels } from './house'
import { listSourceFiles, readSourceFiles, type SourceFile } from './source-files'

const files = readSourceFiles()
const isInside = (path: string): boolean => /^(main|renderer|shared|tests)\//.test(path)

function edges(from: (path: string) => boolean): readonly { readonly from: string; readonly to: string }[] {
  return files.filter(({ path }) => from(path)).flatMap(({ path, imports }) => imports.map((to) => ({ from: path, to })))
}
const say = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} → ${to}`

test('every source file on the disk was read', () => {
  expect(files.map(({ path }) => path)).toEqual(listSourceFiles())
  expect(files.length).toBeGreaterThan(200)
  expect(files.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(200)
})

test('every import of a file of ours leads to a file', () => {
  const known = new Set(files.map(({ path }) => path))
  const lost = edges(() => true).filter(({ to }) => isInside(to) && /\.(tsx?|m?js)$|\/[^.]+$/.test(to) && !known.has(to))
  expect(lost.map(say)).toEqual([])
})

test('a room of shared has a level, and knows only itself and lower levels', () => {
  const roomOf = (path: string): string => path.split('/')[1] ?? ''
  const wrong = edges((path) => path.startsWith('shared/') && !path.endsWith('.d.ts')).filter(({ from, to }) => {
    if (!isInside(to)) return false
    if (!to.startsWith('shared/')) return true
    const [own, other] = [sharedLevels[roomOf(from)], sharedLevels[roomOf(to)]]
    return own === undefined || other === undefined || (roomOf(from) !== roomOf(to) && other >= own)
  })
  expect(wrong.map(say)).toEqual([])
})

const folderOf = (path: string): string | null => /^(shared\/(?:records|dossiers)\/[^/]+)\//.exec(path)?.[1] ?? null
const dossierRoomOf = (path: string): number => dossierRooms.findIndex((room) => folderOf(path) === `shared/dossiers/${room}`)

test('a record type does not know another, nor a dossier another', () => {
  const ownOf = (path: string): string | null => (dossierRoomOf(path) === -1 ? folderOf(path) : null)
  const wrong = edges((path) => ownOf(path) !== null).filter(({ from, to }) => ownOf(to) !== null && ownOf(from) !== ownOf(to))
  expect(wrong.map(say)).toEqual([])
})

test('what dossiers share knows no dossier, and each of its rooms only those before it', () => {
  for (const [at, room] of dossierRooms.entries())
    expect([room, files.some(({ path }) => dossierRoomOf(path) === at)]).toEqual([room, true])
  const wrong = edges((path) => dossierRoomOf(path) !== -1).filter(({ from, to }) => {
    if (!to.startsWith('shared/dossiers/') || folderOf(to) === null) return false
    return dossierRoomOf(to) === -1 || dossierRoomOf(to) > dossierRoomOf(from)
  })
  expect(wrong.map(say)).toEqual([])
})

test('main and the window know only what their rooms may know', () => {
  const roomOf = (path: string): string | undefined =>
    Object.keys(rooms)
      .filter((room) => path.startsWith(room))
      .toSorted((a, b) => b.length - a.length)[0]
  const sources = (path: string): boolean => /^(main|renderer)\//.test(path) && !path.endsWith('.d.ts')
  expect(files.filter(({ path }) => sources(path) && roomOf(path) === undefined).map(({ path }) => path)).toEqual([])
  const wrong = edges(sources).filter(({ from, to }) => {
    const room = roomOf(from) ?? ''
    return isInside(to) && !to.startsWith(room) && !(rooms[room] ?? []).some((allowed) => to.startsWith(allowed))
  })
  expect(wrong.map(say)).toEqual([])
})

test('a screen does not know another screen', () => {
  const screenOf = (path: string): string | null => /^renderer\/screens\/([^/]+)\//.exec(path)?.[1] ?? null
  const wrong = edges((path) => screenOf(path) !== null).filter(({ from, to }) => screenOf(to) !== null && screenOf(from) !== screenOf(to))
  expect(wrong.map(say)).toEqual([])
})

test('nothing of the product knows the tests', () => {
  expect(
    edges((path) => /^(main|renderer|shared)\//.test(path))
      .filter(({ to }) => to.startsWith('tests/'))
      .map(say),
  ).toEqual([])
})

test('every library stays in its rooms', () => {
  const wrong = edges(() => true).filter(({ from, to }) => !isInside(to) && !isConfig(to) && !mayUse(from, to))
  expect(wrong.map(say)).toEqual([])
})

test('the rules find what they forbid', () => {
  const stranger: SourceFile = { path: 'renderer/screens/home/home.tsx', text: '', imports: ['dexie'] }
  expect(stranger.imports.filter((to) => !mayUse(stranger.path, to))).toEqual(['dexie'])
  expect(mayUse('renderer/db/database.ts', 'dexie')).toBe(true)
  expect(mayUse('shared/kernel/hash.ts', 'left-pad')).toBe(false)
})

function isConfig(to: string): boolean {
  return to.endsWith('.config.ts')
}

function mayUse(from: string, library: string): boolean {
  const [name] = Object.keys(libraries)
    .filter((known) => library === known || library.startsWith(known.endsWith('/') || known.endsWith(':') ? known : `${known}/`))
    .toSorted((a, b) => b.length - a.length)
  return name !== undefined && (libraries[name] ?? []).some((place) => from.startsWith(place))
}
