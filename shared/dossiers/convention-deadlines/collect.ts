import { linkTo } from '../../fields/record-type'
import { createGathering } from '../readers/collect-records'
import { readParties } from '../convention/convention-parties'
import type { DossierReader } from '../define-dossier'
import { createSieve, finishFor } from '../readers/meant-for'
import type { SnapshotContents } from '../snapshot'
import type { DeadlineOptions } from './options'

/** Reads every convention that the reader may know, its parties for their countries, and what was paid under it, directly or for an action of it. */
export async function collectDeadlines(read: DossierReader, options: DeadlineOptions): Promise<SnapshotContents> {
  const gathered = createGathering()
  const sieve = createSieve(options.recipient)
  const conventions = sieve.keep('convention', await read.every('convention'))
  gathered.add('convention', conventions)
  gathered.add('partner', sieve.keep('partner', await readParties(read, conventions)))
  if (options.columns.includes('money')) {
    const links = new Set(conventions.map((row) => linkTo('convention', row.id)))
    const actions = sieve
      .keep('action', await read.every('action'))
      .filter(({ convention }) => typeof convention === 'string' && links.has(convention))
    gathered.add('action', actions)
    const under = new Set([...links, ...actions.map((row) => linkTo('action', row.id))])
    const payments = sieve.keep('payment', await read.every('payment'))
    gathered.add(
      'payment',
      payments.filter(({ convention, action }) => [convention, action].some((link) => typeof link === 'string' && under.has(link))),
    )
  }
  return await finishFor(read, gathered, sieve)
}
