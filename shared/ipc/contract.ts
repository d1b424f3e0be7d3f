import { z } from 'zod'
import type { Problem } from '../kernel/problem'
import type { Result } from '../kernel/result'
import type { CallChannel, EventChannel } from './channels'
import { copyNote, type CopyNote } from './copy-note'

/** The greatest number of bytes that one message may carry. */
export const maxPieceBytes = 1 << 20

const token = z.string().regex(/^[0-9a-f]{32}$/)
const bytes = z.instanceof(Uint8Array).refine((piece) => piece.byteLength <= maxPieceBytes, 'at most 1 MiB')
const storeId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const hashes = z.array(hash).max(2000)
const nothing = z.strictObject({})

/**
 * What a file is opened or made for; main chooses dialog titles, filters and checks by it.
 * `backup` files are read back and checked by main before they get their name; the others are only flushed and renamed.
 */
export const filePurpose = z.enum(['backup', 'attachment', 'dossier', 'table'])
export type FilePurpose = z.infer<typeof filePurpose>

/** A backup file in a shared folder. */
export interface ShareFile {
  readonly name: string
  readonly size: number
  readonly modifiedAt: number
}

/** A journal of a base: how far it goes. */
export interface JournalNote {
  readonly generation: string
  /** Every op up to this row of the store stands in it, or in the copy that it follows. */
  readonly lastRow: number
  /** The last op in it, as its line; null when it holds none. */
  readonly lastLine: string | null
  readonly size: number
  readonly writtenAt: number
}

/** What main knows of one base from its own side, beside Chromium's storage: the guard against an emptied or newer store. */
export const baseNote = z.strictObject({
  storeId,
  /** The database that held it; '' where an app noted it that did not say. */
  database: z.string().max(60),
  name: z.string().max(1000),
  ops: z.number().int().nonnegative(),
  records: z.number().int().nonnegative(),
  tip: z.strictObject({ feed: z.string(), n: z.number().int(), id: z.string() }).nullable(),
  schemaVersion: z.number().int(),
  notedAt: z.number().int(),
})
export type BaseNote = z.infer<typeof baseNote>

/** A base note as kept by main, with the versions that wrote it. */
export interface KeptBaseNote extends BaseNote {
  readonly app: string
  readonly electron: string
}

/** A file that the window may read or write by its token, without ever knowing its path. */
export interface OpenFile {
  readonly token: string
  readonly name: string
  readonly size: number
  readonly mime: string
}

export interface AppInfo {
  readonly version: string
  readonly host: 'electron' | 'stand-in'
  readonly hostVersion: string
  readonly platform: string
  /** The languages the system prefers, best first, as BCP 47 tags. */
  readonly languages: readonly string[]
  /** A hash that tells this machine from another one; null where the system does not say. */
  readonly machine: string | null
}

/** The answer of a call: a value or a problem. */
export type Answer<Value> = Result<Value, Problem>

const answers = <Value>(): z.ZodType<Answer<Value>> => z.custom<Answer<Value>>()

