import type { Op } from '../../shared/merge/op'
import type { UndoPlan } from '../../shared/merge/undo'
import type { WritePlan } from '../../shared/merge/write'

/** What is written as one act. */
export type Written = Required<Pick<WritePlan, 'changes' | 'act' | 'answers' | 'erase'>>

/** What an undo wrote and what it left. */
export type Undone = UndoPlan & { readonly ops: readonly (readonly Op[])[] }
