import { linkTo, type RecordType } from '../../fields/record-type'
import { createGathering } from '../readers/collect-records'
import type { DossierReader } from '../define-dossier'
import { createSieve, finishFor } from '../readers/meant-for'
import type { SnapshotContents } from '../snapshot'
import type { ActionPart, ActionSheetOptions } from './sheet'

const readFor: readonly { readonly part: ActionPart; readonly from: RecordType; readonly path: string }[] = [
  { part: 'commitments', from: 'commitment', path: 'from' },
  { part: 'payments', from: 'payment', path: 'action' },
  { part: 'delegations', from: 'delegation', path: 'actions' },
  { part: 'documents', from: 'document', path: 'about/to' },
  { part: 'notes', from: 'note', path: 'about' },
]

/** Reads the action and what hangs on it, as far as it is asked for and meant for the reader. Nothing of it when it is not. */
export async function collectActionSheet(read: DossierReader, options: ActionSheetOptions): Promise<SnapshotContents> {
  const gathered = createGathering()
  const sieve = createSieve(options.recipient)
  const found = await read.record('action', options.record)
  const [action] = found ? sieve.keep('action', [found]) : []
  if (!action) return await finishFor(read, gathered, sieve)
  gathered.add('action', [action])
  for (const { part, from, path } of readFor)
    if (options.parts.includes(part)) gathered.add(from, sieve.keep(from, await read.linkedTo(linkTo('action', action.id), from, path)))
  return await finishFor(read, gathered, sieve)
}
