import { randomBytes } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { FilePurpose } from '../../shared/ipc/contract'
import { renameDurably } from './write-atomically'

/** What a file is written for: what a person saves, or a safety copy. */
export type WrittenPurpose = FilePurpose | 'copy'

/** A file that one window may read or write, in one direction, by its token. */
export type TokenFile = ReadingFile | WritingFile | DoneFile

export interface ReadingFile {
  readonly kind: 'reading'
  readonly path: string
  readonly name: string
  readonly size: number
  readonly handle: FileHandle
  /** A file of ours that goes with its token. */
  readonly temporaryFolder: string | null
}
export interface WritingFile {
  readonly kind: 'writing'
  readonly path: string
  readonly part: string
  readonly purpose: WrittenPurpose
  readonly handle: FileHandle
  written: number
}
export interface DoneFile {
  readonly kind: 'done'
  readonly path: string
}

/** The files open for one window; all are closed, and what is half written removed, when the window goes. */
export interface TokenTable {
  openForReading(path: string, temporaryFolder?: string): Promise<{ readonly token: string; readonly file: ReadingFile }>
  openForWriting(path: string, purpose: WrittenPurpose): Promise<{ readonly token: string; readonly name: string }>
  reading(token: string): ReadingFile | null
  writing(token: string): WritingFile | null
  done(token: string): DoneFile | null
  /** Flushes a written file to the disk; it keeps its part name until `finish`. */
  flush(token: string): Promise<void>
  /** Gives a flushed file its name; the token then only shows it. */
  finish(token: string): Promise<DoneFile>
  drop(token: string): Promise<void>
  dropAll(): Promise<void>
}

/** An empty table. A token is 128 random bits. */
export function createTokenTable(): TokenTable {
  const files = new Map<string, TokenFile>()
  const add = (file: TokenFile): string => {
    const token = randomBytes(16).toString('hex')
    files.set(token, file)
    return token
  }
  const ofKind = <Kind extends TokenFile['kind']>(token: string, kind: Kind): Extract<TokenFile, { kind: Kind }> | null => {
    const file = files.get(token)
    return file?.kind === kind ? (file as Extract<TokenFile, { kind: Kind }>) : null
  }
  const need = (token: string): WritingFile => {
    const file = ofKind(token, 'writing')
    if (!file) throw new Error('not a file being written')
    return file
  }
  const table: TokenTable = {
    openForReading: async (path, temporaryFolder) => {
      const opened = await openSized(path)
      const file: ReadingFile = { kind: 'reading', path, name: basename(path), ...opened, temporaryFolder: temporaryFolder ?? null }
      return { token: add(file), file }
    },
    openForWriting: async (path, purpose) => {
      const part = `${path}.part`
      const handle = await open(part, 'w', 0o600)
      return { token: add({ kind: 'writing', path, part, purpose, handle, written: 0 }), name: basename(path) }
    },
    reading: (token) => ofKind(token, 'reading'),
    writing: (token) => ofKind(token, 'writing'),
    done: (token) => ofKind(token, 'done'),
    flush: async (token) => {
      await need(token).handle.sync()
    },
    finish: async (token) => {
      const file = need(token)
      await file.handle.close()
      await renameDurably(file.part, file.path)
      const done: DoneFile = { kind: 'done', path: file.path }
      files.set(token, done)
      return done
    },
    drop: async (token) => {
      const file = files.get(token)
      files.delete(token)
      if (file) await letGo(file)
    },
    dropAll: async () => {
      await Promise.all([...files.keys()].map((token) => table.drop(token)))
    },
  }
  return table
}

// Closes a file, and removes what is half written.
async function letGo(file: TokenFile): Promise<void> {
  if (file.kind === 'done') return
  await file.handle.close().catch(() => undefined)
  // A stick that was pulled out lets nothing be removed: the problem to tell is the one before.
  if (file.kind === 'writing') await rm(file.part, { force: true }).catch(() => undefined)
  else if (file.temporaryFolder !== null) await rm(file.temporaryFolder, { recursive: true, force: true })
}

// The size is that of what is read: another file may take the name meanwhile.
async function openSized(path: string): Promise<Pick<ReadingFile, 'handle' | 'size'>> {
  const handle = await open(path, 'r')
  try {
    return { handle, size: (await handle.stat()).size }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** The folder of a done file, for people. */
export function folderOf(file: DoneFile): string {
  return dirname(file.path)
}
