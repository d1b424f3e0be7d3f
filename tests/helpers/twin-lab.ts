import { stopNoting } from '../../renderer/db/note-base'
import type { Result } from '../../shared/kernel/result'
import type { CheckRefusal } from '../../shared/merge/check-ops'
import type { Act, FeedId, FieldName, Op, OpId } from '../../shared/merge/op'
import type { TipSummary } from '../../shared/merge/tips'
import type { RecordChange } from '../../shared/merge/write'
import type { Lab } from './merge-life'
import { Laptop } from './merge-laptop'
import type { OpFile } from './merge-sample'
import { StoreTwin, type Deed } from './store-twin'

type LabDeed = Deed | { readonly do: 'found'; readonly feed: FeedId } | { readonly do: 'copy'; readonly of: TwinLaptop }

/**
 * A place where every laptop of the model has a store of the app beside it. What a laptop does, its store does after it with the same draw of chance,
 * by the app's own commands, files and merges: both must then hold the same ops, rows, feeds and facts.
 */
export class TwinLab implements Lab {
  readonly mutant = 'none'
  readonly files = new WeakMap<OpFile, Uint8Array>()
  private readonly queue: { readonly laptop: TwinLaptop; readonly deed: LabDeed }[] = []
  private readonly stores = new Map<TwinLaptop, StoreTwin>()

  readonly laptop = (): TwinLaptop => {
    const made = new TwinLaptop(this)
    this.note(made, { do: 'found', feed: made.feed })
    return made
  }

  note(laptop: TwinLaptop, deed: LabDeed): void {
    this.queue.push({ laptop, deed })
  }

  readonly afterEach = async (): Promise<void> => {
    const touched = new Set<TwinLaptop>()
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      const { laptop, deed } = next
      if (deed.do !== 'export') touched.add(laptop)
      if (deed.do === 'found') this.stores.set(laptop, await StoreTwin.found(deed.feed))
      else if (deed.do === 'copy') this.stores.set(laptop, await this.storeOf(deed.of).copy())
      else await this.storeOf(laptop).perform(deed, this.files)
    }
    for (const laptop of touched) await this.storeOf(laptop).mustEqual(laptop)
  }

  /** Looks at every store once more, against the definition. */
  async end(): Promise<void> {
    for (const [laptop, store] of this.stores) {
      await store.mustEqual(laptop)
      await store.mustBeDefinition()
    }
  }

  /** Removes every store. */
  async clear(): Promise<void> {
    for (const { db } of [...this.stores.values()].map((store) => store.base)) {
      await stopNoting(db)
      await db.delete()
    }
    this.stores.clear()
  }

  private storeOf(laptop: TwinLaptop): StoreTwin {
    const store = this.stores.get(laptop)
    if (!store) throw new Error('a laptop without a store')
    return store
  }
}

/** A laptop of the model that tells what it does. */
class TwinLaptop extends Laptop {
  private readonly lab: TwinLab
  private inside = false

  constructor(lab: TwinLab) {
    super()
    this.lab = lab
  }

  override clone(): TwinLaptop {
    const copy = new TwinLaptop(this.lab)
    const { feed, ops, byKey, feeds, rows, maxL } = super.clone()
    Object.assign(copy, { feed, ops, byKey, feeds, rows, maxL })
    this.lab.note(copy, { do: 'copy', of: this })
    return copy
  }

  override write(changes: readonly RecordChange[], act: Act = 'edit', answers: string | null = null): readonly (readonly Op[])[] {
    const ops = this.within(() => super.write(changes, act, answers))
    this.lab.note(this, { do: 'write', act, answers, changes, ops })
    return ops
  }

  override erase(values: readonly { readonly op: OpId; readonly field: FieldName }[]): Op {
    const op = this.within(() => super.erase(values))
    this.lab.note(this, { do: 'erase', erase: op.envelope.e ?? [], op })
    return op
  }

  override exportFile(peer: TipSummary | null = null): OpFile {
    const file = super.exportFile(peer)
    this.lab.note(this, { do: 'export', file, peer })
    return file
  }

  override async importFile(file: OpFile): Promise<Result<number, CheckRefusal>> {
    this.inside = true
    const answer = await super.importFile(file)
    this.inside = false
    this.lab.note(this, { do: 'import', file, answer, feed: this.feed })
    return answer
  }

  override take(ops: readonly Op[]): void {
    super.take(ops)
    if (!this.inside) this.lab.note(this, { do: 'take', ops })
  }

  override rotate(): void {
    super.rotate()
    if (!this.inside) this.lab.note(this, { do: 'rotate', feed: this.feed })
  }

  private within<Value>(work: () => Value): Value {
    this.inside = true
    const value = work()
    this.inside = false
    return value
  }
}
