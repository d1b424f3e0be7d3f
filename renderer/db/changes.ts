import type { RecordType } from '../../shared/fields/record-type'

/** What a committed group touched: told to every worker and window of the same base. */
export interface CommittedChange {
  /** The database of the base: see `Base`. */
  readonly database: string
  readonly touched: readonly (readonly [RecordType, string])[]
  /** Everything may have changed: a merge, a rebuild. */
  readonly everything: boolean
}

/** The channel on which committed changes of a base are told. */
export function changeChannel(database: string): BroadcastChannel {
  return new BroadcastChannel(`ponte-${database}`)
}

/** Tells workers and other windows what a commit touched. */
export function tellChange(change: CommittedChange): void {
  const channel = changeChannel(change.database)
  channel.postMessage(change)
  channel.close()
}
