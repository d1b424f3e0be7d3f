import type { DossierReader } from '../../shared/dossiers/define-dossier'
import type { SnapshotConflict } from '../../shared/dossiers/snapshot'
import { linkTo, readLink, type RecordLink } from '../../shared/fields/record-type'
import type { Json } from '../../shared/kernel/json'
import { conflictsOf, type ConflictSide } from '../../shared/merge/conflicts'
import { isKnownType, titleOf } from '../../shared/records'
import type { RecordRow } from '../../shared/records/record-row'
import { changedSettings, shippedSettings } from '../../shared/records/shipped-settings'
import type { Base } from './base'
import type { StoredRow } from './database'
import { idsByType } from './ids-by-type'
import { opsOfRecords } from './project'
import { recordRules } from './record-rules'
import { todayOf } from './today'

/** The narrow view of a base that dossiers collect from: live records only. It reads through Dexie alone, so a live query may use it. */
export function dossierReader(base: Base): DossierReader {
  const { db } = base
  const alive = (row: StoredRow | undefined): StoredRow | null => (row && row._del === 0 ? row : null)
  return {
    today: todayOf(base),
    record: async (type, id) => alive(await db.records(type).get(id)),
    async linkedTo(target, from, path) {
      const rows = await db.records(from).where('_refs').equals(`${path}>${target}`).distinct().toArray()
      return rows.filter((row) => row._del === 0).toSorted((a, b) => (a._key < b._key ? -1 : 1))
    },
    all: async (type, ids) => (await db.records(type).bulkGet([...ids])).flatMap((row) => alive(row) ?? []),
    every: async (type) => (await db.records(type).where('_del').equals(0).toArray()).toSorted((a, b) => (a._key < b._key ? -1 : 1)),
    async nameOf(link) {
      const target = readLink(link)
      if (!target || !isKnownType(target.type)) return null
      const row = alive(await db.records(target.type).get(target.id))
      return row && titleOf(target.type, row)
    },
    conflictsOf: (links) => readConflicts(base, links),
    customFields: async (): Promise<readonly RecordRow[]> => await db.records('custom-field').where('_del').equals(0).toArray(),
    settings: () => readSettings(base),
  }
}

async function readConflicts(base: Base, links: readonly RecordLink[]): Promise<readonly SnapshotConflict[]> {
  const disputed = await disputedAmong(base, links)
  if (disputed.length === 0) return []
  const names = new Map((await base.db.records('member').toArray()).map((row) => [row.id, titleOf('member', row)]))
  const said = ({ author, at }: ConflictSide): { readonly by: string; readonly at: number } => ({ by: names.get(author) ?? author, at })
  const found: SnapshotConflict[] = []
  for (const [record, ops] of await opsOfRecords(base.db, disputed)) {
    const { fields, deletions } = conflictsOf(record, ops, recordRules)
    for (const { scope, deletion, kept, fields: edits } of deletions)
      found.push({
        record,
        field: `${scope}$del`,
        ...(kept
          ? { sides: [deletion, kept].map((side) => ({ value: side.value, ...said(side) })) }
          : { sides: [], deletion: { ...said(deletion), edits: edits.map(({ field, side }) => ({ field, ...said(side) })) } }),
      })
    for (const { field, sides } of fields) found.push({ record, field, sides: sides.map((side) => ({ value: side.value, ...said(side) })) })
  }
  return found
}

// Rows know how many disagreements they hold: the ops are read for those alone.
async function disputedAmong(base: Base, links: readonly RecordLink[]): Promise<readonly RecordLink[]> {
  const found = await Promise.all(
    [...idsByType(links)].map(async ([type, ids]) => {
      const rows = await base.db.records(type).bulkGet(ids)
      return rows.flatMap((row) => (row && row._cf > 0 ? [linkTo(type, row.id)] : []))
    }),
  )
  return found.flat()
}

async function readSettings(base: Base): Promise<{ readonly [key: string]: Json }> {
  const rows = await base.db.records('setting').where('_del').equals(0).toArray()
  return Object.fromEntries([...shippedSettings.map(({ key, value }): [string, Json] => [key, value]), ...changedSettings(rows)])
}
