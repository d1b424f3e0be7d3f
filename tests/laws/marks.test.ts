import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foundedBase } from '../helpers/test-base'
import { drawValue, randomDraft, seededChance } from '../helpers/random-records'
import { circumstances } from '../unit/dossiers/sample-reader'
import type { Base } from '../../renderer/db/base'
import { createRecord } from '../../renderer/db/commands/create-record'
import { deleteRecord } from '../../renderer/db/commands/delete-record'
import { saveRecord } from '../../renderer/db/commands/save-record'
import type { StoredRow } from '../../renderer/db/database'
import { dossierReader } from '../../renderer/db/dossier-reader'
import { linkNameOf } from '../../renderer/db/live'
import { firstRecords, toFound } from '../../renderer/db/search/search-records'
import { drawRow } from '../../renderer/screens/records/draw-row'
import { plainText } from '../../shared/blocks/text'
import { snapshotToPaper } from '../../shared/dossiers'
import { mergeMinutes } from '../../shared/dossiers/merge-minutes'
import { takeSnapshot } from '../../shared/dossiers/snapshot-to-paper'
import { shapeOf } from '../../shared/fields/field'
import type { RecordType } from '../../shared/fields/record-type'
import { definitions } from '../../shared/records'
import { linksOf } from '../../shared/records/links'
import { equalJson, type Json } from '../../shared/kernel/json'

// Numbers and codes that the app draws or that name other things by a pattern of few values are left as they are.
const isFree = (type: RecordType, name: string): boolean => {
  const field = definitions.find((one) => one.type === type)?.fields[name]
  return field !== undefined && field.retired !== true && field.quiet !== true && !(field.kind === 'text' && field.pattern !== undefined)
}

/**
 * A record that two people changed without knowing of each other, in any field, or that one of them deleted. null: chance drew the same twice, or a
 * list or set that holds what both put there, so that nothing is to be settled.
 */
async function disputed(base: Base, type: RecordType, seed: number): Promise<StoredRow | null> {
  const chance = seededChance(seed)
  const made = await createRecord(base, type, randomDraft(type, chance))
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  const shown = await rowOf(base, type, made.value.id)
  const fields = Object.entries(definitions.find((one) => one.type === type)?.fields ?? {}).filter(([name]) => isFree(type, name))
  const [name, field] = chance.of(fields)
  const [mine, theirs] = [drawValue(field, chance), drawValue(field, chance)] as readonly [Json, Json]
  if (equalJson(mine, theirs) || [mine, theirs].some((value) => equalJson(value, (shown[name] ?? null) as Json))) return null
  await saved(base, type, shown, { [name]: mine })
  if (chance.yes(0.3)) await deleteRecord(base, type, shown, [])
  else await saved(base, type, shown, { [name]: theirs })
  const row = await rowOf(base, type, shown.id)
  if (row._cf > 0) return row
  expect([name, shapeOf(field)]).not.toEqual([name, 'plain'])
  return null
}

async function saved(base: Base, type: RecordType, shown: StoredRow, draft: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await saveRecord(base, type, shown, draft)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
}

async function rowOf(base: Base, type: RecordType, id: string): Promise<StoredRow> {
  const row = await base.db.records(type).get(id)
  if (!row) throw new Error('no row')
  return row
}

const moments = { mergedAt: '2026-01-13T09:05', writtenAt: '2026-01-12T09:05', undoneAt: null, member: '', laptop: '', authors: [] }
const none = { together: 0, missing: 0, newer: 0, erased: 0, erasedBy: [] }
const counts = { fresh: 1, alreadyKnown: 0, attachments: 0, created: 0, changed: 1, deleted: 0, disagreements: 1, ...none }

async function minutesOf(base: Base, link: string): Promise<readonly string[]> {
  const options = { ...moments, ...counts, records: [{ link, what: 'changed' }] }
  const { blocks } = snapshotToPaper(await takeSnapshot(mergeMinutes, dossierReader(base), options, circumstances))
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(([cell]) => plainText((cell ?? '') as string)) : []))
  return [...rows, ...blocks.flatMap((block) => (block.kind === 'callout' ? block.items.map(plainText) : []))]
}

const drawing = { columns: [], computed: () => ({}), show: () => '' }
const settled = { text: '', state: 'present', disagrees: false } as const

describe.each(definitions.map(({ type }) => ({ type })))('records of type $type', ({ type }) => {
  test('a disagreement on any field is marked in the table, in what is found, behind links and on paper; agreement never is', async () => {
    const base = await foundedBase()
    let drawn = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const row = await disputed(base, type, seed)
        if (!row) return
        drawn += 1
        expect(drawRow(row, { ...drawing, type, names: () => settled }).disagrees).toBe(true)
        expect(toFound(type, row).disagrees).toBe(true)
        expect(linkNameOf(type, row).disagrees).toBe(true)
        const link = `${type}:${row.id}`
        const found = (await firstRecords(base, [type], 10_000)).find(({ id }) => id === row.id)
        if (found) expect(found.disagrees).toBe(true)
        expect(await dossierReader(base).conflictsOf([link])).toHaveLength(row._cf)
        const [named, ...told] = await minutesOf(base, link)
        expect(named?.startsWith('⇄')).toBe(true)
        expect(told).toHaveLength(row._cf)
      }),
      { numRuns: 30 },
    )
    expect(drawn).toBeGreaterThan(2)
    const [plain] = await base.db
      .records(type)
      .filter(({ _cf, _del }) => _cf === 0 && _del === 0)
      .toArray()
    if (plain) expect(linkNameOf(type, plain).disagrees || toFound(type, plain).disagrees).toBe(false)
  })

  test('a record that points to one in disagreement says so in the column of that link', () => {
    const chance = seededChance(11)
    const row = { ...randomDraft(type, chance), id: 'r', _cf: 0 } as unknown as StoredRow
    const links = linksOf(type, row)
    for (const { path, to } of links) {
      const names = (link: string) => ({ ...settled, disagrees: link === to })
      expect([...drawRow(row, { ...drawing, type, names }).pointsToDisagreement]).toContain(path.split('/')[0])
    }
    expect(drawRow(row, { ...drawing, type, names: () => settled }).pointsToDisagreement.size).toBe(0)
  })
})
