import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordType } from '../../shared/fields/record-type'
import { historyOf, type HistoryEntry } from '../../shared/merge/history'
import { opsOfRecords } from './project'
import { useBase } from './use-base'

/** The history of a record, newest first; undefined while it is read. */
export function useHistory(type: RecordType, id: string): readonly HistoryEntry[] | undefined {
  const base = useBase()
  return useLiveQuery(async () => {
    const key = `${type}:${id}`
    return historyOf(key, (await opsOfRecords(base.db, [key])).get(key) ?? [])
  }, [base, type, id])
}

/** Who wrote and on which laptop, for people: names from the members and laptops of the base. */
export interface Authors {
  nameOf(memberId: string): string
  initialsOf(memberId: string): string
  laptopOf(feed: string): string
  isMe(memberId: string): boolean
}

/** The names behind authors and feeds, live. */
export function useAuthors(): Authors {
  const base = useBase()
  const found = useLiveQuery(async () => {
    const members = await base.db.records('member').toArray()
    const laptops = await base.db.records('laptop').toArray()
    const feeds = laptops.flatMap((row) => {
      const held = Array.isArray(row['feeds']) ? (row['feeds'] as readonly { readonly feed?: string }[]) : []
      return held.map(({ feed }) => [feed ?? '', String(row['name'] ?? '')] as const)
    })
    return { members: new Map(members.map((row) => [row.id, row])), feeds: new Map(feeds) }
  }, [base])
  return {
    nameOf: (id) => String(found?.members.get(id)?.['name'] ?? ''),
    initialsOf: (id) => String(found?.members.get(id)?.['initials'] ?? '?'),
    laptopOf: (feed) => found?.feeds.get(feed) ?? '',
    isMe: (id) => id === base.author.memberId,
  }
}
