import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback } from 'react'
import { laptopDatabase } from './laptop-database'
import { keepIfRoom } from './store-full'

/** Reads a preference of this laptop once; `initial` where nobody chose. */
export async function readPreference<Value>(key: string, initial: Value): Promise<Value> {
  const row = await laptopDatabase.preferences.get(key)
  return row === undefined ? initial : (row.value as Value)
}

/** Keeps a preference of this laptop. */
export async function keepPreference(key: string, value: unknown): Promise<void> {
  await keepIfRoom(() => laptopDatabase.preferences.put({ key, value }))
}

/** A preference of this laptop, live in every place that shows it. `initial` until it is read and where nobody chose. */
export function usePreference<Value>(key: string, initial: Value): readonly [Value, (value: Value) => void] {
  const row = useLiveQuery(() => laptopDatabase.preferences.get(key), [key])
  const keep = useCallback((value: Value) => void keepPreference(key, value), [key])
  return [row === undefined ? initial : (row.value as Value), keep]
}
