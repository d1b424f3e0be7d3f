import { createGathering } from '../readers/collect-records'
import { readParties } from '../convention/convention-parties'
import type { DossierReader } from '../define-dossier'
import { createSieve, finishFor } from '../readers/meant-for'
import type { SnapshotContents } from '../snapshot'
import type { AnnualReportOptions } from './report'
import { yearsOf } from './year-facts'
import { isOfYears } from './year-rows'

/** Reads what belongs to the year and the two before it, as far as it is meant for the reader; conventions whole, since they last. */
export async function collectAnnualReport(read: DossierReader, options: AnnualReportOptions): Promise<SnapshotContents> {
  const gathered = createGathering()
  const sieve = createSieve(options.recipient)
  const conventions = sieve.keep('convention', await read.every('convention'))
  gathered.add('convention', conventions)
  gathered.add('partner', sieve.keep('partner', await readParties(read, conventions)))
  const years = yearsOf(options.year)
  for (const type of ['delegation', 'payment', 'action', 'commitment'] as const) {
    const rows = (await read.every(type)).filter((row) => isOfYears(type, row, years))
    gathered.add(type, sieve.keep(type, rows))
  }
  return await finishFor(read, gathered, sieve)
}
