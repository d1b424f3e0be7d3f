import type { CopyNote } from '../../../shared/ipc/copy-note'
import type { RecordType } from '../../../shared/fields/record-type'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { planErasure, type ErasureOf } from '../../../shared/merge/plan-erasure'
import type { Base } from '../base'
import type { StoredRow } from '../database'
import { dropDraftsOf } from '../drafts'
import { opsOfRecords } from '../project'
import { recordRules } from '../record-rules'
import { journalStart, listCopies } from '../safety/copies'
import { renewJournal } from '../safety/journal'
import { writeGroup } from '../write-group'

/** What became of values that were erased. */
export interface ErasedHere {
  /** The safety copies made before, which still hold them. */
  readonly copies: readonly CopyNote[]
  /** False when the journal of this laptop could not be written anew and still holds them. */
  readonly journal: boolean
}

/**
 * Takes values of a record out for good: of the record, its history, the attachments that nothing else names, the drafts and the journal of this
 * laptop, and with the next exchange of every other one. `shown` is the row that was on screen. It cannot be undone.
 */
export async function eraseValues(base: Base, type: RecordType, shown: StoredRow, what: ErasureOf): Promise<Result<ErasedHere, Problem>> {
  const key = `${type}:${shown.id}`
  const [copies, start] = [await listCopies(base.storeId), await journalStart(base)]
  const written = await writeGroup(base, async () => {
    const ops = (await opsOfRecords(base.db, [key])).get(key) ?? []
    return { act: 'edit', ...planErasure(key, what, ops, shown, recordRules) }
  })
  if (!written.ok) return written
  await dropDraftsOf(base, [key])
  return ok({ copies, journal: await renewJournal(base, start) })
}
