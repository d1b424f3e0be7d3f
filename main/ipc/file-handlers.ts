import { dialog, shell, type BrowserWindow, type FileFilter } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { maxPieceBytes, type CommittedFile, type FilePurpose, type HashedFile, type OpenFile } from '../../shared/ipc/contract'
import type { Problem } from '../../shared/kernel/problem'
import { failed, ok, type Result } from '../../shared/kernel/result'
import { checkBackup, hashFile, hashStream } from '../files/check-written'
import { fileNameOf } from '../../shared/kernel/file-name'
import { freeBytes, isElsewhere, lackOfRoom } from '../files/free-space'
import type { JobHooks, Jobs } from '../files/jobs'
import { mimeOf } from '../files/mime'
import { folderOf, type ReadingFile, type TokenTable } from '../files/tokens'
import { writeProblem } from '../files/write-problem'
import type { MainWords } from '../windows/main-words'
import type { HandlersFor } from './answer-calls'

/** What the file handlers work with. */
export interface FileRoom {
  readonly window: BrowserWindow
  readonly tokens: TokenTable
  readonly jobs: Jobs
  readonly words: MainWords
  readonly backupWorkerUrl: URL
  readonly profile: string
  /** Takes note of a safety copy that was read back. */
  keepCopy(token: string, size: number, sha256: string): Promise<void>
  /** Paths of `.ponte` files handed over from outside, taken once. */
  takeDropped(): readonly string[]
  /** The folder that dialogs open in, and where they were left. */
  lastFolder(purpose: FilePurpose): string
  keepFolder(purpose: FilePurpose, folder: string): void
}

type FileChannels =
  | 'file.pick'
  | 'file.dropped'
  | 'file.read'
  | 'file.hash'
  | 'file.create'
  | 'file.write'
  | 'file.commit'
  | 'file.abort'
  | 'file.reveal'
  | 'file.space'

/** Files by token: the window never sees a path and never names one. */
export function fileHandlers(room: FileRoom): HandlersFor<FileChannels> {
  return { ...readingHandlers(room), ...writingHandlers(room), 'file.space': async () => ok({ freeBytes: await freeBytes(room.profile) }) }
}

function readingHandlers(room: FileRoom): HandlersFor<'file.pick' | 'file.dropped' | 'file.read' | 'file.hash'> {
  const { tokens, window, words, jobs } = room
  return {
    'file.pick': async ({ purpose }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: purpose === 'backup' ? words.openBackup : words.openFile,
        defaultPath: room.lastFolder(purpose),
        properties: ['openFile'],
        filters: filtersOf(purpose, words),
      })
      const [path] = filePaths
      if (canceled || path === undefined) return failed({ type: 'cancelled' })
      room.keepFolder(purpose, join(path, '..'))
      return openPath(tokens, path)
    },
    'file.dropped': async () => {
      return ok(await Promise.all(room.takeDropped().map((path) => openPath(tokens, path))))
    },
    'file.read': async ({ token, offset }) => {
      const file = tokens.reading(token)
      if (!file) return failed({ type: 'message-refused', detail: 'file.read: token' })
      const piece = new Uint8Array(maxPieceBytes)
      try {
        const { bytesRead } = await file.handle.read(piece, 0, maxPieceBytes, offset)
        return ok({ bytes: bytesRead === piece.length ? piece : piece.slice(0, bytesRead) })
      } catch {
        return failed({ type: 'file-unreadable', name: file.name })
      }
    },
    'file.hash': ({ token }) => {
      const file = tokens.reading(token)
      if (!file) return failed({ type: 'message-refused', detail: 'file.hash: token' })
      return ok({ job: jobs.start((hooks) => hashPicked(file, hooks)) })
    },
  }
}

// Through the handle that the pieces are read by: a file that takes its name meanwhile is another file.
async function hashPicked(file: ReadingFile, { signal, progress }: JobHooks): Promise<Result<HashedFile, Problem>> {
  try {
    const onProgress = (bytes: number): void => progress(bytes, file.size, 'bytes')
    return ok(await hashStream(file.handle.createReadStream({ start: 0, autoClose: false, signal }), onProgress))
  } catch {
    return failed(signal.aborted ? { type: 'cancelled' } : { type: 'file-unreadable', name: file.name })
  }
}

const savedAs = { backup: 'saveBackup', dossier: 'saveDossier', table: 'saveTable', attachment: 'saveFile' } as const satisfies Record<
  FilePurpose,
  string
>

type WritingChannels = 'file.create' | 'file.write' | 'file.commit' | 'file.abort' | 'file.reveal'

