import { fold } from '../../../shared/kernel/fold'
import { shortHash } from '../../../shared/kernel/hash'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { tidyText } from '../../../shared/fields/schema'
import type { Base } from '../base'
import { needFact } from '../meta'
import { createRecord } from './create-record'
import { restoreRecord } from './delete-record'

/** Adds a word to a vocabulary. The same word, whatever its accents and case, is one record on every laptop; one that was deleted is there again. */
export async function addTerm(base: Base, vocabulary: string, label: string): Promise<Result<{ readonly id: string }, Problem>> {
  const tidy = tidyText(label)
  if (tidy === '') return failed({ type: 'record-invalid', fields: ['label'] })
  const id = shortHash(JSON.stringify([await needFact(base.db, 'storeId'), 'term', vocabulary, fold(tidy)]))
  const known = await base.db.records('term').get(id)
  if (known) {
    const back = known._del === 1 ? await restoreRecord(base, 'term', known) : ok(null)
    return back.ok ? ok({ id }) : back
  }
  const made = await createRecord(base, 'term', { label: tidy, vocabulary }, { id, act: 'import' })
  return made.ok ? ok({ id }) : made
}
