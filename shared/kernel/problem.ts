import type { Day } from './day'

/** Why a backup file was refused; each has its own sentence. Nothing was written when one of these is returned. */
export type RefusalReason =
  | 'not-our-file' // the first bytes are neither of our two forms
  | 'encrypted' // an age file, and no passphrase is known here
  | 'wrong-passphrase' // an age file that the known or typed passphrase does not open
  | 'truncated' // the file stops before its end mark, or its counts do not add up
  | 'damaged' // a hash, a header or the compression does not hold
  | 'bad-text' // bytes that are not UTF-8, or lines that are not JSON
  | 'bad-entry' // an entry that our files never have: a path, a link, a second manifest, a wrong order
  | 'bad-change' // a change whose form, name or links are not those of a change
  | 'too-big' // expands beyond its declared or permitted size
  | 'newer-format' // written by a Ponte whose format this one cannot read
  | 'other-base' // of another base
  | 'practice-base' // of a practice base, or offered to one
  | 'incomplete' // builds on changes that neither the file nor this laptop has
  | 'two-bases' // this laptop already holds records of its own base

/** An expected failure: plain data that a person is told about. What is thrown instead is a bug. */
export type Problem =
  | { readonly type: 'cancelled' }
  | { readonly type: 'disk-full'; readonly freeBytes: number | null }
  | { readonly type: 'file-unreadable'; readonly name: string }
  | { readonly type: 'file-unwritable'; readonly name: string }
  /** Somebody wrote to the file while it was read. */
  | { readonly type: 'file-changed'; readonly name: string }
  /** What was written, read back, is not what was given to be written. */
  | { readonly type: 'file-not-as-written'; readonly name: string; readonly detail: string }
  | { readonly type: 'file-too-big'; readonly name: string; readonly maxBytes: number }
  | {
      readonly type: 'backup-refused'
      readonly reason: RefusalReason
      readonly detail?: string
      /** The name of the base that the file is of. */
      readonly base?: string
      /** When that base was begun, if the file says so. */
      readonly founded?: number
      /** For two bases: the one of this laptop, and the days on which both were begun; null where it is not told. */
      readonly own?: { readonly name: string; readonly since: Day | null; readonly theirs: Day | null }
    }
  /** The base that a file is of, and that was to be joined, is on this laptop. */
  | { readonly type: 'base-here'; readonly name: string }
  // `app` is '' when it is not known which one wrote the store.
  | { readonly type: 'store-newer'; readonly app: string }
  // `expected` is null when nobody noted how many records there were.
  | { readonly type: 'store-emptied'; readonly expected: number | null; readonly storeId: string; readonly name: string }
  // The base is on this laptop with its records; who works here is told nowhere any more.
  | { readonly type: 'base-unclaimed'; readonly storeId: string; readonly name: string; readonly practice: boolean }
  | { readonly type: 'store-full' }
  // The disk is so full that the records are not even opened.
  | { readonly type: 'store-unopened' }
  // `base` is the one that could not be opened, where it is known.
  | {
      readonly type: 'store-failed'
      readonly detail: string
      readonly base?: { readonly storeId: string; readonly name: string; readonly practice: boolean }
    }
  | { readonly type: 'profile-in-shared-folder'; readonly folder: string }
  | { readonly type: 'message-refused'; readonly detail: string }
  | { readonly type: 'print-failed'; readonly detail: string }
  | { readonly type: 'record-invalid'; readonly fields: readonly string[] }
  | { readonly type: 'record-missing' }
  | { readonly type: 'nothing-to-undo' }