function writingHandlers(room: FileRoom): HandlersFor<WritingChannels> {
  const { tokens, window, words, jobs } = room
  return {
    'file.create': async ({ purpose, suggestedName, expectedBytes }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: words[savedAs[purpose]],
        defaultPath: join(room.lastFolder(purpose), fileNameOf(suggestedName)),
        filters: filtersOf(purpose, words),
      })
      if (canceled || !filePath) return failed({ type: 'cancelled' })
      room.keepFolder(purpose, join(filePath, '..'))
      const lack = await lackOfRoom(join(filePath, '..'), expectedBytes, room.profile)
      if (lack) return failed(lack)
      try {
        return ok(await tokens.openForWriting(withEnding(filePath, purpose), purpose))
      } catch (error) {
        return failed(writeProblem(error, filePath))
      }
    },
    'file.write': async ({ token, bytes }) => {
      const file = tokens.writing(token)
      if (!file) return failed({ type: 'message-refused', detail: 'file.write: token' })
      try {
        await file.handle.appendFile(bytes)
        file.written += bytes.byteLength
        return ok({ written: file.written })
      } catch (error) {
        await tokens.drop(token)
        return failed(writeProblem(error, file.path))
      }
    },
    'file.commit': ({ token, passphrase }) => {
      if (!tokens.writing(token)) return failed({ type: 'message-refused', detail: 'file.commit: token' })
      return ok({ job: jobs.start((hooks) => commit(room, token, passphrase, hooks)) })
    },
    'file.abort': async ({ token }) => {
      await tokens.drop(token)
      return ok(null)
    },
    'file.reveal': ({ token }) => {
      const done = tokens.done(token)
      if (!done) return failed({ type: 'message-refused', detail: 'file.reveal: token' })
      shell.showItemInFolder(done.path)
      return ok(null)
    },
  }
}

async function openPath(tokens: TokenTable, path: string): Promise<Result<OpenFile, Problem>> {
  try {
    const { token, file } = await tokens.openForReading(path)
    return ok({ token, name: file.name, size: file.size, mime: mimeOf(file.name) })
  } catch {
    return failed({ type: 'file-unreadable', name: nameOf(path) })
  }
}

async function commit(room: FileRoom, token: string, passphrase: string | null, hooks: JobHooks): Promise<Result<CommittedFile, Problem>> {
  const file = room.tokens.writing(token)
  if (!file) return failed({ type: 'cancelled' })
  try {
    await room.tokens.flush(token)
    const checked =
      file.purpose === 'backup' || file.purpose === 'copy'
        ? await checkBackup(
            room.backupWorkerUrl,
            { path: file.part, size: file.written, passphrase },
            {
              signal: hooks.signal,
              onProgress: (bytes) => hooks.progress(bytes, file.written, 'bytes'),
            },
          )
        : ok(await hashFile(file.part))
    if (!checked.ok || hooks.signal.aborted) {
      await room.tokens.drop(token)
      return failed(checked.ok ? { type: 'cancelled' } : readBackProblem(checked.problem, file.path))
    }
    const done = await room.tokens.finish(token)
    if (file.purpose === 'copy') await room.keepCopy(token, file.written, checked.value)
    const elsewhere = await isElsewhere(room.profile, folderOf(done))
    return ok({ token, name: nameOf(done.path), folder: folderOf(done), size: file.written, sha256: checked.value, elsewhere })
  } catch (error) {
    await room.tokens.drop(token)
    return failed(writeProblem(error, file.path))
  }
}

// The check speaks of files that somebody gave; this one was just written here.
function readBackProblem(problem: Problem, path: string): Problem {
  if (problem.type === 'backup-refused') {
    const { reason, detail = '' } = problem
    return { type: 'file-not-as-written', name: nameOf(path), detail: `${reason}: ${detail}` }
  }
  return problem.type === 'store-failed' ? { type: 'file-not-as-written', name: nameOf(path), detail: problem.detail } : problem
}

const endings: Readonly<Partial<Record<FilePurpose, string>>> = { backup: '.ponte', dossier: '.pdf' }

// Not every system's dialog adds the ending. Where the longer name is taken, the name stays: the dialog did not ask about that file.
function withEnding(path: string, purpose: FilePurpose): string {
  const ending = endings[purpose] ?? ''
  return path.toLowerCase().endsWith(ending) || existsSync(path + ending) ? path : path + ending
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function filtersOf(purpose: FilePurpose, words: MainWords): FileFilter[] {
  const all = { name: words.allFiles, extensions: ['*'] }
  if (purpose === 'backup') return [{ name: words.backupFiles, extensions: ['ponte'] }, all]
  if (purpose === 'dossier') return [{ name: words.pdfFiles, extensions: ['pdf'] }]
  return purpose === 'table' ? [{ name: words.tableFiles, extensions: ['csv', 'xlsx'] }, all] : [all]
}
