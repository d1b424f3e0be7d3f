// First: it gives this process the browser's storage that the others look for.
import { foundedBase } from './test-base'
import type { Base } from '../../renderer/db/base'
import { needFact } from '../../renderer/db/meta'
import { Laptop } from './merge-laptop'

export { checkedFile, fileOf, mergeFile } from './merge-file'

/** A base here, and a colleague's laptop of the same base. */
export async function twoLaptops(): Promise<{ readonly base: Base; readonly colleague: Laptop }> {
  const base = await foundedBase()
  return { base, colleague: new Laptop('none', await needFact(base.db, 'storeId')) }
}
