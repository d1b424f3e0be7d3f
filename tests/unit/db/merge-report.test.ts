import { expect, test } from 'vitest'
import { checkedFile, fileOf, mergeFile, twoLaptops } from '../../helpers/two-laptops'
import { applyTo } from '../../../renderer/db/backup/apply-merge'
import { lookIntoFile } from '../../../renderer/db/backup/look-into-file'
import { listMergeReports, type MergeReportKept } from '../../../renderer/db/backup/merge-reports'
import type { FoundInFile } from '../../../renderer/db/backup/merge-messages'
import type { Base } from '../../../renderer/db/base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import { checkUndoMerge, isTakenBack, redoMerge, undoMerge } from '../../../renderer/db/commands/undo-merge'
import { redoLast, undoLast } from '../../../renderer/db/commands/undo'
import type { StoredRow } from '../../../renderer/db/database'
import { fullHash } from '../../../shared/kernel/hash'

const id = 'sardegna00000000000000'
const record = `partner:${id}`

async function look(base: Base, bytes: Uint8Array): Promise<FoundInFile> {
  return lookIntoFile(base.db, await checkedFile(base, bytes), true)
}

/** Merges as the app does, and answers with the report that was kept. */
async function mergeReported(base: Base, bytes: Uint8Array): Promise<MergeReportKept> {
  const checked = await checkedFile(base, bytes)
  const found = await lookIntoFile(base.db, checked, true)
  const reportId = base.newId()
  await applyTo(base.db, base.database, checked, base.clock(), { id: reportId, found })
  return reportOf(base, reportId)
}

async function reportOf(base: Base, reportId: string): Promise<MergeReportKept> {
  const report = (await listMergeReports(base, 1000)).reports.find((one) => one.id === reportId)
  if (!report) throw new Error('no report')
  return report
}

async function rowOf(base: Base): Promise<StoredRow> {
  const row = await base.db.records('partner').get(id)
  if (!row) throw new Error('no row')
  return row
}

async function write(base: Base, set: Parameters<typeof saveRecord>[3]): Promise<void> {
  const saved = await saveRecord(base, 'partner', await rowOf(base), set)
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem))
}

/** More acts than the undo of the window looks back. */
async function workLong(base: Base): Promise<void> {
  for (let act = 0; act < 310; act += 1) {
    const made = await createRecord(base, 'partner', { name: `Région ${act}`, kind: 'authority', country: 'IT' })
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
  }
}

const letter = new TextEncoder().encode('une lettre')
const letterRef = { $blob: fullHash('une lettre'), size: letter.length, mime: 'application/pdf', name: 'Lettre.pdf' }

test('the report of a merge is there as soon as the merge is, and neither without the other', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne' })
  const checked = await checkedFile(base, await fileOf(colleague))
  const found = await lookIntoFile(base.db, checked, true)
  // A power cut at the very report: what it is kept under cannot be stored.
  const unkept = { id: 'r', found: { ...found, authors: [(): void => undefined] as never } }
  await expect(applyTo(base.db, base.database, checked, 1, unkept)).rejects.toThrow()
  expect(await base.db.records('partner').get(id)).toBeUndefined()
  expect((await listMergeReports(base, 10)).count).toBe(0)
  await applyTo(base.db, base.database, checked, 1, { id: 'r', found })
  expect(await reportOf(base, 'r')).toMatchObject({ fresh: 1, alreadyKnown: 0, counts: { created: 1 } })
})

test('a report tells what was taken, not what a preview promised before some of it came by another way', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne' })
  const early = await fileOf(colleague)
  colleague.edit(record, { seat: 'Cagliari' })
  const checked = await checkedFile(base, await fileOf(colleague))
  const found = await lookIntoFile(base.db, checked, true)
  expect(found).toMatchObject({ fresh: 2, alreadyKnown: 0, counts: { created: 1, changed: 0 } })
  await mergeFile(base, early)
  await applyTo(base.db, base.database, checked, 1, { id: 'r', found })
  const report = await reportOf(base, 'r')
  expect(report).toMatchObject({ fresh: 1, alreadyKnown: 1, counts: { created: 0, changed: 1 } })
  expect(report.groups).toHaveLength(1)
})

