import '../../app/zod-setup'
import { encryptTo } from '../../../shared/backup/age'
import type { PieceSink } from '../../../shared/backup/gather-pieces'
import { writeBackup, type BlobSource } from '../../../shared/backup/write-backup'
import { PonteDatabase } from '../database'
import { filePieces } from '../file-pieces'
import { linesOf } from './save-lines'
import type { FromSave, ToSave } from './save-messages'
import type { SavePlan } from './save-plan'

// Writes one file beside the window: reads the store, packs, encrypts, and hands piece after piece to the window, which gives them to main.

const stopping = new AbortController()
let taken: () => void = () => undefined

self.addEventListener('message', ({ data }: MessageEvent<ToSave>) => {
  if (data.say === 'next') taken()
  else if (data.say === 'stop') {
    stopping.abort()
    taken()
  } else
    write(data).catch((error: unknown) => {
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
      tell(stopping.signal.aborted ? { say: 'stopped' } : { say: 'broken', message, stack })
    })
})

async function write({ database, plan, passphrase }: Extract<ToSave, { say: 'write' }>): Promise<void> {
  const db = new PonteDatabase(database)
  const content = { manifest: plan.manifest, lines: linesOf(db, plan), blobs: blobsOf(db, plan) }
  if (passphrase === null) await writeBackup(content, hand, stopping.signal)
  else {
    const encrypted = await encryptTo(hand, passphrase)
    await writeBackup(content, encrypted.write, stopping.signal)
    await encrypted.close()
  }
  db.close()
  tell({ say: 'done' })
}

const hand: PieceSink = async (bytes) => {
  if (stopping.signal.aborted) throw new Error('aborted')
  const told = new Promise<void>((done) => (taken = done))
  tell({ say: 'piece', bytes }, [bytes.buffer])
  await told
}

async function* blobsOf(db: PonteDatabase, { blobs }: SavePlan): AsyncGenerator<BlobSource> {
  for (const { hash, size } of blobs) yield { hash, size, pieces: () => filePieces(db, hash, size) }
}

function tell(message: FromSave, moved: Transferable[] = []): void {
  self.postMessage(message, { transfer: moved })
}
