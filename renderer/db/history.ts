import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordType } from '../../shared/fields/record-type'
import { historyOf, type HistoryEntry } from '../../shared/merge/history'
import type { StoredRow } from './database'
import { feedsOf } from './laptop-feeds'
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

/** The colour of a laptop, wherever its work stands beside that of others: this one is always the sea, those of colleagues come before one’s own others. */
export type Hue = 'mer' | 'terre' | 'prune' | 'maquis' | 'ambre'

/** Who wrote and on which laptop, for people: names from the members and laptops of the base. */
export interface Authors {
  nameOf(memberId: string): string
  initialsOf(memberId: string): string
  laptopOf(feed: string): string
  /** Whether a feed is, or once was, this laptop's. Another laptop of the same person is another one. */
  isHere(feed: string): boolean
  hueOf(feed: string): Hue
}

const otherHues: readonly Hue[] = ['terre', 'prune', 'maquis', 'ambre']

/** The names behind authors and feeds, live. */
export function useAuthors(): Authors {
  const base = useBase()
  const found = useLiveQuery(async () => {
    const members = await base.db.records('member').toArray()
    const laptops = await base.db.records('laptop').toArray()
    const isMine = (row: StoredRow): number => (row['member'] === `member:${base.author.memberId}` ? 1 : 0)
    const others = laptops.filter(({ id }) => id !== base.author.laptopId).toSorted((a, b) => isMine(a) - isMine(b))
    const hues = new Map(others.map(({ id }, at) => [id, otherHues[at % otherHues.length] ?? 'terre']))
    const feeds = laptops.flatMap((row) => feedsOf(row).map((feed) => [feed, row] as const))
    return { members: new Map(members.map((row) => [row.id, row])), feeds: new Map(feeds), hues }
  }, [base])
  const isHere = (feed: string): boolean => found?.feeds.get(feed)?.id === base.author.laptopId
  return {
    nameOf: (id) => String(found?.members.get(id)?.['name'] ?? ''),
    initialsOf: (id) => String(found?.members.get(id)?.['initials'] ?? '?'),
    laptopOf: (feed) => String(found?.feeds.get(feed)?.['name'] ?? ''),
    isHere,
    hueOf: (feed) => (isHere(feed) ? 'mer' : (found?.hues.get(found.feeds.get(feed)?.id ?? '') ?? 'terre')),
  }
}
