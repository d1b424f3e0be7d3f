import type { CommittedFile } from '../../shared/ipc/contract'
import { definitions } from '../../shared/records'
import type { Base } from './base'
import { keepPreference, usePreference } from './preferences'

/** The last backup that was saved from this laptop and read back whole. */
export interface LastBackup {
  readonly at: number
  readonly name: string
  readonly folder: string
  readonly size: number
  /** The records it held, deleted ones left out. */
  readonly records: number
}

/** The last backup of a base; null while none was saved on this laptop. */
export function useLastBackup(base: Base): LastBackup | null {
  return usePreference<LastBackup | null>(keyOf(base), null)[0]
}

/** Remembers a backup that main has just read back. */
export async function rememberBackup(base: Base, { name, folder, size }: CommittedFile): Promise<void> {
  const shown = definitions.filter(({ place }) => place !== 'settings')
  const counts = await Promise.all(shown.map(({ type }) => base.db.records(type).where('_del').equals(0).count()))
  const records = counts.reduce((sum, count) => sum + count, 0)
  await keepPreference(keyOf(base), { at: base.clock(), name, folder, size, records } satisfies LastBackup)
}

function keyOf(base: Base): string {
  return `backup/${base.storeId}`
}