test('a file that brings nothing but bytes that were missing is reported too; one that brings nothing is not', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', seat: letterRef })
  const bare = await mergeReported(base, await fileOf(colleague))
  expect(bare).toMatchObject({ attachments: 0, missing: 1 })
  const whole = await fileOf(colleague, new Map([[letterRef.$blob, letter]]))
  expect(await mergeReported(base, whole)).toMatchObject({ fresh: 0, alreadyKnown: 1, attachments: 1, missing: 0 })
  await expect(mergeReported(base, whole)).rejects.toThrow('no report')
  expect((await listMergeReports(base, 10)).count).toBe(2)
})

test('attachments are missing when the changes name them and neither the file nor this laptop has them, whatever its writer lacks', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', seat: letterRef })
  expect(await look(base, await fileOf(colleague))).toMatchObject({ attachments: 0, missing: 1 })
  expect(await look(base, await fileOf(colleague, new Map([[letterRef.$blob, letter]])))).toMatchObject({ attachments: 1, missing: 0 })
  await mergeFile(base, await fileOf(colleague, new Map([[letterRef.$blob, letter]])))
  colleague.edit('partner:liguria000000000000000', { name: 'Région de Ligurie', seat: letterRef })
  expect(await look(base, await fileOf(colleague))).toMatchObject({ attachments: 0, missing: 0 })
})

test('somebody whose laptop goes on under a new feed is one person on one laptop', async () => {
  const { base, colleague } = await twoLaptops()
  const first = colleague.feed
  colleague.edit('member:member', { name: 'Anne Exemple' })
  colleague.edit(record, { name: 'Région de Sardaigne' })
  colleague.rotate()
  colleague.edit('laptop:bas0000000000000000000', {
    name: 'BAS-01',
    'feeds/aaaaaaaaaaaaaaaaaaaaaa/feed': first,
    'feeds/bbbbbbbbbbbbbbbbbbbbbb/feed': colleague.feed,
  })
  colleague.edit(record, { seat: 'Cagliari' })
  expect((await look(base, await fileOf(colleague))).authors).toMatchObject([{ member: 'Anne Exemple', laptop: 'BAS-01', changes: 4 }])
})

test('the preview counts the disagreements that the review will list, also on a record that holds one already', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', seat: 'Cagliari', acronym: 'SAR' })
  await mergeFile(base, await fileOf(colleague))
  const shown = colleague.rows.get(record) ?? null
  await write(base, { seat: 'Sassari', acronym: 'SRD' })
  colleague.edit(record, { seat: 'Nuoro' }, shown)
  expect((await look(base, await fileOf(colleague))).counts).toMatchObject({ disagreements: 1, changed: 1 })
  await mergeFile(base, await fileOf(colleague))
  expect((await rowOf(base))._cf).toBe(1)
  colleague.edit(record, { acronym: 'SDG' }, shown)
  expect((await look(base, await fileOf(colleague))).counts).toMatchObject({ disagreements: 1, changed: 1 })
  await mergeFile(base, await fileOf(colleague))
  expect((await rowOf(base))._cf).toBe(2)
  expect((await look(base, await fileOf(colleague))).counts).toMatchObject({ disagreements: 0, changed: 0 })
})

test('fields that came in without a question in a record that both sides worked on are told by name', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne' })
  await mergeFile(base, await fileOf(colleague))
  colleague.edit(record, { seat: 'Cagliari' })
  expect((await look(base, await fileOf(colleague))).counts?.together).toBe(0)
  await write(base, { acronym: 'SAR' })
  const { counts } = await look(base, await fileOf(colleague))
  expect(counts).toMatchObject({ together: 1, records: [{ key: record, what: 'changed', together: ['seat'] }] })
})

