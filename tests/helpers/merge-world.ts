import { canonicalJson, type Json } from '../../shared/kernel/json'
import { conflictsOf } from '../../shared/merge/conflicts'
import type { RecordHeads } from '../../shared/merge/heads'
import { itemsOf } from '../../shared/merge/project-record'
import type { FieldName, Key, Op, RecRow } from '../../shared/merge/op'
import { seenHeads, shownHeads } from '../../shared/merge/shown'
import type { TipSummary } from '../../shared/merge/tips'
import type { Laptop } from './merge-laptop'
import {
  allFields,
  editedDespite,
  erasedValues,
  headsIn,
  idsOf,
  isDeletedIn,
  isDeletionName,
  itemScopes,
  livingIn,
  scopes,
  seenIn,
  shownIn,
  valueText,
  type Write,
} from './merge-oracle'
import type { OpFile } from './op-file'
import { isQuietSample, sampleKeys, sampleRules, type Mutant } from './merge-sample'
import type { Tally } from './merge-tally'
import { rulesOf, type Version } from './merge-versions'

/** A form left open: the row that was rendered, and what the bystander saw on it. */
export interface OpenForm {
  readonly key: Key
  readonly row: RecRow | null
  readonly saw: Readonly<Record<FieldName, readonly Write[]>>
}

/** A laptop and the bystander's knowledge of what it knows. */
export interface Desk {
  laptop: Laptop
  known: Set<Write>
  forms: OpenForm[]
  peers: Map<Desk, TipSummary>
  groups: string[]
}

/** A file and what is in it by the bystander's account. */
export interface PackedFile {
  readonly file: OpFile
  readonly known: ReadonlySet<Write>
  readonly groups: readonly string[]
  readonly from: Desk
  /** The version that wrote it. */
  readonly version: Version
}

/** Some desks, the files on the table between them, never thrown away, and the safety copies. */
export interface World {
  readonly desks: Desk[]
  readonly files: PackedFile[]
  readonly copies: { readonly owner: Desk; readonly desk: Desk }[]
  readonly mutant: Mutant
  /** What has occurred so far. */
  readonly tally: Tally
  unique: number
}

/** Three desks, at one of which the newer version of the app is used. */
export function openWorld(mutant: Mutant, laptop: (version: Version) => Laptop, tally: Tally): World {
  const desks = [openDesk(laptop('older')), openDesk(laptop('newer')), openDesk(laptop('older'))]
  return { desks, files: [], copies: [], mutant, tally, unique: 0 }
}

export function openDesk(laptop: Laptop): Desk {
  return { laptop, known: new Set(), forms: [], peers: new Map(), groups: [] }
}

export function copyDesk(desk: Desk): Desk {
  return { laptop: desk.laptop.clone(), known: new Set(desk.known), forms: [], peers: new Map(desk.peers), groups: [...desk.groups] }
}

export function sawOn(desk: Desk, key: Key): Readonly<Record<FieldName, readonly Write[]>> {
  return Object.fromEntries(allFields.map((field) => [field, shownIn(desk.known, key, field)]))
}

/** What the bystander notes beside a write. */
export interface Note {
  readonly saw?: Readonly<Record<FieldName, readonly Write[]>>
  readonly seen?: readonly Write[]
  readonly brought?: Readonly<Record<FieldName, readonly Write[]>>
  readonly erases?: readonly (readonly [Write, FieldName])[]
}

/** Notes the ops that one change became; together they set exactly what was wanted. */
export function note(desk: Desk, key: Key, set: Readonly<Record<FieldName, Json>>, ops: readonly Op[], told: Note = {}): void {
  const written = ops.flatMap((op) => op.envelope.c[0]?.f ?? [])
  must(written.toSorted().join() === Object.keys(set).toSorted().join(), `wrote ${written.join()} instead of ${Object.keys(set).join()}`)
  for (const op of ops) {
    const fields = op.envelope.c[0]?.f ?? []
    const own = Object.fromEntries(fields.map((field) => [field, set[field] ?? null]))
    const deletes = fields.some(isDeletionName)
    desk.known.add({
      op,
      key,
      set: own,
      saw: told.saw ?? {},
      seen: deletes ? (told.seen ?? []) : [],
      brought: told.brought ?? {},
      erases: told.erases ?? [],
    })
    if (!desk.groups.includes(op.envelope.g)) desk.groups.push(op.envelope.g)
  }
}

/** Compares all that a laptop holds and shows with the bystander's account. Throws at the first difference. */
export function audit(desk: Desk): void {
  auditErased(desk.laptop, desk.known)
  for (const key of sampleKeys) auditRecord(desk, key)
  for (const { op } of desk.known) {
    const held = desk.laptop.ops.get(op.id)
    must(held !== undefined && (held.line === op.line || held.payload.d !== undefined), 'an op was lost or written otherwise')
  }
}

