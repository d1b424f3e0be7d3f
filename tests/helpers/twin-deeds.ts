import type { Json } from '../../shared/kernel/json'
import type { Result } from '../../shared/kernel/result'
import type { CheckRefusal } from '../../shared/merge/check-ops'
import type { ErasedValues } from '../../shared/merge/erase'
import type { Act, FeedId, FieldName, Key, Op, RecRow } from '../../shared/merge/op'
import type { TipSummary } from '../../shared/merge/tips'
import type { LeftAlone } from '../../shared/merge/undo'
import type { RecordChange } from '../../shared/merge/write'
import type { OpFile } from './op-file'

/** By which command of the app somebody did what they did, with the row that they had on screen. */
export type By =
  | { readonly by: 'form'; readonly key: Key; readonly row: RecRow; readonly set: Readonly<Record<FieldName, Json>> }
  | { readonly by: 'creation'; readonly key: Key; readonly set: Readonly<Record<FieldName, Json>> }
  | { readonly by: 'deletion'; readonly key: Key; readonly row: RecRow; readonly scope: string }
  | { readonly by: 'restore'; readonly key: Key; readonly row: RecRow }
  | { readonly by: 'erasure'; readonly key: Key; readonly row: RecRow; readonly field: FieldName }
  | { readonly by: 'undo'; readonly group: string; readonly left: readonly LeftAlone[] }

/** What somebody wrote as one act, and the ops that it became. `by` is null where the app has no command for it. */
export interface WriteDeed {
  readonly do: 'write'
  readonly act: Act
  readonly answers: string | null
  readonly changes: readonly RecordChange[]
  readonly erase: readonly ErasedValues[]
  readonly ops: readonly Op[]
  readonly by: By | null
}

/** One thing that a laptop of the model did, and that its store is to do after it. */
export type Deed =
  | { readonly do: 'rotate'; readonly feed: FeedId }
  | WriteDeed
  | { readonly do: 'export'; readonly file: OpFile; readonly peer: TipSummary | null }
  | { readonly do: 'import'; readonly file: OpFile; readonly answer: Result<number, CheckRefusal>; readonly feed: FeedId }
  /** A file spoiled on the way, and the one that it was. */
  | { readonly do: 'check'; readonly bad: OpFile; readonly good: OpFile; readonly answer: Result<readonly Op[], CheckRefusal> }
  | { readonly do: 'break-off'; readonly file: OpFile; readonly at: number }
  | { readonly do: 'take'; readonly ops: readonly Op[] }