/** Every call: what is sent (parsed by main before use) and what is answered. `null` where there is nothing to say. */
export const contract = {
  'app.info': { input: nothing, output: answers<AppInfo>() },
  'bases.read': { input: nothing, output: answers<readonly KeptBaseNote[]>() },
  'bases.note': { input: baseNote, output: answers<null>() },
  'bases.forget': { input: z.strictObject({ storeId: z.string() }), output: answers<null>() },
  /** The passphrases of a base, its own first, that this laptop keeps or was told since it started. `vault` says whether the system has a key store. */
  'key.read': {
    input: z.strictObject({ storeId }),
    output: answers<{ readonly passphrases: readonly string[]; readonly vault: boolean }>(),
  },
  /** Keeps the passphrases of a base in the system's key store; where there is none, in a file of the profile if `unprotected`, else until Ponte ends. */
  'key.keep': {
    input: z.strictObject({ storeId, passphrases: z.array(z.string().max(300)).min(1).max(20), unprotected: z.boolean() }),
    output: answers<null>(),
  },
  /** Asks for a file to read; `cancelled` when the person chose none. */
  'file.pick': { input: z.strictObject({ purpose: filePurpose }), output: answers<OpenFile>() },
  /** Takes the files handed over by a double click or a second start, in their order; one that cannot be opened is a problem of its own. */
  'file.dropped': { input: nothing, output: answers<readonly Answer<OpenFile>[]>() },
  /** At most 1 MiB from `offset`; an empty piece at the end. */
  'file.read': {
    input: z.strictObject({ token, offset: z.number().int().nonnegative() }),
    output: answers<{ readonly bytes: Uint8Array }>(),
  },
  /** Reads a picked file whole for its hash. Answers at once with a job; its end carries a `HashedFile`. */
  'file.hash': { input: z.strictObject({ token }), output: answers<{ readonly job: string }>() },
  /** Asks where to save; nothing exists under the chosen name until `file.commit`. */
  'file.create': {
    input: z.strictObject({
      purpose: filePurpose,
      suggestedName: z.string().min(1).max(200),
      expectedBytes: z.number().int().nonnegative(),
    }),
    output: answers<{ readonly token: string; readonly name: string }>(),
  },
  'file.write': { input: z.strictObject({ token, bytes }), output: answers<{ readonly written: number }>() },
  /** Flushes, checks (a backup is read back whole, with its passphrase when it is encrypted), renames. Answers at once with a job; its end carries a `CommittedFile`. */
  'file.commit': {
    input: z.strictObject({ token, passphrase: z.string().max(300).nullable() }),
    output: answers<{ readonly job: string }>(),
  },
  /** Forgets a token; what was half written is removed. */
  'file.abort': { input: z.strictObject({ token }), output: answers<null>() },
  /** Shows a committed file in the system's file manager. */
  'file.reveal': { input: z.strictObject({ token }), output: answers<null>() },
  /** Free bytes where records are kept; null when the system does not say. */
  'file.space': { input: nothing, output: answers<{ readonly freeBytes: number | null }>() },
  /** The safety copies of a base that are there, the last made first. */
  'copy.list': { input: z.strictObject({ storeId }), output: answers<readonly CopyNote[]>() },
  /** Begins a safety copy; it is written and committed like a file, and counts once it was read back. */
  'copy.create': {
    input: copyNote
      .omit({ name: true, size: true, sha256: true, health: true, readAt: true })
      .extend({ storeId, expectedBytes: z.number().int().nonnegative() }),
    output: answers<{ readonly token: string; readonly name: string }>(),
  },
  'copy.open': { input: z.strictObject({ storeId, name: z.string().max(200) }), output: answers<OpenFile>() },
  /** Reads a safety copy whole and takes note of what was found. Answers at once with a job; its end carries a `CopyReading`. */
  'copy.reread': {
    input: z.strictObject({ storeId, name: z.string().max(200), at: z.number().int() }),
    output: answers<{ readonly job: string }>(),
  },
  /** Removes safety copies that still hold what was erased from the records. */
  'copy.forget': { input: z.strictObject({ storeId, names: z.array(z.string().max(200)).max(500) }), output: answers<null>() },
  /** The folder that a base shares, and the backup files in it, last written first; `files` null: it cannot be reached now. */
  'share.read': {
    input: z.strictObject({ storeId }),
    output: answers<{ readonly folder: string | null; readonly files: readonly ShareFile[] | null }>(),
  },
  /** Asks for the folder that a base shares; `cancelled` when none was chosen. */
  'share.choose': { input: z.strictObject({ storeId }), output: answers<{ readonly folder: string }>() },
  /** Ends the sharing; what lies in the folder stays. */
  'share.forget': { input: z.strictObject({ storeId }), output: answers<null>() },
  'share.open': { input: z.strictObject({ storeId, name: z.string().max(300) }), output: answers<OpenFile>() },
  /** Begins a file in the shared folder; it is written and committed like a backup, and takes the place of the one of that name. */
  'share.create': {
    input: z.strictObject({ storeId, name: z.string().min(1).max(200), expectedBytes: z.number().int().nonnegative() }),
    output: answers<{ readonly token: string; readonly name: string }>(),
  },
  /**
   * Adds the lines of the rows behind `afterRow` to the journal of a base; answered when they are on the disk, with the row that it stands at.
   * Where it did not stand at `afterRow`, nothing is written. `begins`: the first piece of an entry; `toRow` null: more of the same follows.
   */
  'journal.append': {
    input: z.strictObject({
      storeId,
      generation: storeId,
      afterRow: z.number().int().nonnegative(),
      bytes,
      begins: z.boolean(),
      toRow: z.number().int().nonnegative().nullable(),
    }),
    output: answers<{ readonly standsAt: number }>(),
  },
  'journal.list': { input: z.strictObject({ storeId }), output: answers<readonly JournalNote[]>() },
  'journal.read': {
    input: z.strictObject({ storeId, generation: storeId, offset: z.number().int().nonnegative() }),
    output: answers<{ readonly bytes: Uint8Array }>(),
  },
  'journal.forget': { input: z.strictObject({ storeId, generation: storeId }), output: answers<null>() },
  /** Which of these pictures main does not hold. */
  'pdf.lacking': { input: z.strictObject({ pictures: hashes }), output: answers<{ readonly lacking: readonly string[] }>() },
  /** A piece of a picture of so many bytes in all, in their order; it is held once it is whole and what its hash says. */
  'pdf.picture': {
    input: z.strictObject({ hash, offset: z.number().int().nonnegative(), bytes, size: z.number().int().positive() }),
    output: answers<null>(),
  },
  /** Makes a PDF from a snapshot (canonical JSON text) with pictures that were sent before. Answers with a job; its end carries a `MadePdf`. */
  'pdf.make': {
    input: z.strictObject({ snapshot: z.string().max(64 << 20), pictures: hashes }),
    output: answers<{ readonly job: string }>(),
  },
  'job.cancel': { input: z.strictObject({ job: z.string() }), output: answers<null>() },
  /** One line of the journal; never a value of a record. */
  'log.write': {
    input: z.strictObject({
      level: z.enum(['info', 'warning', 'error']),
      area: z.string().max(60),
      message: z.string().max(2000),
      stack: z.string().max(20_000).optional(),
    }),
    output: answers<null>(),
  },
  'log.open': { input: nothing, output: answers<null>() },
  /** Opens an https: or mailto: address outside, after main asked the person. */
  'link.open': { input: z.strictObject({ url: z.string().max(2000) }), output: answers<null>() },
  'window.title': { input: z.strictObject({ title: z.string().max(300) }), output: answers<null>() },
  /** The answer to `window.askClose`. */
  'window.answerClose': { input: z.strictObject({ close: z.boolean() }), output: answers<null>() },
} as const satisfies Record<CallChannel, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
export type CallInput<Channel extends CallChannel> = z.input<Contract[Channel]['input']>
export type ParsedInput<Channel extends CallChannel> = z.output<Contract[Channel]['input']>
export type CallAnswer<Channel extends CallChannel> = z.output<Contract[Channel]['output']>

