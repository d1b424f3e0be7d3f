import { z } from 'zod'

/** Why a safety copy was made. */
export const copyReason = z.enum([
  'daily',
  'quit',
  'beforeMerge',
  'beforeRestore',
  'beforeMany',
  'beforeJournal',
  'beforeUpdate',
  'afterErasure',
  'asked',
])
export type CopyReason = z.infer<typeof copyReason>

/** A safety copy, as main keeps it in mind. */
export const copyNote = z.strictObject({
  name: z.string().max(200),
  at: z.number().int(),
  reason: copyReason,
  ops: z.number().int().nonnegative(),
  /** null where its note was lost: what it holds was not counted. */
  records: z.number().int().nonnegative().nullable(),
  /** The generation of the store, and its last row of ops, that the copy holds. '' where its note was lost. */
  generation: z.string().max(40),
  lastRow: z.number().int().nonnegative(),
  /** How many attachments it carries; null when nobody noted it. */
  blobs: z.number().int().nonnegative().nullable(),
  size: z.number().int().nonnegative(),
  sha256: z.string(),
  /** What its last whole reading found; `unread` where its note was lost since. */
  health: z.enum(['sound', 'damaged', 'unread']),
  /** When it was last read whole. */
  readAt: z.number().int().nullable(),
})
export type CopyNote = z.infer<typeof copyNote>
