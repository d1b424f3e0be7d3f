import type { Json } from '../../shared/kernel/json'
import { readLink } from '../../shared/fields/record-type'
import { canonicalJson } from '../../shared/kernel/json'
import { ok, type Result } from '../../shared/kernel/result'
import type { CheckRefusal } from '../../shared/merge/check-ops'
import type { Act, FeedId, Op } from '../../shared/merge/op'
import type { TipSummary } from '../../shared/merge/tips'
import { planUndo } from '../../shared/merge/undo'
import type { RecordChange } from '../../shared/merge/write'
import { applyTo, takeOps } from '../../renderer/db/backup/apply-merge'
import { checkBackup } from '../../renderer/db/backup/check-backup'
import { linesOf } from '../../renderer/db/backup/save-lines'
import { planSave } from '../../renderer/db/backup/save-plan'
import { settleMerge } from '../../renderer/db/backup/settle-merge'
import type { Base } from '../../renderer/db/base'
import { keepOrDelete, resolveConflict } from '../../renderer/db/commands/resolve'
import { openConflicts } from '../../renderer/db/commands/resolve-many'
import { keepFacts, needFact } from '../../renderer/db/meta'
import { prepareStore } from '../../renderer/db/open-base'
import { opsOfRecords } from '../../renderer/db/project'
import { rebuiltRows } from '../../renderer/db/rebuild'
import { recordRules } from '../../renderer/db/record-rules'
import { writeGroup, type GroupPlan } from '../../renderer/db/write-group'
import { writeWhole } from './backup-content'
import type { Laptop } from './merge-laptop'
import type { OpFile } from './merge-sample'
import { must } from './merge-world'

/** One thing that a laptop of the model did, and that its store is to do after it. */
export type Deed =
  | { readonly do: 'rotate'; readonly feed: FeedId }
  | {
      readonly do: 'write'
      readonly act: Act
      readonly answers: string | null
      readonly changes: readonly RecordChange[]
      readonly ops: readonly (readonly Op[])[]
    }
  | { readonly do: 'erase'; readonly erase: NonNullable<GroupPlan['erase']>; readonly op: Op }
  | { readonly do: 'export'; readonly file: OpFile; readonly peer: TipSummary | null }
  | { readonly do: 'import'; readonly file: OpFile; readonly answer: Result<number, CheckRefusal>; readonly feed: FeedId }
  | { readonly do: 'take'; readonly ops: readonly Op[] }

let made = 0

/** The store of the app that stands beside a laptop of the model, and does by the app's own commands, files and merges what that one did. */
export class StoreTwin {
  readonly base: Base
  private readonly tape: { group: string; bytes: Uint8Array[] }

  private constructor(db: Base['db'], database: string, tape: StoreTwin['tape']) {
    this.tape = tape
    const author = { memberId: 'member', memberName: '', initials: '', laptopId: 'laptop', laptopName: '', laptopCode: '' }
    const newId = (): string => this.tape.group
    const random = (): Uint8Array => draw(this.tape.bytes)
    this.base = {
      storeId: database,
      database,
      name: 'Direction',
      practice: false,
      author,
      db,
      clock: () => 0,
      newId,
      random,
      zone: 'Europe/Paris',
    }
  }

  /** A store whose laptop writes to this feed. */
  static async found(feed: FeedId): Promise<StoreTwin> {
    made += 1
    const databaseId = `twin-${made}`
    const tape = { group: '', bytes: [feedBytes(feed)] }
    const providers = { clock: () => 0, random: () => draw(tape.bytes), zone: 'Europe/Paris' }
    const db = await prepareStore({ databaseId, storeId: 'base', name: 'Direction', practice: false }, providers)
    return new StoreTwin(db, databaseId, tape)
  }

