import { fileOf, mergeFile, twoLaptops } from '../../helpers/two-laptops'
import { afterEach, expect, test, vi } from 'vitest'
import { readWhole } from '../../helpers/backup-content'
import { stubBridge } from '../../helpers/stub-bridge'
import type { Base } from '../../../renderer/db/base'
import type { ToMerge } from '../../../renderer/db/backup/merge-messages'
import { planSave } from '../../../renderer/db/backup/save-plan'
import { lookInto, mayBeReplaced } from '../../../renderer/db/share/look-into-share'
import { manifestSchema, type Manifest } from '../../../shared/backup/manifest'
import { fullHash } from '../../../shared/kernel/hash'
import { ok } from '../../../shared/kernel/result'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const record = 'partner:sardegna00000000000000'
const letter = new TextEncoder().encode('une lettre')
const logo = { $blob: fullHash('une lettre'), size: letter.length, mime: 'application/pdf', name: 'Lettre.pdf' }
const file = { name: 'Ponte BAS-01.ponte', size: 9, modifiedAt: 1 }

const other = stubBridge.call

/** A shared folder whose one file says this of itself. */
function folderWith(manifest: Manifest): void {
  class Worker extends EventTarget {
    postMessage({ say }: ToMerge): void {
      if (say === 'peek')
        queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { say: 'peeked', answer: ok(manifest) } })))
    }
    terminate(): void {
      // Nothing runs.
    }
  }
  vi.stubGlobal('Worker', Worker)
  vi.spyOn(stubBridge, 'call').mockImplementation((channel, input) =>
    channel === 'share.open'
      ? Promise.resolve({ ok: true, value: { token: 't', name: file.name, size: 9, mime: '' } })
      : other(channel, input),
  )
}

async function isOffered(base: Base): Promise<boolean> {
  return (await lookInto(base, [file], new Map())).offers.length === 1
}

async function manifestOf(bytes: Uint8Array): Promise<Manifest> {
  const read = await readWhole(bytes)
  if (!read.ok) throw new Error(read.problem.type)
  return read.value.manifest
}

test('a file that brings nothing but an attachment that is missing here is offered, and no more once it was merged', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', logo })
  await mergeFile(base, await fileOf(colleague, new Map()))
  expect(await base.db.blobs.toArray()).toMatchObject([{ have: 0 }])
  const whole = await fileOf(colleague, new Map([[logo.$blob, letter]]))
  const carries = [logo.$blob.slice(0, 16)]
  folderWith({ ...(await manifestOf(whole)), carries })
  expect(await isOffered(base)).toBe(true)
  // Nor is it written over before.
  expect(await mayBeReplaced(base, file)).toBe(false)
  await mergeFile(base, whole)
  expect(await isOffered(base)).toBe(false)
  expect(await mayBeReplaced(base, file)).toBe(true)
})

test('a file that carries attachments which nothing here waits for is not offered, nor is one that does not tell what it carries', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', logo })
  await mergeFile(base, await fileOf(colleague, new Map()))
  const manifest = await manifestOf(await fileOf(colleague, new Map([[logo.$blob, letter]])))
  folderWith({ ...manifest, carries: ['0123456789abcdef'] })
  expect(await isOffered(base)).toBe(false)
  expect(manifest.carries).toBeUndefined()
  folderWith(manifest)
  expect(await isOffered(base)).toBe(false)
})

test('what this laptop writes tells which attachments it carries, in the form that every reader takes', async () => {
  const { base, colleague } = await twoLaptops()
  expect((await planSave(base, { kind: 'complete' })).manifest.carries).toBeUndefined()
  colleague.edit(record, { name: 'Région de Sardaigne', logo })
  await mergeFile(base, await fileOf(colleague, new Map([[logo.$blob, letter]])))
  const { manifest } = await planSave(base, { kind: 'complete' })
  expect(manifest.carries).toEqual([logo.$blob.slice(0, 16)])
  expect(manifestSchema.safeParse(manifest).success).toBe(true)
})
