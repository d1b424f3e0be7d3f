import { useState } from 'react'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import type { OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import { leaveFile, takeArrival } from '../../bridge/arrivals'
import type { WorkAmount } from '../../components/long-work/long-work'
import { joinBase, joinWith, recoverFromCopy, type JoinHooks } from '../../db/backup/join-base'
import type { Base } from '../../db/base'
import type { Person, Providers } from '../../db/open-base'
import { recoverFromJournals } from '../../db/safety/recover-from-journals'

/** How far the reading of a colleague's file has come, and what stops it. */
interface Reading {
  readonly amount: WorkAmount
  readonly elapsedMs: number
  readonly stop: (() => void) | null
}

/** The ways to a base that others have: with a file that was opened from outside or one that is picked when null, or with a safety copy. */
export interface Join {
  readonly reading: Reading | null
  readonly join: (lost: string | null, file: OpenFile | null) => Promise<Result<Base, Problem>>
  readonly recover: (lost: string, copy: string) => Promise<Result<Base, Problem>>
  /** With what this laptop noted itself, where it made no copy yet. */
  readonly recoverNoted: (lost: string) => Promise<Result<Base, Problem>>
}

/** Joins with a file and tells how far its reading has come. */
export function useJoin(person: Person, providers: Providers, ask: AskPassphrase): Join {
  const [reading, setReading] = useState<Reading | null>(null)
  const told = (work: (hooks: JoinHooks) => Promise<Result<Base, Problem>>): Promise<Result<Base, Problem>> => {
    const stopper = new AbortController()
    const begun = providers.clock()
    return work({
      signal: stopper.signal,
      onProgress: (done, total) =>
        setReading({
          amount: { done, total, unit: 'bytes' },
          elapsedMs: providers.clock() - begun,
          // Once all of it was read, the records are put in at one go.
          stop: done < total ? () => stopper.abort() : null,
        }),
    }).finally(() => setReading(null))
  }
  // One that is refused waits on: its passphrase may be found, or another name be meant.
  const joinWithArrived = async (file: OpenFile, hooks: JoinHooks, lost: string | null): Promise<Result<Base, Problem>> => {
    const joined = await joinWith(file, person, providers, lost, hooks, ask)
    if (!joined.ok) return joined
    takeArrival(file)
    await leaveFile(file, false)
    return joined
  }
  return {
    reading,
    join: (lost, file) => told((hooks) => (file ? joinWithArrived(file, hooks, lost) : joinBase(person, providers, lost, hooks, ask))),
    recoverNoted: (lost) => recoverFromJournals(person, providers, lost),
    recover: (lost, copy) => told((hooks) => recoverFromCopy(person, providers, lost, copy, hooks)),
  }
}