/** What was erased as far as the bystander knows is on the laptop no more, byte by byte. */
export function auditErased(laptop: Laptop, known: ReadonlySet<Write>): void {
  const gone = erasedValues(known)
  if (gone.size === 0) return
  const writes = new Map([...known].map((write) => [write.op.id, write]))
  for (const value of gone) {
    const [id = '', field = ''] = value.split(' ')
    const op = laptop.ops.get(id)
    if (!op) throw new Error('an op with an erased value is lost')
    must(op.payload.x === undefined, 'an op with an erased value keeps its salt')
    must(
      op.payload.c.every((values) => !Object.hasOwn(values, field)),
      'an erased value is kept',
    )
    const [secret] = /secret\d+/.exec(JSON.stringify(writes.get(id)?.set[field] ?? null)) ?? []
    must(secret === undefined || !new RegExp(`${secret}\\b`).test(op.line), 'an erased value is in the line')
  }
}

function auditRecord(desk: Desk, key: Key): void {
  const { laptop, known } = desk
  const row = laptop.rows.get(key) ?? null
  must(JSON.stringify(row) === JSON.stringify(laptop.project(key)), 'a row is not what its ops make')
  const heads = laptop.heads(key)
  const disagreeing = allFields.filter((field) => auditField(desk, key, field, heads, row))
  const revived = scopes.filter((scope) => auditScope(desk, key, scope, heads, row))
  const living = itemScopes.filter(
    (scope) => ['phone', 'use'].some((name) => livingIn(known, key, scope + name).length > 0) && !isDeletedIn(known, key, scope),
  )
  const items = itemsOf(heads).map((item) => item.scope)
  must(items.toSorted().join() === living.join(), 'items')
  if (!row) return
  const inRow = ((row as { readonly phones?: readonly { readonly id: string }[] }).phones ?? []).map((item) => `phones/${item.id}/`)
  must(inRow.join() === items.join(), 'the order of items in a row')
  const deleted = isDeletedIn(known, key, '')
  // Whether to keep or delete is one decision, however it came into dispute.
  const decisions = new Set([...disagreeing, ...revived.map((scope) => `${scope}$del`)])
  must(row._cf === (deleted ? 0 : decisions.size), 'the count of disagreements')
  const told = conflictsOf(key, laptop.opsOf(key), rulesOf(laptop.version))
  const asked = told.fields.length + told.deletions.length
  must(laptop.mutant !== 'none' || row._cf === asked, 'the review asks another number of questions')
  must(row._del === (deleted ? 1 : 0), 'the mark of deletion')
}

// Whether the field counts as a disagreement of its record.
function auditField({ laptop, known }: Desk, key: Key, field: FieldName, heads: RecordHeads, row: RecRow | null): boolean {
  const wanted = [...new Set(livingIn(known, key, field).map((write) => valueText(known, write, field) ?? ''))].toSorted()
  must(wanted.join('|') === laptopValues(laptop, heads.living(field), field).join('|'), `lost or invented value in ${field}`)
  const conflict = wanted.length > 1 && !isQuietSample(field)
  must(heads.conflict(field) === conflict || laptop.mutant === 'last-writer-wins', `disagreement in ${field}`)
  const shown = idsOf(shownIn(known, key, field)).join()
  must(!row || shownHeads(row, field).toSorted().join() === shown, `a row does not tell what ${field} shows`)
  const scope = itemScopes.find((one) => field.startsWith(one) && field !== `${one}$del`)
  return conflict && !(scope && isDeletedIn(known, key, scope))
}

// Whether a deletion of the scope met edits that it did not know of.
function auditScope({ known }: Desk, key: Key, scope: string, heads: RecordHeads, row: RecRow | null): boolean {
  const edited = editedDespite(known, key, scope)
  must(edited.join() === heads.deletedButEdited(scope).join(), `edits despite the deletion of '${scope}'`)
  must(isDeletedIn(known, key, scope) === heads.deleted(scope), `deletion of '${scope}'`)
  const seen = row && seenHeads(row, scope, (field) => sampleRules.isQuiet(key, field)).join()
  must(seen === null || seen === idsOf(seenIn(known, key, scope)).join(), `a row does not tell what a deletion of '${scope}' has seen`)
  return edited.length > 0
}

function laptopValues(laptop: Laptop, living: readonly Op[], field: FieldName): readonly string[] {
  const texts = living.map((op) => canonicalJson(op.payload.c[0]?.[field] ?? null))
  return [...new Set(laptop.mutant === 'last-writer-wins' ? texts.slice(0, 1) : texts)].toSorted()
}

/** What a bystander learns when a laptop takes a file in. */
export function learn(desk: Desk, packed: Pick<PackedFile, 'known' | 'groups'>, only?: ReadonlySet<string>): void {
  for (const write of packed.known) if (!only || only.has(write.op.id)) desk.known.add(write)
  for (const group of packed.groups) if (!desk.groups.includes(group)) desk.groups.push(group)
}

export function headsOn(desk: Desk, key: Key, field: FieldName): readonly Write[] {
  return headsIn(desk.known, key, field)
}

export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}
