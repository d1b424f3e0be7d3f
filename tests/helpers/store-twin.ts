import { canonicalJson, type Json } from '../../shared/kernel/json'
import type { Result } from '../../shared/kernel/result'
import type { RecRow } from '../../shared/merge/op'
import { planUndo } from '../../shared/merge/undo'
import type { RecordChange } from '../../shared/merge/write'
import { takeOps } from '../../renderer/db/backup/apply-merge'
import type { Base } from '../../renderer/db/base'
import type { StoredRow } from '../../renderer/db/database'
import { keepFacts } from '../../renderer/db/meta'
import { opsOfRecords } from '../../renderer/db/project'
import { rebuildTables, rebuiltRows } from '../../renderer/db/rebuild'
import { recordRules } from '../../renderer/db/record-rules'
import { writeGroup } from '../../renderer/db/write-group'
import type { Laptop } from './merge-laptop'
import { sampleKeys } from './merge-sample'
import { tell, type Tally } from './merge-tally'
import { must } from './merge-world'
import { contentsOf, textOfContents, type OpenStore } from './store-pool'
import { byCommand } from './twin-commands'
import type { Deed, WriteDeed } from './twin-deeds'
import type { TwinFault } from './twin-faults'
import { breakOff, checkSpoiled, exportFile, importFile, type WrittenFiles } from './twin-files'
import { draw, saltOf, type Tape } from './twin-tape'

/** The store of the app that stands beside a laptop of the model, and does by the app's own commands, files and merges what that one did. */
export class StoreTwin {
  readonly base: Base
  readonly store: OpenStore
  private readonly tape: Tape = { group: '', bytes: [] }
  private readonly fault: TwinFault
  private readonly tally: Tally

  constructor(store: OpenStore, fault: TwinFault, tally: Tally) {
    this.store = store
    this.fault = fault
    this.tally = tally
    const author = { memberId: 'member', memberName: '', initials: '', laptopId: 'laptop', laptopName: '', laptopCode: '' }
    this.base = {
      storeId: store.database,
      database: store.database,
      name: 'Direction',
      practice: false,
      author,
      db: store.db,
      clock: () => 0,
      newId: () => this.tape.group,
      random: () => draw(this.tape),
      zone: 'Europe/Paris',
    }
  }

  /** Does what the laptop did, drawing the same chance. Throws where the app does otherwise. */
  async perform(deed: Deed, files: WrittenFiles): Promise<void> {
    const { base, tape, fault } = this
    switch (deed.do) {
      case 'write':
        return this.write(deed)
      case 'export':
        files.set(deed.file, await exportFile(base, deed))
        return
      case 'import':
        return importFile(base, tape, deed, files, fault)
      case 'check':
        return checkSpoiled(base, deed, files)
      case 'break-off':
        return breakOff(base, deed, files)
      case 'take':
        // The model gives up a feed of which more came than was here after this, and so does the store by itself.
        tape.bytes = []
        await takeOps(base.db, base.database, deed.ops)
        return
      case 'rotate':
        return keepFacts(base.db, { feed: deed.feed })
    }
  }

  /** Compares all that the store holds with what the laptop of the model holds. */
  async mustEqual(laptop: Laptop): Promise<void> {
    const { db } = this.base
    const [held, ids, rows, feedRows, factRows] = await db.transaction('r', [db.ops, db.feeds, db.meta, db.records('contact')], () =>
      Promise.all([db.ops.toArray(), db.ops.orderBy('ids').keys(), db.records('contact').toArray(), db.feeds.toArray(), db.meta.toArray()]),
    )
    const lines = held.flatMap((row) => row.lines.map((line, at) => `${row.ids[at] ?? ''} ${line}`))
    const meant = new Set([...laptop.ops.values()].map((op) => `${op.id} ${op.line}`))
    const strange = lines.find((line) => !meant.has(line))
    must(strange === undefined && lines.length === meant.size, `the store holds other ops: ${strange ?? 'fewer or more'}`)
    must(ids.length === lines.length, 'the index of ops is not that of the lines')
    // The app of the store is the older version, whatever the laptop of the model has.
    const wanted = laptop.version === 'older' ? laptop.rows : laptop.rowsAs('older')
    must(rows.length === wanted.size, 'the store has other records')
    for (const row of rows) {
      const [own, other] = [shown(row), shown(wanted.get(`contact:${row.id}`))]
      must(own === other, `the store shows ${own} instead of ${other}`)
    }
    const feeds = feedRows.map(({ r, tips }) => [r, tips] as const)
    const known = [...laptop.feeds].map(([r, tips]) => [r, tips] as const)
    must(JSON.stringify(feeds.toSorted(byName)) === JSON.stringify(known.toSorted(byName)), 'the store knows other feeds')
    const facts = new Map(factRows.map(({ k, value }) => [k, value]))
    must(facts.get('feed') === laptop.feed, 'the store writes another feed')
    must(facts.get('maxL') === laptop.maxL, 'the store counts from elsewhere')
    must(facts.get('opCount') === laptop.ops.size, 'the store counts its ops wrongly')
  }

  /** Every row is what the ops make of it. */
  async mustBeDefinition(): Promise<void> {
    for (const [key, { type, row }] of await rebuiltRows(this.base.db)) {
      const held = await this.base.db.records(type).get(row.id)
      must(canonicalJson(held as unknown as Json) === canonicalJson(row as unknown as Json), `${key} is not what its ops make`)
    }
  }

  /** The app's own rebuild of the tables makes what is there already. */
  async mustRebuild(): Promise<void> {
    const before = textOfContents(await contentsOf(this.base.db))
    await rebuildTables(this.base, () => undefined)
    must(textOfContents(await contentsOf(this.base.db)) === before, 'a rebuild makes other tables')
  }

  private async write(deed: WriteDeed): Promise<void> {
    const { base, tape, fault } = this
    const { act, answers, changes, erase, ops, by } = deed
    if (answers !== null) await this.mustPlan(answers, changes)
    if (ops.length === 0) return
    tape.group = ops[0]?.envelope.g ?? ''
    tape.bytes = ops.map(saltOf)
    const before = fault === 'does not erase' && erase.length > 0 ? await base.db.ops.toArray() : []
    const done = await byCommand(base, deed, (row) => this.onScreen(deed, row))
    tell(this.tally, `by ${done ? (by?.by ?? act) : 'no command'}`)
    mustBe(done ?? (await writeGroup(base, () => Promise.resolve({ act, ...(answers === null ? {} : { answers }), changes, erase }))))
    must(tape.bytes.length === 0, 'the store wrote fewer ops')
    await base.db.ops.bulkPut(before)
  }

  private async onScreen({ by }: WriteDeed, row: RecRow): Promise<StoredRow> {
    const now = this.fault === 'reads the heads when it saves' ? await this.base.db.records('contact').get(row.id) : undefined
    return now && by?.by === 'form' ? { ...now, ...valuesOf(row) } : (row as StoredRow)
  }

  // An undo or redo is planned from what the store holds.
  private async mustPlan(group: string, changes: readonly RecordChange[]): Promise<void> {
    const all = await opsOfRecords(this.base.db, sampleKeys.toSorted())
    const touched = [...all].filter(([, ops]) => ops.some((op) => op.envelope.g === group))
    const plan = planUndo(group, new Map(touched), recordRules)
    must(canonicalJson(plan.changes as unknown as Json) === canonicalJson(changes as unknown as Json), 'the store plans another undo')
  }
}

// What a row shows, without what the engine keeps beside.
function valuesOf(row: RecRow): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_')))
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
