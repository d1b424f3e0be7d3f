import { foundedInPage } from '../helpers/page-base'
import { expect, test } from 'vitest'
import { checkedFile, fileOf } from '../helpers/merge-file'
import { Laptop } from '../helpers/merge-laptop'
import { applyTo } from '../../renderer/db/backup/apply-merge'
import { planSave } from '../../renderer/db/backup/save-plan'
import { needFact } from '../../renderer/db/meta'
import { stopNoting } from '../../renderer/db/note-base'
import { filePieces, sweepPieces } from '../../renderer/db/file-pieces'
import type { Json } from '../../shared/kernel/json'
import { fullHash } from '../../shared/kernel/hash'

// More files at a record than its form has: what a newer version adds is kept as well.
const [records, each] = [200, 100]
const idOf = (record: number): string => `document:piece${String(record).padStart(17, '0')}`

test('20,000 small attachments come in with a file, each named by a record, and go out again with the next one', async () => {
  const base = await foundedInPage(3)
  const colleague = new Laptop('none', await needFact(base.db, 'storeId'))
  const utf8 = new TextEncoder()
  const blobs = new Map<string, Uint8Array>()
  for (let record = 0; record < records; record += 1) {
    const set: Record<string, Json> = { title: `Dossier ${record}` }
    for (let at = 0; at < each; at += 1) {
      const text = `Pièce jointe ${record}, ${at}`
      const [hash, bytes] = [fullHash(text), utf8.encode(text)]
      blobs.set(hash, bytes)
      set[at === 0 ? 'file' : `file${at}`] = { $blob: hash, size: bytes.length, mime: 'text/plain', name: `${at}.txt` }
    }
    colleague.edit(idOf(record), set)
  }
  const count = records * each
  const applied = await applyTo(base.db, base.database, await checkedFile(base, await fileOf(colleague, blobs)), base.clock())
  expect(applied).toMatchObject({ ops: records, records, blobs: count })
  expect([await base.db.blobs.where('have').equals(1).count(), await base.db.chunks.count()]).toEqual([count, count])
  await sweepPieces(base.db)
  const plan = await planSave(base, { kind: 'complete' })
  const bytes = [...blobs.values()].reduce((sum, one) => sum + one.length, 0)
  expect(plan.manifest.blobs).toEqual({ count, bytes })
  const row = await base.db.records('document').get(idOf(199).slice('document:'.length))
  if (!row) throw new Error('no record')
  const { $blob, size } = row['file'] as { readonly $blob: string; readonly size: number }
  const pieces: Uint8Array[] = []
  for await (const piece of filePieces(base.db, $blob, size)) pieces.push(piece)
  expect(pieces.map((piece) => new TextDecoder().decode(piece))).toEqual(['Pièce jointe 199, 0'])
  await stopNoting(base.db)
  await base.db.delete()
}, 120_000)
