import { z } from 'zod'

const mostCarried = 20_000

const id = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** The first entry of a backup: whose it is, who wrote it, and what it holds. Members of newer versions are kept. */
export const manifestSchema = z.looseObject({
  v: z.int().min(1),
  /** The oldest format whose readers understand this file. */
  minReader: z.int().min(1),
  st: z.string().min(1).max(64),
  /** The name of the base, for people. */
  base: z.string().max(1000).optional(),
  /** When the first change of the base was made: its age, for people. */
  founded: z.int().optional(),
  practice: z.boolean().optional(),
  kind: z.enum(['complete', 'short', 'request']),
  /** The laptop that a short file is for. */
  for: z.string().max(40).optional(),
  from: z.looseObject({
    device: z.string().max(40),
    label: z.string().max(200),
    member: z.string().max(200).optional(),
    feed: z.string().max(40),
    app: z.string().max(40),
    sv: z.int(),
    t: z.int(),
  }),
  tips: z.record(z.string().regex(/^[a-z2-7]{16}$/), z.array(z.tuple([z.int().min(1), id]))),
  count: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  blobs: z.strictObject({ count: z.int().nonnegative(), bytes: z.int().nonnegative() }),
  wanted: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(5000),
  /** The attachments whose bytes follow, by the beginnings of their hashes; the first of very many. Files of Ponte 0.1 do not tell it. */
  carries: z
    .array(z.string().regex(/^[0-9a-f]{16}$/))
    .max(mostCarried)
    .optional(),
})

export type Manifest = z.infer<typeof manifestSchema>

/** What a manifest tells of the attachments that follow it, so that a file can be known by its first bytes to bring one. */
export function carriedIn(hashes: readonly string[]): readonly string[] {
  return hashes.slice(0, mostCarried).map(carriedAs)
}

/** The beginning of a hash, by which a manifest tells of an attachment. */
export function carriedAs(hash: string): string {
  return hash.slice(0, 16)
}

/** The format that this version writes and reads. */
export const formatVersion = 1

/**
 * The last entry: what was written before it, counted, and the SHA-256 of the manifest and the packed ops one after the other: nothing in a file
 * that is not encrypted can change unseen. Attachments carry their own hash in their name.
 */
export const endSchema = z.looseObject({
  ops: z.int().nonnegative(),
  blobs: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