/** The end of `file.commit`. */
export interface CommittedFile {
  readonly token: string
  readonly name: string
  readonly folder: string
  readonly size: number
  /** SHA-256 of the whole file, hexadecimal. */
  readonly sha256: string
  /** Whether it lies on another disk than the records. */
  readonly elsewhere: boolean
}

/** The end of `file.hash`: how many bytes the file held as it was read, and their SHA-256, hexadecimal. */
export interface HashedFile {
  readonly size: number
  readonly sha256: string
}

/** The end of `copy.reread`. */
export interface CopyReading {
  readonly name: string
  readonly health: 'sound' | 'damaged'
}

/** The end of `pdf.make`: a file token to read the bytes with, or to save by `file.create` and `file.write`. */
export interface MadePdf {
  readonly token: string
  readonly size: number
  readonly pages: number
  /** Code points that no font of ours can draw, as `U+XXXX`, and the text they stood in. */
  readonly missingGlyphs: readonly { readonly codePoint: string; readonly text: string }[]
  /** The words of the pictures that are not here or cannot be drawn. */
  readonly missingPictures: readonly string[]
}

export interface JobProgress {
  readonly job: string
  readonly done: number
  /** null while it is not known. */
  readonly total: number | null
  readonly unit: 'bytes' | 'pages' | 'records'
}

/** What a job ends with when nothing stopped it. */
export type JobValue = CommittedFile | HashedFile | MadePdf | CopyReading

/** The one end of a job. */
export interface JobEnd {
  readonly job: string
  readonly answer: Answer<JobValue>
}

/** What main says without being asked. */
export interface EventPayloads extends Record<EventChannel, unknown> {
  'job.progress': JobProgress
  'job.ended': JobEnd
  /** A `.ponte` file waits for `file.dropped`. */
  'file.opened': { readonly name: string }
  'window.askClose': Record<string, never>
  /** A menu entry or a system key. */
  'window.command': { readonly command: 'undo' | 'redo' | 'search' | 'help' | 'settings' | 'new' }
}

/** What the preload gives to the window, as `window.bridge`. */
export interface Bridge {
  call(channel: string, input: unknown): Promise<unknown>
  listen(channel: string, listener: (payload: unknown) => void): () => void
}
