import { fullHash } from '../../shared/kernel/hash'
import { canonicalJson, type Json } from '../../shared/kernel/json'
import { checkOps, inCausalOrder, knownOf, type CheckRefusal } from '../../shared/merge/check-ops'
import { conflictsOf, resolution, settleDeletion } from '../../shared/merge/conflicts'
import { deletionChange, restoreChange } from '../../shared/merge/deletion'
import { eraseValues, erasuresIn } from '../../shared/merge/erase'
import { storeSchemaVersion as schemaVersion } from '../../shared/kernel/store-version'
import { headsOf, type RecordHeads } from '../../shared/merge/heads'
import {
  sealOp,
  type Act,
  type FeedId,
  type FeedTip,
  type FieldName,
  type Key,
  type Op,
  type OpId,
  type RecRow,
} from '../../shared/merge/op'
import { planErasure } from '../../shared/merge/plan-erasure'
import { projectRecord } from '../../shared/merge/project-record'
import { partsFor } from '../../shared/merge/short-file'
import { summaryOf, tipsAfter, type TipSummary } from '../../shared/merge/tips'
import { planUndo, type UndoPlan } from '../../shared/merge/undo'
import { changeFromRow, planWrite, type RecordChange, type WritePlan } from '../../shared/merge/write'
import { failed, ok, type Result } from '../../shared/kernel/result'
import { readOnce, sealFile, sealOf, textOf, type OpFile } from './op-file'
import { dropAbsent, takeAgain, unnumbered } from './merge-mutants'
import { nextBytes, nextFeed, nextText, type Mutant } from './merge-sample'
import type { Undone, Written } from './merge-acts'
import { hasTable, rulesOf, type Version } from './merge-versions'

/** A laptop in memory: the op set, the feeds and the rows, written and merged by the functions that the store uses. */
export class Laptop {
  feed = nextFeed()
  ops = new Map<OpId, Op>()
  byKey = new Map<Key, Set<OpId>>()
  feeds = new Map<FeedId, readonly FeedTip[]>()
  rows = new Map<Key, RecRow>()
  maxL = 0
  version: Version
  readonly storeId: string
  readonly mutant: Mutant

  constructor(mutant: Mutant = 'none', storeId = 'base', version: Version = 'older') {
    this.mutant = mutant
    this.version = version
    this.storeId = storeId
  }

  /** The same laptop once more: a copied profile, or a safety copy. */
  clone(): Laptop {
    const copy = new Laptop(this.mutant, this.storeId, this.version)
    copy.feed = this.feed
    copy.ops = new Map(this.ops)
    copy.byKey = new Map([...this.byKey].map(([key, ids]) => [key, new Set(ids)]))
    copy.feeds = new Map(this.feeds)
    copy.rows = new Map(this.rows)
    copy.maxL = this.maxL
    return copy
  }

  /** Gets the newer version of the app, which makes its tables anew. */
  update(): void {
    this.version = 'newer'
    this.rows = this.rowsAs('newer')
  }

  /** The rows that a version of the app makes of what is here. */
  rowsAs(version: Version): Map<Key, RecRow> {
    return new Map([...this.byKey.keys()].flatMap((key) => [this.project(key, version) ?? []].flat().map((row) => [key, row] as const)))
  }

  rotate(): void {
    this.feed = nextFeed()
  }

  opsOf(key: Key): readonly Op[] {
    return [...(this.byKey.get(key) ?? [])].flatMap((id) => this.ops.get(id) ?? [])
  }

  heads(key: Key): RecordHeads {
    const heads = headsOf(key, this.opsSeen(key), rulesOf(this.version))
    if (this.mutant !== 'last-writer-wins') return heads
    return { ...heads, living: (field) => [heads.winner(field) ?? []].flat() }
  }

  project(key: Key, version = this.version): RecRow | null {
    return hasTable(version, key) ? projectRecord(key, this.opsSeen(key), rulesOf(version)) : null
  }

  /** Writes some changes as one act: for each change the ops that it became. */
  write(changes: readonly RecordChange[], act: Act = 'edit', answers: string | null = null): readonly (readonly Op[])[] {
    return this.writeAct({ changes, act, answers, erase: [] })
  }

  /** An edit from the row on screen, or from one that was frozen earlier. */
  edit(
    key: Key,
    set: Readonly<Record<FieldName, Json>>,
    row: RecRow | null = this.rows.get(key) ?? null,
    act: Act = 'edit',
  ): readonly Op[] {
    return this.write([row ? changeFromRow(key, row, set) : { key, set, base: {} }], act)[0] ?? []
  }

