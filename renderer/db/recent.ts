import { useLiveQuery } from 'dexie-react-hooks'
import { readLink } from '../../shared/fields/record-type'
import { definitionOf, isKnownType } from '../../shared/records'
import type { TypedRow } from './live'
import { readFact } from './meta'
import { useBase } from './use-base'

/** The records that this laptop wrote last, newest first, without the settings and without deleted ones. */
export function useRecent(limit: number): readonly TypedRow[] | undefined {
  const base = useBase()
  return useLiveQuery(async () => {
    const feed = await readFact(base.db, 'feed')
    if (feed === undefined) return []
    const rows = await base.db.ops
      .where('[r+n1]')
      .between([feed, -Infinity], [feed, Infinity])
      .reverse()
      .limit(limit * 5)
      .toArray()
    const keys = [...new Set(rows.flatMap((row) => row.keys))]
    const found = await Promise.all(
      keys.map(async (key) => {
        const target = readLink(key)
        if (!target || !isKnownType(target.type) || definitionOf(target.type).place === 'settings') return null
        const row = await base.db.records(target.type).get(target.id)
        return row && row._del === 0 ? { type: target.type, row } : null
      }),
    )
    return found.filter((one) => one !== null).slice(0, limit)
  }, [base, limit])
}
