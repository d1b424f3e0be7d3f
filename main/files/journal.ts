import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalNote } from '../../shared/ipc/contract'
import { createTurns } from './in-turn'
import { renamePatiently } from './patiently'

/**
 * The journals of a profile: one for each base and generation of its store, in `journal/<storeId>-<generation>.ndjson`. A line is an op as backup
 * files hold it; `#<row>` says that every op up to that row of the store stands before it. What was acknowledged is on the disk.
 */
export interface Journals {
  /**
   * Adds the lines of the rows behind `afterRow` and flushes them. Answers the row that the journal stands at then. Where it did not stand at
   * `afterRow`, nothing is written: a journal never has a gap.
   */
  append(storeId: string, generation: string, piece: JournalPiece): Promise<number>
  /** The journals of a base, last written first. */
  list(storeId: string): Promise<readonly JournalNote[]>
  /** A piece from an offset, at most 1 MiB; empty at the end. */
  read(storeId: string, generation: string, offset: number): Promise<Uint8Array>
  /** Begins anew behind a row: what came before stands in a verified copy. The former part goes once this one has caught up with it. */
  beginAfter(storeId: string, generation: string, row: number): Promise<void>
  /** Forgets a journal whose ops were taken in again. */
  forget(storeId: string, generation: string): Promise<void>
}

/** Lines for a journal, in pieces of one entry. */
export interface JournalPiece {
  readonly afterRow: number
  readonly bytes: Uint8Array
  /** Whether it begins an entry: one that broke off is begun again. */
  readonly begins: boolean
  /** The last row of the entry; null when more of it follows. */
  readonly toRow: number | null
}

const pieceBytes = 1 << 20
const tailBytes = 2 << 20

/** The journals in a profile folder. Work on them is done one after the other. */
export function createJournals(profile: string): Journals {
  const folder = join(profile, 'journal')
  const inTurn = createTurns()
  const pathOf = (storeId: string, generation: string): string => join(folder, `${storeId}-${generation}.ndjson`)
  // Where a journal ended when it was last written: while it is as long as then, its end need not be read again.
  const ends = new Map<string, { readonly size: number; readonly row: number }>()
  const standsAt = async (path: string): Promise<number> => {
    const end = ends.get(path)
    return end && end.size === (await sizeOf(path)) ? end.row : ((await noteOf(path, ''))?.lastRow ?? 0)
  }
  return {
    append: (storeId, generation, piece) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true })
        const path = pathOf(storeId, generation)
        const stands = await standsAt(path)
        if (stands !== piece.afterRow || (!piece.begins && !unfinished.has(path))) return stands
        await appendFlushed(path, piece)
        if (piece.toRow === null) return stands
        ends.set(path, { size: await sizeOf(path), row: piece.toRow })
        const before = await noteOf(beforeOf(path), generation)
        if (before && piece.toRow >= before.lastRow) await rm(beforeOf(path), { force: true })
        return piece.toRow
      }),
    list: (storeId) => inTurn(() => listJournals(folder, storeId)),
    read: (storeId, generation, offset) =>
      inTurn(async () => {
        const path = pathOf(storeId, generation)
        const before = await sizeOf(beforeOf(path))
        return offset < before ? readPiece(beforeOf(path), offset) : readPiece(path, offset - before)
      }),
    beginAfter: (storeId, generation, row) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true })
        await beginAnew(pathOf(storeId, generation), row)
      }),
    forget: (storeId, generation) =>
      inTurn(async () => {
        const path = pathOf(storeId, generation)
        await rm(path, { force: true })
        await rm(beforeOf(path), { force: true })
      }),
  }
}

const beforeOf = (path: string): string => `${path}.before`

async function listJournals(folder: string, storeId: string): Promise<readonly JournalNote[]> {
  const names = await readdir(folder).catch(() => [])
  // After a power cut as a journal began anew, only its former part may be there.
  const present = new Set(names.map((name) => name.replace(/\.before$/, '')))
  const own = [...present].filter((name) => name.startsWith(`${storeId}-`) && name.endsWith('.ndjson'))
  const notes = await Promise.all(
    own.map(async (name): Promise<JournalNote | null> => {
      const generation = name.slice(storeId.length + 1, -'.ndjson'.length)
      const note = await noteOf(join(folder, name), generation)
      if (note && note.lastLine !== null) return note
      // Until the new part has caught up, the end of the former one is the end of the journal.
      const before = await noteOf(beforeOf(join(folder, name)), generation)
      return note ? { ...note, lastLine: before?.lastLine ?? null } : before && { ...before, lastRow: 0 }
    }),
  )
  return notes.filter((note) => note !== null).toSorted((a, b) => b.writtenAt - a.writtenAt)
}

async function beginAnew(path: string, row: number): Promise<void> {
  const known = await noteOf(path, '')
  const before = await noteOf(beforeOf(path), '')
  // A new part that holds nothing yet gives way; the former one still holds what it has to catch up with.
  if (known && before && known.lastLine === null) await rm(path)
  else if (known) await renamePatiently(path, beforeOf(path))
  await appendFlushed(path, { bytes: new Uint8Array(), begins: true, toRow: row })
  const former = await noteOf(beforeOf(path), '')
  if (former && former.lastRow <= row) await rm(beforeOf(path), { force: true })
}

// Journals of which a long entry is being written piece by piece.
const unfinished = new Set<string>()

async function appendFlushed(path: string, { bytes, begins, toRow }: Omit<JournalPiece, 'afterRow'>): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  const goesOn = !begins
  unfinished.delete(path)
  try {
    // A power cut, or a full disk, may have left half a line: what follows begins on a line of its own.
    if (!goesOn && (await endsInLine(file))) await file.appendFile('\n')
    await file.appendFile(bytes)
    if (toRow !== null) await file.appendFile(`${goesOn || bytes.length > 0 ? '\n' : ''}#${toRow}\n`)
    await file.sync()
    if (toRow === null) unfinished.add(path)
  } finally {
    await file.close()
  }
}

async function endsInLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  const end = new Uint8Array(1)
  if (size > 0) await file.read(end, 0, 1, size - 1)
  return size > 0 && end[0] !== 10
}

async function noteOf(path: string, generation: string): Promise<JournalNote | null> {
  const found = await stat(path).catch(() => null)
  if (!found) return null
  const file = await open(path, 'r')
  try {
    // A long entry that broke off may stand behind the last mark: the end is looked at from further and further in front.
    for (let tail = tailBytes; ; tail *= 4) {
      const from = Math.max(0, found.size - tail)
      const bytes = Buffer.alloc(found.size - from)
      await file.read(bytes, 0, bytes.length, from)
      // Where the reading began, a line may be cut.
      const lines = bytes
        .toString('utf8')
        .split('\n')
        .slice(from === 0 ? 0 : 1)
      const mark = lines.findLastIndex((line) => /^#\d+$/.test(line))
      const line = mark === -1 ? undefined : lines.slice(0, mark).findLast((one) => one !== '' && !one.startsWith('#'))
      if (line === undefined && from > 0) continue
      return { generation, lastRow: Number(lines[mark]?.slice(1) ?? 0), lastLine: line ?? null, size: found.size, writtenAt: found.mtimeMs }
    }
  } finally {
    await file.close()
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}

async function readPiece(path: string, offset: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return new Uint8Array()
  try {
    const piece = new Uint8Array(pieceBytes)
    const { bytesRead } = await file.read(piece, 0, pieceBytes, offset)
    return piece.slice(0, bytesRead)
  } finally {
    await file.close()
  }
}