test('what an erasure in a file would take out of this laptop is announced, and who asked for it', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit('member:member', { name: 'Anne Exemple' })
  const [op] = colleague.edit(record, { name: 'Région de Sardaigne', seat: 'Mot à effacer' })
  if (!op) throw new Error('no op')
  const bytes = await fileOf(colleague)
  expect((await look(base, bytes)).erasures).toEqual({ fields: 0, records: [], by: [] })
  await mergeFile(base, bytes)
  colleague.edit(record, { seat: null })
  colleague.erase([{ op: op.id, field: 'seat' }])
  const erasures = { fields: 1, records: [record], by: ['Anne Exemple'] }
  expect((await look(base, await fileOf(colleague))).erasures).toEqual(erasures)
  expect((await mergeReported(base, await fileOf(colleague))).erasures).toEqual(erasures)
})

test('changes to fields, types and of kinds that only a newer Ponte knows are counted before a merge', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', 'x/note': 'a' })
  colleague.edit(record, { anthem: 'Su patriotu' })
  colleague.edit(record, { 'names/cccccccccccccccccccccc/tempo': 'vif' })
  colleague.edit('treaty:rome00000000000000000', { name: 'Traité' })
  expect(await look(base, await fileOf(colleague))).toMatchObject({ fresh: 4, newer: 3 })
})

test('a merge that was taken back can be done again, also when hundreds of acts came between, and reads so', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne' })
  await mergeFile(base, await fileOf(colleague))
  colleague.edit(record, { seat: 'Cagliari' })
  const report = await mergeReported(base, await fileOf(colleague))
  expect(await isTakenBack(base, report)).toBe(false)
  await undoMerge(base, report)
  const undone = await reportOf(base, report.id)
  expect(await isTakenBack(base, undone)).toBe(true)
  expect((await rowOf(base))['seat'] ?? null).toBeNull()
  await workLong(base)
  expect(await isTakenBack(base, undone)).toBe(true)
  await redoMerge(base, undone)
  expect(await isTakenBack(base, undone)).toBe(false)
  expect((await rowOf(base))['seat']).toBe('Cagliari')
  await workLong(base)
  expect(await isTakenBack(base, undone)).toBe(false)
  await undoMerge(base, undone)
  expect(await isTakenBack(base, await reportOf(base, report.id))).toBe(true)
}, 60_000)

test('a merge taken back and done again by the undo and redo of the window reads the same', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne' })
  const report = await mergeReported(base, await fileOf(colleague))
  await undoMerge(base, report)
  const undone = await reportOf(base, report.id)
  expect((await redoLast(base)).ok).toBe(true)
  expect(await isTakenBack(base, undone)).toBe(false)
  expect((await undoLast(base)).ok).toBe(true)
  expect(await isTakenBack(base, undone)).toBe(true)
})

test('before a merge is taken back: which records go back, what was written since and stays, which links would lead to the bin', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit('partner:liguria000000000000000', { name: 'Région de Ligurie' })
  await mergeFile(base, await fileOf(colleague))
  colleague.edit(record, { name: 'Région de Sardaigne' })
  colleague.edit('partner:liguria000000000000000', { seat: 'Gênes', acronym: 'LIG' })
  const report = await mergeReported(base, await fileOf(colleague))
  const liguria = await base.db.records('partner').get('liguria000000000000000')
  if (!liguria) throw new Error('no row')
  await saveRecord(base, 'partner', liguria, { seat: 'Savone', parent: record })
  const check = await checkUndoMerge(base, report)
  expect(check.back.toSorted()).toEqual(['partner:liguria000000000000000', record])
  expect(check.left).toEqual([{ key: 'partner:liguria000000000000000', field: 'seat', why: 'written-since' }])
  expect(check.dangling).toEqual([{ from: 'partner:liguria000000000000000', to: record }])
})

test('every report is kept; the newest come first and the others when they are asked for', async () => {
  const { base, colleague } = await twoLaptops()
  for (let merge = 0; merge < 45; merge += 1) {
    colleague.edit(record, { name: `Région ${merge}` })
    await mergeReported(base, await fileOf(colleague))
  }
  const some = await listMergeReports(base, 3)
  expect(some.count).toBe(45)
  expect(some.reports.map(({ at }) => at)).toEqual((await listMergeReports(base, 100)).reports.slice(0, 3).map(({ at }) => at))
  expect(some.reports.map(({ at }) => at)).toEqual(some.reports.map(({ at }) => at).toSorted((a, b) => b - a))
}, 60_000)
