import { basename } from 'node:path'
import { failed, ok, type Result } from '../../shared/kernel/result'
import type { CopyReading } from '../../shared/ipc/contract'
import type { CopyNote } from '../../shared/ipc/copy-note'
import type { Problem } from '../../shared/kernel/problem'
import type { Copies } from '../files/copies'
import { checkBackup } from '../files/check-written'
import { lackOfRoom } from '../files/free-space'
import type { JobHooks, Jobs } from '../files/jobs'
import type { Journals } from '../files/journal'
import type { TokenTable } from '../files/tokens'
import { writeProblem } from '../files/write-problem'
import type { HandlersFor } from './answer-calls'

/** What the safety handlers work with. */
export interface SafetyRoom {
  readonly tokens: TokenTable
  readonly copies: Copies
  readonly journals: Journals
  readonly profile: string
  readonly jobs: Jobs
  readonly backupWorkerUrl: URL
  /** Copies that are being written, by token: what is noted once they were read back. */
  readonly coming: Map<string, ComingCopy>
}

/** A copy that is being written. */
export interface ComingCopy {
  readonly storeId: string
  readonly note: Omit<CopyNote, 'size' | 'sha256' | 'health' | 'readAt'>
}

type SafetyChannels =
  | 'copy.list'
  | 'copy.create'
  | 'copy.open'
  | 'copy.reread'
  | 'copy.forget'
  | 'journal.append'
  | 'journal.list'
  | 'journal.read'
  | 'journal.forget'

/** Safety copies and the journal: what main keeps of the records outside the browser's storage. */
export function safetyHandlers(room: SafetyRoom): HandlersFor<SafetyChannels> {
  const { tokens, copies, journals } = room
  return {
    'copy.list': async ({ storeId }) => ok(await copies.list(storeId)),
    'copy.create': async ({ storeId, expectedBytes, ...about }) => {
      const lack = await lackOfRoom(room.profile, expectedBytes, room.profile)
      if (lack) return failed(lack)
      const name = `${new Date(about.at).toISOString().replaceAll(/[:.]/g, '-')} ${about.reason}.ponte`
      try {
        const { token } = await tokens.openForWriting(await copies.pathFor(storeId, name), 'copy')
        room.coming.set(token, { storeId, note: { ...about, name } })
        return ok({ token, name })
      } catch (error) {
        return failed(writeProblem(error, name))
      }
    },
    'copy.open': async ({ storeId, name }) => {
      try {
        const { token, file } = await tokens.openForReading(copies.pathOf(storeId, basename(name)))
        return ok({ token, name: file.name, size: file.size, mime: '' })
      } catch {
        return failed({ type: 'file-unreadable', name })
      }
    },
    'copy.reread': ({ storeId, name, at }) =>
      ok({ job: room.jobs.start((hooks) => reread(room, { storeId, name: basename(name), at }, hooks)) }),
    'copy.forget': async ({ storeId, names }) => {
      try {
        await copies.forget(storeId, names)
        return ok(null)
      } catch (error) {
        return failed(writeProblem(error, names[0] ?? ''))
      }
    },
    'journal.append': async ({ storeId, generation, ...piece }) => {
      try {
        return ok({ standsAt: await journals.append(storeId, generation, piece) })
      } catch (error) {
        return failed(writeProblem(error, 'journal'))
      }
    },
    'journal.list': async ({ storeId }) => ok(await journals.list(storeId)),
    'journal.read': async ({ storeId, generation, offset }) => ok({ bytes: await journals.read(storeId, generation, offset) }),
    'journal.forget': async ({ storeId, generation }) => {
      await journals.forget(storeId, generation)
      return ok(null)
    },
  }
}

interface Rereading {
  readonly storeId: string
  readonly name: string
  readonly at: number
}

// What a disk does not give back any more is as damaged as what it gives back otherwise.
async function reread(
  { copies, backupWorkerUrl }: SafetyRoom,
  { storeId, name, at }: Rereading,
  { signal, progress }: JobHooks,
): Promise<Result<CopyReading, Problem>> {
  const note = (await copies.list(storeId)).find((one) => one.name === name)
  if (!note) return failed({ type: 'file-unreadable', name })
  const source = { path: copies.pathOf(storeId, name), size: await copies.sizeOf(storeId, name), passphrase: null }
  const read = await checkBackup(backupWorkerUrl, source, { signal, onProgress: (bytes) => progress(bytes, source.size, 'bytes') })
  if (signal.aborted) return failed({ type: 'cancelled' })
  const isSound = read.ok && (note.sha256 === '' || note.sha256 === read.value)
  const health = isSound ? 'sound' : 'damaged'
  await copies.noteRead(storeId, name, { health, readAt: at, sha256: read.ok && isSound ? read.value : note.sha256 })
  return ok({ name, health })
}
