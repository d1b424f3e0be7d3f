import './stub-window'
import type { Base } from '../../renderer/db/base'
import { PonteDatabase } from '../../renderer/db/database'
import { createBase } from '../../renderer/db/open-base'
import { createNewId } from '../../shared/kernel/ids'
import { testPerson, testProviders } from './test-providers'

/** A freshly founded base in a page of the browser. */
export async function foundedInPage(seed: number): Promise<Base> {
  const made = await createBase('Direction', testPerson, testProviders(seed))
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value
}

/** The same base seen by another thread of the laptop, with chance of its own. */
export function sameBase(
  { storeId, database, name, practice, author }: Pick<Base, 'storeId' | 'database' | 'name' | 'practice' | 'author'>,
  seed: number,
): Base {
  const providers = testProviders(seed)
  return { storeId, database, name, practice, author, db: new PonteDatabase(database), ...providers, newId: createNewId(providers.random) }
}
