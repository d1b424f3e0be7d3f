import { createFeedId } from '../../shared/kernel/ids'
import type { Problem } from '../../shared/kernel/problem'
import type { Result } from '../../shared/kernel/result'
import type { Base } from './base'
import { PonteDatabase } from './database'
import { databaseOf } from './databases'
import { knownAs } from './known-here'
import { keepFacts, readFact } from './meta'
import { noteOf, settleIn, type Person, type Providers } from './open-base'
import { noteStillMissing } from './safety/went-back'

/**
 * Opens a base that is whole on this laptop, while nothing said any more who works here: a person has now. Under the name, and on the laptop, that the
 * base knows already they go on under the same records, and under a new feed, for which one was theirs is not known. Throws where the base is not there.
 */
export async function claimBase(storeId: string, person: Person, providers: Providers): Promise<Result<Base, Problem>> {
  const database = await databaseOf(storeId)
  if (database === null) throw new Error('the base is not on this laptop')
  const note = await noteOf(storeId)
  const db = new PonteDatabase(database)
  const facts = { databaseId: storeId, name: (await readFact(db, 'name')) ?? '', practice: (await readFact(db, 'practice')) ?? false }
  await keepFacts(db, { feed: createFeedId(providers.random) })
  const claimed = await settleIn(db, facts, person, providers, await knownAs(db, person), database)
  if (claimed.ok) await noteStillMissing(claimed.value, note)
  else db.close()
  return claimed
}
