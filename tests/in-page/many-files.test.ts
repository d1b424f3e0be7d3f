import { foundedInPage } from '../helpers/page-base'
import { expect, test } from 'vitest'
import { checkedFile, fileOf } from '../helpers/merge-file'
import { Laptop } from '../helpers/merge-laptop'
import { applyTo } from '../../renderer/db/backup/apply-merge'
import { planSave } from '../../renderer/db/backup/save-plan'
import { needFact } from '../../renderer/db/meta'
import { stopNoting } from '../../renderer/db/note-base'
import { filePieces, sweepPieces } from '../../renderer/db/file-pieces'
import { fullHash } from '../../shared/kernel/hash'

const count = 20_000

test('20,000 small attachments come in with a file, each under its record, and go out again with the next one', async () => {
  const base = await foundedInPage(3)
  const colleague = new Laptop('none', await needFact(base.db, 'storeId'))
  const utf8 = new TextEncoder()
  const blobs = new Map<string, Uint8Array>()
  for (let at = 0; at < count; at += 1) {
    const text = `Pièce jointe ${at}`
    const bytes = utf8.encode(text)
    const hash = fullHash(text)
    blobs.set(hash, bytes)
    const file = { $blob: hash, size: bytes.length, mime: 'text/plain', name: `${at}.txt` }
    colleague.edit(`document:piece${String(at).padStart(17, '0')}`, { title: text, file })
  }
  const applied = await applyTo(base.db, base.database, await checkedFile(base, await fileOf(colleague, blobs)), base.clock())
  expect(applied).toMatchObject({ ops: count, records: count, blobs: count })
  expect([await base.db.blobs.where('have').equals(1).count(), await base.db.chunks.count()]).toEqual([count, count])
  await sweepPieces(base.db)
  const plan = await planSave(base, { kind: 'complete' })
  const bytes = [...blobs.values()].reduce((sum, one) => sum + one.length, 0)
  expect(plan.manifest.blobs).toEqual({ count, bytes })
  const row = await base.db.records('document').get(`piece${String(19_999).padStart(17, '0')}`)
  const { $blob, size } = row?.['file'] as { readonly $blob: string; readonly size: number }
  const pieces: Uint8Array[] = []
  for await (const piece of filePieces(base.db, $blob, size)) pieces.push(piece)
  expect(pieces.map((piece) => new TextDecoder().decode(piece))).toEqual(['Pièce jointe 19999'])
  await stopNoting(base.db)
  await base.db.delete()
}, 120_000)
