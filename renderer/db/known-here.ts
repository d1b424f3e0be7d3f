import { fold } from '../../shared/kernel/fold'
import type { PonteDatabase } from './database'
import type { KnownHere, Person } from './open-base'

/** The record of the colleague whom a base knows by this name; null when it knows none. */
export async function memberNamed(db: PonteDatabase, name: string): Promise<string | null> {
  const known = await db.records('member').where('_key').equals(fold(name)).toArray()
  return known.find((row) => row._del === 0)?.id ?? null
}

/** The records under which a base knows a person and the laptop that they say to sit at. */
export async function knownAs(db: PonteDatabase, { memberName, laptopName, laptopCode }: Person): Promise<KnownHere> {
  return { memberId: await memberNamed(db, memberName), laptopId: await laptopNamed(db, laptopName, laptopCode) }
}

// By its name and its code.
async function laptopNamed(db: PonteDatabase, name: string, code: string): Promise<string | null> {
  const known = await db.records('laptop').where('_del').equals(0).toArray()
  return known.find((row) => fold(String(row['name'] ?? '')) === fold(name) && row['code'] === code)?.id ?? null
}
