import type { Base } from '../../renderer/db/base'

/** Every row of every table of a store, as one text. */
export async function wholeStore({ db }: Pick<Base, 'db'>): Promise<string> {
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))
}
