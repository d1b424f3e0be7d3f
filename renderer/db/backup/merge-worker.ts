import '../../app/zod-setup'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { PonteDatabase } from '../database'
import { whileRoom } from '../store-full'
import { applyTo, type AppliedMerge } from './apply-merge'
import { checkBackup, dropChecked, extractRecord, peekManifest, type CheckHooks, type CheckedBackup } from './check-backup'
import { lookIntoFile } from './look-into-file'
import type { FoundInFile, FromMerge, ToMerge } from './merge-messages'

// Checks one file and takes it in, beside the window. What was checked stays here: the window is told numbers only.

const stopping = new AbortController()
const hooks: CheckHooks = { signal: stopping.signal, onProgress: (bytes) => tell({ say: 'progress', bytes }) }
let checked: { readonly db: PonteDatabase; readonly database: string; readonly file: CheckedBackup; readonly found: FoundInFile } | null =
  null
let arrived: (piece: Result<Uint8Array, Problem>) => void = () => undefined

self.addEventListener('message', ({ data }: MessageEvent<ToMerge>) => {
  answer(data).catch((error: unknown) => {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    tell({ say: 'broken', message, stack })
  })
})

async function answer(asked: ToMerge): Promise<void> {
  switch (asked.say) {
    case 'piece':
      return arrived(asked.piece)
    case 'stop':
      return stopping.abort()
    case 'peek':
      return tell({ say: 'peeked', answer: await peekManifest({ size: asked.size, read: askPiece }, asked.passphrases) })
    case 'extract':
      return tell({ say: 'extracted', answer: await extractRecord({ size: asked.size, read: askPiece }, asked.expected, asked.key, hooks) })
    case 'check':
      return tell({ say: 'checked', answer: await check(asked) })
    case 'apply':
      return tell({ say: 'applied', answer: await whileRoom(() => apply(asked)) })
    case 'drop':
      if (checked) await dropChecked(checked.db, checked.file)
      return tell({ say: 'dropped' })
  }
}

function askPiece(offset: number): Promise<Result<Uint8Array, Problem>> {
  return new Promise((done) => {
    arrived = done
    tell({ say: 'read', offset })
  })
}

async function check({ database, size, expected, count }: Extract<ToMerge, { say: 'check' }>): Promise<Result<FoundInFile, Problem>> {
  const db = new PonteDatabase(database)
  const answered = await checkBackup(db, { size, read: askPiece }, expected, hooks)
  if (!answered.ok) return answered
  const file = answered.value
  const found = await lookIntoFile(db, file, count)
  checked = { db, database, file, found }
  return ok(found)
}

async function apply({ now, report }: Extract<ToMerge, { say: 'apply' }>): Promise<Result<AppliedMerge, Problem>> {
  if (!checked) throw new Error('nothing was checked')
  const { db, database, file, found } = checked
  return ok(await applyTo(db, database, file, now, report === null ? null : { id: report, found }))
}

function tell(message: FromMerge): void {
  self.postMessage(message)
}