  remove(key: Key, scope = ''): readonly Op[] {
    const row = this.rows.get(key)
    if (!row) return []
    const change = deletionChange(key, row, scope, (field) => rulesOf(this.version).isQuiet(key, field))
    return this.write([this.mutant === 'blind-deletion' ? { ...change, seen: [] } : change])[0] ?? []
  }

  /** Takes a deletion back. */
  restore(key: Key, scope = ''): readonly Op[] {
    const row = this.rows.get(key)
    return row ? (this.write([restoreChange(key, row, scope)], 'restore')[0] ?? []) : []
  }

  resolve(key: Key, field: FieldName, value: Json): readonly Op[] {
    const conflict = conflictsOf(key, this.opsOf(key), rulesOf(this.version)).fields.find((one) => one.field === field)
    return conflict ? (this.write([resolution(key, conflict, value)], 'resolve')[0] ?? []) : []
  }

  settle(key: Key, scope: string, what: 'keep' | 'delete'): readonly Op[] {
    const conflict = conflictsOf(key, this.opsOf(key), rulesOf(this.version)).deletions.find((one) => one.scope === scope)
    return conflict ? (this.write([settleDeletion(key, conflict, what)], 'resolve')[0] ?? []) : []
  }

  undo(group: string, act: 'undo' | 'redo' = 'undo'): Undone {
    const plan = this.planned(group)
    return { ...plan, ops: this.write(plan.changes, act, group) }
  }

  /** Drops values here and, through files, everywhere. */
  erase(values: readonly { readonly op: OpId; readonly field: FieldName }[]): Op {
    const erase = values.map(({ op, field }) => ({ op, f: [field] }))
    const [op] = this.writeAct({ changes: [], act: 'edit', answers: null, erase }).flat()
    if (!op) throw new Error('an erasure wrote nothing')
    return op
  }

  /** Takes every value that a field of a record ever had out for good: the ops that cleared it, if any, and the erasure. */
  eraseField(key: Key, field: FieldName): readonly Op[] {
    const row = this.rows.get(key)
    if (!row) return []
    const plan = planErasure(key, new Set([field]), this.opsOf(key), row, rulesOf(this.version))
    return this.writeAct({ ...plan, act: 'edit', answers: null }).flat()
  }

  /** One act, with its changes one by one and then what it erases: for each the ops that it became. */
  protected writeAct({ changes, act, answers, erase }: Written): readonly (readonly Op[])[] {
    const group = nextText()
    const ops = changes.map((change) => this.plan({ group, act, answers, changes: [change] }))
    return erase.length > 0 ? [...ops, this.plan({ group, act, answers, changes: [], erase })] : ops
  }

  /** What taking a group back would write and leave. */
  protected planned(group: string): UndoPlan {
    const keys = [...this.byKey.keys()].toSorted().filter((key) => this.opsOf(key).some((op) => op.envelope.g === group))
    return planUndo(group, new Map(keys.map((key) => [key, this.opsOf(key)])), rulesOf(this.version))
  }

  /** An op of a kind that only a later version writes. */
  writeOther(kind: string, part: Pick<Op['envelope'], 'c' | 'e'>, values: readonly Readonly<Record<FieldName, Json>>[]): Op {
    const tip = this.tip()
    const links = { r: this.feed, n: (tip?.n ?? 0) + 1, p: tip?.id ?? '', l: this.maxL + 1 }
    const about = {
      v: 1,
      st: this.storeId,
      t: 0,
      u: 'member',
      sv: 1,
      k: kind,
      g: nextText(),
      a: 'edit',
    } as const
    const op = sealOp({ ...about, ...links, ...part }, { x: nextText(), c: values })
    this.take([op])
    return op
  }

  /** Everything, or what a peer with these ends lacks. */
  exportFile(peer: TipSummary | null = null): OpFile {
    const tips = this.summary()
    const ends = Object.values(peer ?? {}).flatMap((one) => one.map(([, id]) => id))
    const feeds = [...this.feeds].map(([r, own]) => ({ r, tips: own, label: '' }))
    const parts = peer && partsFor(feeds, peer, new Set(ends.filter((id) => this.ops.has(id))))
    const isIn = ({ envelope: { r, n } }: Op): boolean => {
      const part = parts ? (parts.get(r) ?? 'none') : 'all'
      return part === 'all' || (part !== 'none' && n > part.after)
    }
    const ops = inCausalOrder([...this.ops.values()]).filter(isIn)
    return sealFile({ storeId: this.storeId, short: peer !== null, tips, count: ops.length, lines: ops.map((op) => op.line) })
  }

