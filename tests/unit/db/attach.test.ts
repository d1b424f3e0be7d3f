import { foundedBase } from '../../helpers/test-base'
import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import type { Base } from '../../../renderer/db/base'
import { filePieces } from '../../../renderer/db/file-pieces'
import { maxFileBytes, storePickedFile } from '../../../renderer/db/files'
import type { FileRef } from '../../../shared/fields/value'
import { maxPieceBytes } from '../../../shared/ipc/contract'
import { stubBridge } from '../../helpers/stub-bridge'

const listeners = new Map<string, (payload: unknown) => void>()
afterEach(() => vi.restoreAllMocks())

/** A main that gives one file, three pieces long; `after` says what each read leaves of it, `hashedSize` how long it was when it was hashed. */
function mainGives(
  whole: Uint8Array,
  after: (bytes: Uint8Array, offset: number) => Uint8Array = (bytes) => bytes,
  atOnce = maxPieceBytes,
  hashedSize = whole.length,
): void {
  const other = stubBridge.call
  vi.spyOn(stubBridge, 'listen').mockImplementation(((channel: string, heard: (payload: unknown) => void) => {
    listeners.set(channel, heard)
    return () => undefined
  }) as unknown as typeof stubBridge.listen)
  let file = whole
  vi.spyOn(stubBridge, 'call').mockImplementation((channel, input) => {
    const answer = (value: unknown): Promise<unknown> => Promise.resolve({ ok: true, value })
    if (channel === 'file.pick') return answer({ token: 't', name: 'Film.mp4', size: whole.length, mime: 'video/mp4' })
    if (channel === 'file.space') return answer({ freeBytes: null })
    if (channel === 'file.hash') {
      const sha256 = createHash('sha256').update(whole).digest('hex')
      queueMicrotask(() => listeners.get('job.ended')?.({ job: 'j', answer: { ok: true, value: { size: hashedSize, sha256 } } }))
      return answer({ job: 'j' })
    }
    if (channel === 'file.read') {
      const { offset } = input as { offset: number }
      const bytes = file.slice(offset, offset + atOnce)
      file = after(file, offset)
      return answer({ bytes })
    }
    return other(channel, input)
  })
}

const film = new Uint8Array(2 * maxPieceBytes + 17).map((_, index) => (index * 31) % 251)
const followed = () => ({ signal: new AbortController().signal, onProgress: vi.fn() })

async function bytesOf(base: Base, { $blob, size }: FileRef): Promise<Buffer> {
  const kept: Uint8Array[] = []
  for await (const piece of filePieces(base.db, $blob, size)) kept.push(piece)
  return Buffer.concat(kept)
}

async function nothingKept(base: Base): Promise<void> {
  expect([await base.db.chunks.count(), await base.db.blobs.count()]).toEqual([0, 0])
}

test('a picked file is kept byte for byte under its hash, and how far it came is told', async () => {
  const base = await foundedBase()
  mainGives(film)
  const hooks = followed()
  const stored = await storePickedFile(base, hooks)
  if (!stored.ok) throw new Error(stored.problem.type)
  expect((await bytesOf(base, stored.value)).equals(Buffer.from(film))).toBe(true)
  expect(hooks.onProgress.mock.calls.map(([, stage, bytes]) => [stage, bytes] as const)).toEqual([
    ['keeping', maxPieceBytes],
    ['keeping', 2 * maxPieceBytes],
    ['keeping', film.length],
  ])
})

test('a file that somebody writes to while it is attached is refused, and nothing of it is kept', async () => {
  const base = await foundedBase()
  mainGives(film, (bytes) => bytes.map((byte) => byte ^ 1))
  expect(await storePickedFile(base, followed())).toEqual({ ok: false, problem: { type: 'file-changed', name: 'Film.mp4' } })
  await nothingKept(base)
})

test('a file that becomes shorter while it is attached is refused, and nothing of it is kept', async () => {
  const base = await foundedBase()
  mainGives(film, (bytes) => bytes.slice(0, maxPieceBytes))
  expect(await storePickedFile(base, followed())).toEqual({ ok: false, problem: { type: 'file-changed', name: 'Film.mp4' } })
  await nothingKept(base)
})

test('an attachment that is stopped half way leaves nothing', async () => {
  const base = await foundedBase()
  const stopping = new AbortController()
  mainGives(film)
  const stored = await storePickedFile(base, { signal: stopping.signal, onProgress: () => stopping.abort() })
  expect(stored).toEqual({ ok: false, problem: { type: 'cancelled' } })
  await nothingKept(base)
})

test('of two that attach the same file, one that is stopped takes nothing from the other', async () => {
  const base = await foundedBase()
  const stopping = new AbortController()
  // Long enough for the second to begin while the first is under way.
  const long = new Uint8Array(12 * maxPieceBytes).map((_, index) => index % 253)
  mainGives(long)
  let other: ReturnType<typeof storePickedFile> | null = null
  const stopped = await storePickedFile(base, {
    signal: stopping.signal,
    onProgress: () => {
      other ??= storePickedFile(base, { ...followed(), onProgress: () => stopping.abort() })
    },
  })
  expect(stopped).toEqual({ ok: false, problem: { type: 'cancelled' } })
  const stored = await (other as ReturnType<typeof storePickedFile> | null)
  if (!stored?.ok) throw new Error(stored?.problem.type)
  expect((await bytesOf(base, stored.value)).equals(Buffer.from(long))).toBe(true)
})

test('a file of which a slow drive gives less at a time is kept byte for byte', async () => {
  const base = await foundedBase()
  mainGives(film, undefined, 300_000)
  const stored = await storePickedFile(base, followed())
  if (!stored.ok) throw new Error(stored.problem.type)
  expect((await bytesOf(base, stored.value)).equals(Buffer.from(film))).toBe(true)
})

test('a file that grew beyond what is kept since it was picked is refused', async () => {
  const base = await foundedBase()
  mainGives(film, undefined, maxPieceBytes, maxFileBytes + 1)
  expect(await storePickedFile(base, followed())).toEqual({
    ok: false,
    problem: { type: 'file-too-big', name: 'Film.mp4', maxBytes: maxFileBytes },
  })
  await nothingKept(base)
})