  /** The same store on another laptop. */
  async copy(): Promise<StoreTwin> {
    const twin = await StoreTwin.found(await needFact(this.base.db, 'feed'))
    const rows = await this.base.db.transaction('r', this.base.db.tables, async () =>
      Promise.all(this.base.db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
    )
    await twin.base.db.transaction('rw', twin.base.db.tables, async () => {
      for (const [name, all] of rows) await twin.base.db.table(name).bulkPut(all)
    })
    return twin
  }

  /** Does what the laptop did, drawing the same chance. Throws where the app does otherwise. */
  async perform(deed: Deed, files: WeakMap<OpFile, Uint8Array>): Promise<void> {
    switch (deed.do) {
      case 'write':
        return this.write(deed)
      case 'erase': {
        this.tape.group = deed.op.envelope.g
        this.tape.bytes = [saltOf(deed.op)]
        return mustBe(await writeGroup(this.base, () => Promise.resolve({ act: 'edit', changes: [], erase: deed.erase })))
      }
      case 'export':
        files.set(deed.file, await this.export(deed.file, deed.peer))
        return
      case 'import':
        return this.import(deed, files.get(deed.file))
      case 'take':
        // The model gives up a feed of which more came than was here after this, and so does the store by itself.
        this.tape.bytes = []
        await takeOps(this.base.db, this.base.database, deed.ops)
        return
      case 'rotate':
        return keepFacts(this.base.db, { feed: deed.feed })
    }
  }

  /** Compares all that the store holds with what the laptop of the model holds. */
  async mustEqual(laptop: Laptop): Promise<void> {
    const { db } = this.base
    const held = await db.ops.toArray()
    const lines = held.flatMap((row) => row.lines.map((line, at) => `${row.ids[at] ?? ''} ${line}`))
    const meant = [...laptop.ops.values()].map((op) => `${op.id} ${op.line}`)
    must(lines.toSorted().join('\n') === meant.toSorted().join('\n'), 'the store holds other ops')
    must((await db.ops.orderBy('ids').keys()).length === lines.length, 'the index of ops is not that of the lines')
    const rows = await db.records('contact').toArray()
    must(rows.length === laptop.rows.size, 'the store has other records')
    for (const row of rows) {
      const [own, wanted] = [shown(row), shown(laptop.rows.get(`contact:${row.id}`))]
      must(own === wanted, `the store shows ${own} instead of ${wanted}`)
    }
    const feeds = (await db.feeds.toArray()).map(({ r, tips }) => [r, tips] as const)
    const known = [...laptop.feeds].map(([r, tips]) => [r, tips] as const)
    must(JSON.stringify(feeds.toSorted(byName)) === JSON.stringify(known.toSorted(byName)), 'the store knows other feeds')
    must((await needFact(db, 'feed')) === laptop.feed, 'the store writes another feed')
    must((await needFact(db, 'maxL')) === laptop.maxL, 'the store counts from elsewhere')
    must((await needFact(db, 'opCount')) === laptop.ops.size, 'the store counts its ops wrongly')
  }

  /** Every row is what the ops make of it. */
  async mustBeDefinition(): Promise<void> {
    for (const [key, { type, row }] of await rebuiltRows(this.base.db)) {
      const held = await this.base.db.records(type).get(row.id)
      must(canonicalJson(held as unknown as Json) === canonicalJson(row as unknown as Json), `${key} is not what its ops make`)
    }
  }

  private async write({ act, answers, changes, ops }: Extract<Deed, { readonly do: 'write' }>): Promise<void> {
    if (answers !== null) await this.mustPlan(answers, changes)
    for (const [index, change] of changes.entries()) {
      const own = ops[index] ?? []
      this.tape.group = own[0]?.envelope.g ?? ''
      this.tape.bytes = own.map(saltOf)
      const answer = { act, ...(answers === null ? {} : { answers }) }
      if (act === 'resolve') await this.resolve(change)
      else mustBe(await writeGroup(this.base, () => Promise.resolve({ ...answer, changes: [change] })))
      must(this.tape.bytes.length === 0, 'the store wrote fewer ops')
    }
  }

  // An undo or redo is planned from what the store holds.
  private async mustPlan(group: string, changes: readonly RecordChange[]): Promise<void> {
    const { db } = this.base
    const keys = (await db.records('contact').toCollection().primaryKeys()).map((id) => `contact:${id}`).toSorted()
    const all = await opsOfRecords(db, keys)
    const touched = [...all].filter(([, ops]) => ops.some((op) => op.envelope.g === group))
    const plan = planUndo(group, new Map(touched), recordRules)
    must(canonicalJson(plan.changes as unknown as Json) === canonicalJson(changes as unknown as Json), 'the store plans another undo')
  }

  private async resolve({ key, set }: RecordChange): Promise<void> {
    const [[field, value] = ['', null]] = Object.entries(set)
    const target = readLink(key)
    const open = await openConflicts(this.base)
    const isHere = (one: { readonly type: string; readonly id: string }): boolean => `${one.type}:${one.id}` === key
    const deletion = open.deletions.find((one) => isHere(one) && `${one.conflict.scope}$del` === field)
    if (deletion)
      return void mustBe(await keepOrDelete(this.base, deletion.type, deletion.id, deletion.conflict, value === true ? 'delete' : 'keep'))
    const found = open.fields.find((one) => isHere(one) && one.conflict.field === field)
    must(found !== undefined && target !== null, 'the store does not tell a disagreement')
    if (found && target) mustBe(await resolveConflict(this.base, target.type, target.id, found.conflict, value))
  }

  private async export(file: OpFile, peer: TipSummary | null): Promise<Uint8Array> {
    const to = { device: 'peer', label: '', tips: peer ?? {}, writtenAt: 0, mergedAt: 0 }
    const plan = await planSave(this.base, peer === null ? { kind: 'complete' } : { kind: 'short', for: to })
    const lines: string[] = []
    for await (const some of linesOf(this.base.db, plan)) lines.push(...some)
    must(lines.toSorted().join('\n') === file.lines.toSorted().join('\n'), 'the file of the store holds other ops')
    must(plan.manifest.count === file.count, 'the file of the store is counted wrongly')
    must(
      canonicalJson(plan.manifest.tips as unknown as Json) === canonicalJson(file.tips as unknown as Json),
      'the file of the store tells other ends',
    )
    return writeWhole({ manifest: plan.manifest, lines, blobs: new Map() })
  }

  private async import({ answer, feed }: Extract<Deed, { readonly do: 'import' }>, bytes: Uint8Array | undefined): Promise<void> {
    if (!bytes) throw new Error('a file that no store wrote')
    const { db, database } = this.base
    const source = { size: bytes.length, read: (offset: number) => Promise.resolve(ok(bytes.slice(offset, offset + 100_000))) }
    const expected = { storeId: 'base', practice: false, hasRecords: true, passphrases: [] }
    const checked = await checkBackup(db, source, expected, { signal: new AbortController().signal, onProgress: () => undefined })
    if (!answer.ok) {
      must(
        !checked.ok && checked.problem.type === 'backup-refused' && checked.problem.reason === answer.problem.reason,
        'the store takes a refused file',
      )
      return
    }
    if (!checked.ok) throw new Error(`the store refused a file: ${JSON.stringify(checked.problem)}`)
    this.tape.bytes = [feedBytes(feed)]
    const applied = await applyTo(db, database, checked.value, 0)
    must(applied.ops === answer.value && checked.value.fresh.length === answer.value, 'the store took another number of ops')
    await settleMerge(this.base, applied)
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

// The bytes of which the app makes this feed.
function feedBytes(feed: FeedId): Uint8Array {
  return Uint8Array.from(feed, (letter) => letters.indexOf(letter))
}

function saltOf(op: Op): Uint8Array {
  const text = (op.payload.x ?? '').replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

function draw(bytes: Uint8Array[]): Uint8Array {
  const next = bytes.shift()
  if (!next) throw new Error('the store drew more than the model')
  return next
}

// A row without what only the tables of the store need.
function shown(row: object | undefined): string {
  return canonicalJson({ ...row, _key: null, _refs: null } as unknown as Json)
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function mustBe(answer: Result<unknown, unknown>): void {
  if (!answer.ok) throw new Error(`the store refused to write: ${JSON.stringify(answer.problem)}`)
}
