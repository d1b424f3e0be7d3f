import type { CommittedFile } from '../../shared/ipc/contract'
import type { Base } from './base'
import { countShown } from './counts'
import { keepPreference, usePreference } from './preferences'

/** The last backup that was saved from this laptop and read back whole. */
export interface LastBackup {
  readonly at: number
  readonly name: string
  readonly folder: string
  readonly size: number
  /** The records it held, deleted ones left out. */
  readonly records: number
  /** Whether it lies on another disk than the records, or in a shared folder; unknown for one of before. */
  readonly elsewhere?: boolean
}

/** The last backup of a base; null while none was saved on this laptop. */
export function useLastBackup(base: Base): LastBackup | null {
  return usePreference<LastBackup | null>(keyOf(base), null)[0]
}

/** Remembers a backup that main has just read back. */
export async function rememberBackup(base: Base, { name, folder, size, elsewhere }: CommittedFile): Promise<void> {
  const records = await countShown(base.db)
  await keepPreference(keyOf(base), { at: base.clock(), name, folder, size, records, elsewhere } satisfies LastBackup)
}

function keyOf(base: Base): string {
  return `backup/${base.storeId}`
}
