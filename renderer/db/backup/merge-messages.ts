import type { Manifest } from '../../../shared/backup/manifest'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import type { AppliedMerge } from './apply-merge'
import type { Expected } from './check-backup'
import type { ChangeCounts } from './count-changes'
import type { ErasureCounts } from './count-erasures'

/** A colleague on one laptop, by the names that the file or this base gives them ('' = none), and how many changes of theirs are new here. */
export interface FileAuthor {
  /** Their two ids: names may be borne twice. */
  readonly id: string
  readonly member: string
  readonly laptop: string
  readonly changes: number
}

/** What a file that was read whole and found sound would bring. */
export interface FoundInFile {
  readonly manifest: Manifest
  /** How many changes this laptop held when the file was looked into. */
  readonly opsHere: number
  /** Changes that are new here; with those already known they are all that the file holds. */
  readonly fresh: number
  readonly alreadyKnown: number
  /** Attachments whose bytes the file brought and that were missing here. */
  readonly attachments: number
  /** Attachments that the new changes name and that are neither in the file nor here. */
  readonly missing: number
  /** New changes that only a newer version of Ponte shows. */
  readonly newer: number
  /** Whether a clock went back by more than a day between two changes that are new here. */
  readonly clockBack: boolean
  /** Who made the changes that are new here, most changes first. */
  readonly authors: readonly FileAuthor[]
  /** The acts that are new here: what undoing the merge takes back. */
  readonly groups: readonly string[]
  readonly erasures: ErasureCounts
  /** null when nobody asked: every record of a base that is joined is new. */
  readonly counts: ChangeCounts | null
}

/** What the window says to the worker that takes a file in. `database` is the id of a store, as `PonteDatabase` takes it. */
export type ToMerge =
  | { readonly say: 'check'; readonly database: string; readonly size: number; readonly expected: Expected; readonly count: boolean }
  /** Asks only what the file says of itself. */
  | { readonly say: 'peek'; readonly size: number; readonly passphrases: readonly string[] }
  /** Asks for the ops of one record. */
  | { readonly say: 'extract'; readonly size: number; readonly expected: Expected; readonly key: string }
  | { readonly say: 'piece'; readonly piece: Result<Uint8Array, Problem> }
  | { readonly say: 'stop' }
  /** Takes in what was checked, into the store that it was checked against. `report` is the id under which a report of it is kept; null for none. */
  | { readonly say: 'apply'; readonly now: number; readonly report: string | null }
  /** Removes what the check left. */
  | { readonly say: 'drop' }

export type FromMerge =
  | { readonly say: 'read'; readonly offset: number }
  | { readonly say: 'progress'; readonly bytes: number }
  | { readonly say: 'checked'; readonly answer: Result<FoundInFile, Problem> }
  | { readonly say: 'peeked'; readonly answer: Result<Manifest, Problem> }
  | { readonly say: 'extracted'; readonly answer: Result<readonly string[], Problem> }
  | { readonly say: 'applied'; readonly answer: Result<AppliedMerge, Problem> }
  | { readonly say: 'dropped' }
  | { readonly say: 'broken'; readonly message: string; readonly stack: string }
