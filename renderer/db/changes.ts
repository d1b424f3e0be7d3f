import type { RecordType } from '../../shared/fields/record-type'

/** What a committed group touched: told to every worker and window of the same base. */
export interface CommittedChange {
  readonly storeId: string
  readonly touched: readonly (readonly [RecordType, string])[]
  /** Everything may have changed: a merge, a rebuild. */
  readonly everything: boolean
}

/** The channel on which committed changes of a base are told. */
export function changeChannel(storeId: string): BroadcastChannel {
  return new BroadcastChannel(`ponte-${storeId}`)
}

/** Tells workers and other windows what a commit touched. */
export function tellChange(change: CommittedChange): void {
  const channel = changeChannel(change.storeId)
  channel.postMessage(change)
  channel.close()
}