  /** The checks before anything is taken: the new ops, or why the file is refused. Writes nothing. */
  async check(file: OpFile, _spoiledFrom: OpFile | null = null): Promise<Result<readonly Op[], CheckRefusal>> {
    if (file.storeId !== this.storeId) return failed({ reason: 'other-base', detail: file.storeId })
    if (file.count !== file.lines.length) return failed({ reason: 'truncated', detail: 'count' })
    if (file.seal !== sealOf(file)) return failed({ reason: 'damaged', detail: 'seal' })
    const ops: Op[] = []
    for (const line of file.lines) {
      const op = readOnce(line)
      if (!op.ok) return op
      ops.push(op.value)
    }
    if (this.mutant === 'unchecked') return ok(ops.filter((op) => !this.ops.has(op.id)))
    const known = (ids: readonly OpId[]): ReturnType<Parameters<typeof checkOps>[0]['known']> => {
      const found = [...new Set(ids)].flatMap((id) => this.ops.get(id) ?? [])
      return Promise.resolve(new Map(found.map((op) => [op.id, knownOf(op)])))
    }
    const erased = new Set([...erasuresIn(this.ops.values())].flatMap(([op, fields]) => [...fields].map((field) => `${op} ${field}`)))
    return checkOps({ storeId: this.storeId, ops, known, maxL: this.maxL, tips: this.mutant === 'no-tip-check' ? {} : file.tips, erased })
  }

  /** Takes a file in, or refuses it and stays as it was. A feed that was written elsewhere too is given up. */
  async importFile(file: OpFile): Promise<Result<number, CheckRefusal>> {
    const fresh = await this.check(file)
    if (!fresh.ok) return fresh
    this.take(this.mutant === 'counter-ids' ? unnumbered(this, fresh.value) : fresh.value)
    if (this.mutant === 'absent-is-deleted') dropAbsent(this, file)
    if (this.mutant === 'forgotten-erasure') takeAgain(this, file)
    if (fresh.value.some((op) => op.envelope.r === this.feed) || (this.feeds.get(this.feed)?.length ?? 0) > 1) this.rotate()
    return ok(fresh.value.length)
  }

  /** Begins to take a file in, and does not come to the end: as if it had not begun. */
  breakOff(_file: OpFile, _at: number): void {
    // Nothing of it was written.
  }

  /** Adds ops that are new here, as one transaction would. */
  take(ops: readonly Op[]): void {
    const touched = new Set<Key>()
    for (const op of ops) {
      this.ops.set(op.id, op)
      this.maxL = Math.max(this.maxL, op.envelope.l)
      for (const { key } of op.envelope.c) {
        touched.add(key)
        this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(op.id))
      }
    }
    for (const feed of new Set(ops.map((op) => op.envelope.r)))
      this.feeds.set(
        feed,
        tipsAfter(
          this.feeds.get(feed) ?? [],
          ops.filter((op) => op.envelope.r === feed),
        ),
      )
    for (const key of this.dropErased(this.mutant === 'forgotten-erasure' ? ops : this.ops.values())) touched.add(key)
    for (const key of touched) {
      const row = this.project(key)
      if (row) this.rows.set(key, row)
    }
  }

  summary(): TipSummary {
    return summaryOf([...this.feeds].map(([r, tips]) => ({ r, tips, label: '' })))
  }

  /** Everything that must be the same on two laptops that know the same, as a version of the app shows it. */
  state(version = this.version): string {
    const ops = [...this.ops.values()].map(textOf).toSorted()
    const held = version === this.version ? this.rows : this.rowsAs(version)
    const rows = [...held].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return fullHash(ops.join()) + JSON.stringify(rows) + canonicalJson(this.summary() as Json)
  }

  private plan(part: Pick<WritePlan, 'group' | 'act' | 'answers' | 'changes' | 'erase'>): readonly Op[] {
    const place = { storeId: this.storeId, feed: this.feed, tip: this.tip(), maxL: this.maxL }
    const ops = planWrite({ ...place, author: 'member', at: 0, schemaVersion, rules: rulesOf(this.version), random: nextBytes, ...part })
    this.take(ops)
    return ops
  }

  private tip(): FeedTip | null {
    return this.feeds.get(this.feed)?.at(-1) ?? null
  }

  private dropErased(among: Iterable<Op>): readonly Key[] {
    const erasures = erasuresIn(among)
    const keys: Key[] = []
    for (const id of erasures.keys()) {
      const op = this.ops.get(id)
      const less = op && eraseValues(op, erasures)
      if (!less || less === op) continue
      this.ops.set(id, less)
      keys.push(...less.envelope.c.map((change) => change.key))
    }
    return keys
  }

  // Without equal starts an imported row is an edit like any other.
  private opsSeen(key: Key): readonly Op[] {
    if (this.mutant !== 'without-starts') return this.opsOf(key)
    return this.opsOf(key).map((op) => ({ ...op, envelope: { ...op.envelope, a: op.envelope.a === 'import' ? 'edit' : op.envelope.a } }))
  }
}
