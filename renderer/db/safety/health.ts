import type { CopyReading } from '../../../shared/ipc/contract'
import type { CopyNote } from '../../../shared/ipc/copy-note'
import { addDays } from '../../../shared/kernel/day'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { instantDay } from '../../../shared/text/format'
import { call, runJob } from '../../bridge/bridge'
import type { Base } from '../base'
import { useLastBackup } from '../last-backup'
import { useLiveQuery } from '../live-query'
import { useToday } from '../use-base'
import { listCopies } from './copies'
import { tellCopies, useCopiesVersion } from './copies-version'

/** Ponte makes a copy a day while it is open: a week without one says that something keeps it from making them. */
const oldCopyDays = 7
/** A backup elsewhere that is two weeks old protects little. */
const oldBackupDays = 14

/** How well a base is kept: what was last read whole, of any kind, and what was last saved elsewhere. */
export interface KeptHealth {
  /** When a copy or a backup that is sound was last made; null while there is none. */
  readonly verifiedAt: number | null
  readonly verifiedOld: boolean
  /** Whether the copy made last was found damaged. */
  readonly damaged: boolean
  readonly backupAt: number | null
  readonly backupOld: boolean
}

/** How well a base is kept, live; undefined until it is known. */
export function useKeptHealth(base: Base): KeptHealth | undefined {
  const version = useCopiesVersion()
  const last = useLastBackup(base)
  const today = useToday()
  const copies = useLiveQuery(() => listCopies(base.storeId), [base, version])
  return copies && healthOf(copies, last?.at ?? null, (at, days) => instantDay(at, base.zone) < addDays(today, -days))
}

/** The same from what is known; `isOld` says whether an instant lies more than so many days back. */
export function healthOf(copies: readonly CopyNote[], backupAt: number | null, isOld: (at: number, days: number) => boolean): KeptHealth {
  const sound = copies.find(({ health }) => health === 'sound')?.at
  const verifiedAt = sound === undefined ? backupAt : Math.max(sound, backupAt ?? sound)
  return {
    verifiedAt,
    verifiedOld: verifiedAt !== null && isOld(verifiedAt, oldCopyDays),
    damaged: copies[0]?.health === 'damaged',
    backupAt,
    backupOld: backupAt !== null && isOld(backupAt, oldBackupDays),
  }
}

/** Reads all copies of a base whole, the last made first, and has main note what was found. Stops at `signal`; what was read by then is noted. */
export async function rereadCopies(
  base: Base,
  hooks: { readonly signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<Result<{ readonly damaged: number }, Problem>> {
  const copies = await listCopies(base.storeId)
  const total = copies.reduce((sum, { size }) => sum + size, 0)
  let [before, damaged] = [0, 0]
  for (const { name, size } of copies) {
    const start = before
    const read = await runJob<CopyReading>(
      () => call('copy.reread', { storeId: base.storeId, name, at: base.clock() }),
      ({ done }) => hooks.onProgress(start + done, total),
      hooks.signal,
    )
    tellCopies()
    if (!read.ok) return read
    if (read.value.health === 'damaged') damaged += 1
    before += size
    hooks.onProgress(before, total)
  }
  return ok({ damaged })
}
