import type { OpFile } from './op-file'
import type { Lab } from './merge-life'
import type { Tally } from './merge-tally'
import type { Version } from './merge-versions'
import { contentsOf, type Contents, type StorePool } from './store-pool'
import { StoreTwin } from './store-twin'
import type { Deed } from './twin-deeds'
import type { TwinFault } from './twin-faults'
import type { WrittenFiles } from './twin-files'
import { TwinLaptop } from './twin-laptop'

type LabDeed = Deed | { readonly do: 'found' } | { readonly do: 'copy'; readonly of: TwinLaptop }

/** The store of a laptop, or all that it holds as long as nobody works at it: most safety copies are never looked at again. */
type Place = StoreTwin | { readonly contents: Contents } | { readonly feed: string }

/**
 * A place where every laptop of the model has a store of the app beside it. What a laptop does, its store does after it with the same draw of chance,
 * by the app's own commands, files and merges: both must then hold the same ops, rows, feeds and facts.
 */
export class TwinLab implements Lab {
  readonly mutant = 'none'
  readonly rounds = 1
  private readonly files: WrittenFiles = new WeakMap()
  private readonly queue: { readonly laptop: TwinLaptop; readonly deed: LabDeed }[] = []
  private readonly places = new Map<TwinLaptop, Place>()
  private readonly written = new WeakMap<OpFile, Promise<void>>()
  private deeds = 0
  private readonly pool: StorePool
  private readonly tally: Tally
  private readonly fault: TwinFault

  constructor(pool: StorePool, tally: Tally, fault: TwinFault = 'none') {
    this.pool = pool
    this.tally = tally
    this.fault = fault
  }

  readonly laptop = (version: Version): TwinLaptop => {
    const made = new TwinLaptop(this, version)
    this.note(made, { do: 'found' })
    return made
  }

  note(laptop: TwinLaptop, deed: LabDeed): void {
    this.queue.push({ laptop, deed })
  }

  readonly afterEach = async (thorough: boolean): Promise<void> => {
    const touched = new Set(this.queue.filter(({ deed }) => deed.do !== 'export').map(({ laptop }) => laptop))
    // Every laptop does its deeds in their order, beside the others.
    const busy = new Map<TwinLaptop, Promise<void>>()
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      const { laptop, deed } = next
      const file = 'file' in deed ? this.written.get(deed.file) : undefined
      const source = deed.do === 'copy' ? busy.get(deed.of) : undefined
      const before = [busy.get(laptop), file, source].flatMap((one) => one ?? [])
      const done = Promise.all(before).then(() => this.perform(laptop, deed))
      busy.set(laptop, done)
      if (deed.do === 'copy') busy.set(deed.of, done)
      if (deed.do === 'export') this.written.set(deed.file, done)
      this.deeds += 1
    }
    for (const done of await Promise.allSettled(busy.values())) if (done.status === 'rejected') throw done.reason
    await Promise.all([...touched].map((laptop) => this.compare(laptop, thorough)))
  }

  /** Looks at every store once more, against the definition, and lets the app make the tables of one again. */
  async end(): Promise<void> {
    const stores = [...this.places].flatMap(([laptop, store]) => (store instanceof StoreTwin ? [{ laptop, store }] : []))
    await Promise.all(stores.map(({ laptop }) => this.compare(laptop, true)))
    await stores[this.deeds % Math.max(1, stores.length)]?.store.mustRebuild()
  }

  /** Gives every store back. */
  async clear(): Promise<void> {
    for (const store of this.places.values()) if (store instanceof StoreTwin) await this.pool.giveBack(store.store)
    this.places.clear()
  }

  private async perform(laptop: TwinLaptop, deed: LabDeed): Promise<void> {
    if (deed.do === 'found') this.places.set(laptop, { feed: laptop.feed })
    else if (deed.do === 'copy') this.places.set(laptop, await this.placeLike(deed.of))
    else await (await this.storeOf(laptop)).perform(deed, this.files)
  }

  // Most safety copies have no store of their own yet.
  private async compare(laptop: TwinLaptop, thorough: boolean): Promise<void> {
    const place = this.places.get(laptop)
    if (!(place instanceof StoreTwin)) return
    await place.mustEqual(laptop)
    if (thorough) await place.mustBeDefinition()
  }

  private async storeOf(laptop: TwinLaptop): Promise<StoreTwin> {
    const place = this.places.get(laptop)
    if (!place) throw new Error('a laptop without a store')
    if (place instanceof StoreTwin) return place
    const open = 'feed' in place ? await this.pool.found(place.feed) : await this.pool.filled(place.contents)
    const store = new StoreTwin(open, this.fault, this.tally)
    this.places.set(laptop, store)
    return store
  }

  private async placeLike(laptop: TwinLaptop): Promise<Place> {
    const place = this.places.get(laptop)
    return place instanceof StoreTwin || !place ? { contents: await contentsOf((await this.storeOf(laptop)).base.db) } : place
  }
}
