import type { AskPassphrase, TypedAnswer } from '../../../shared/backup/passphrase'
import type { OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import type { CheckHooks, Expected } from './check-backup'
import type { FoundInFile } from './merge-messages'
import { startMergeWork, type MergeWork } from './merge-work'
import { openWith } from './passphrases'

/** What a file is checked against, and with which passphrases first. */
export interface FileCheck {
  /** The database whose staging takes the lines. */
  readonly database: string
  readonly expected: Omit<Expected, 'passphrases'>
  readonly known: readonly string[]
  /** Whether what the file would do to records is counted. */
  readonly count: boolean
}

/** A file that was found sound: the work that holds it, to be applied, dropped or ended. */
export interface CheckedFile {
  readonly work: MergeWork
  readonly found: FoundInFile
  /** The passphrase that a person typed for it, to be kept; null when it was known or not needed. */
  readonly typed: TypedAnswer | null
}

/** Checks a file with the passphrases that are known, and asks for one as long as none opens it. Nothing runs on when it is refused. */
export async function checkFile(
  file: OpenFile,
  { database, expected, known, count }: FileCheck,
  ask: AskPassphrase,
  hooks: CheckHooks,
): Promise<Result<CheckedFile, Problem>> {
  const { answer, typed } = await openWith(known, ask, async (passphrases): Promise<Result<Omit<CheckedFile, 'typed'>, Problem>> => {
    const work = startMergeWork(file)
    let sound = false
    try {
      const found = await work.check(database, { ...expected, passphrases }, hooks, count)
      sound = found.ok
      return found.ok ? ok({ work, found: found.value }) : found
    } finally {
      if (!sound) work.end()
    }
  })
  return answer.ok ? ok({ ...answer.value, typed }) : answer
}
