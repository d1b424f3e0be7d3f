import { fold } from '../../shared/kernel/fold'
import type { PonteDatabase } from './database'

/** The record of the colleague whom a base knows by this name; null when it knows none. */
export async function memberNamed(db: PonteDatabase, name: string): Promise<string | null> {
  const known = await db.records('member').where('_key').equals(fold(name)).toArray()
  return known.find((row) => row._del === 0)?.id ?? null
}

/** The record of the laptop that a base knows by this name and this code; null when it knows none. */
export async function laptopNamed(db: PonteDatabase, name: string, code: string): Promise<string | null> {
  const known = await db.records('laptop').where('_del').equals(0).toArray()
  return known.find((row) => fold(String(row['name'] ?? '')) === fold(name) && row['code'] === code)?.id ?? null
}
