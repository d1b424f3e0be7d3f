import { z } from 'zod'
import { recordTypes, type RecordLink, type RecordType } from '../fields/record-type'
import { canonicalJson, type Json } from '../kernel/json'
import type { RecordRow } from '../records/record-row'
import { languages } from '../text/language'
import type { OtherName } from './telling/other-names'

/** The form of snapshots that this version writes and reads. */
export const snapshotFormat = 1

/** Who prints, where and when: what every dossier says of itself. */
export interface Circumstances {
  /** Milliseconds UTC. */
  readonly madeAt: number
  /** The zone in which the hour of printing is said, `Europe/Paris`. */
  readonly zone: string
  readonly madeBy: string
  /** The name of the laptop. */
  readonly laptop: string
  /** `letterhead` are the lines over the cover, the house first. */
  readonly base: { readonly name: string; readonly practice: boolean; readonly letterhead: readonly string[] }
  readonly language: (typeof languages)[number]
  /** The day whose state is printed. */
  readonly asOf: string
  readonly frame: Frame
}

/** The sizes of paper that any text of pages may stand on. */
export const paperSizes = ['A4', 'A5'] as const

/** What a person adds around any dossier. */
export interface Frame {
  /** Of a dossier that flows over its pages; labels, cards, letters and wide tables have a sheet of their own. */
  readonly paper: (typeof paperSizes)[number]
  /** Marked as a draft on every page. */
  readonly draft: boolean
  /** The number that the directorate gives to this print; '' for none. */
  readonly number: string
  /** Room for a signature at the end. */
  readonly signed: boolean
  /** Kept for good: its number, day and data stand on it in a form that a camera reads. */
  readonly kept: boolean
}

/** Nothing around a dossier. */
export const bareFrame: Frame = { paper: 'A4', draft: false, number: '', signed: false, kept: false }

/** A disagreement of a record that the dossier names. */
export interface SnapshotConflict {
  readonly record: RecordLink
  /** The field as ops name it; `$del` at its end where it is about a deletion, of the record or of an item. */
  readonly field: string
  /** Who wrote which value, the one that the records show first. None where the reader is not told the values. */
  readonly sides: readonly { readonly value: Json; readonly by: string; readonly at: number }[]
  /** Who deleted, and which fields others wrote who did not know of it; where somebody chose to keep, that stands in the sides. */
  readonly deletion?: {
    readonly by: string
    readonly at: number
    readonly edits: readonly { readonly field: string; readonly by: string; readonly at: number }[]
  }
}

/** A place of records of a type whose values the reader is not told. */
export interface Withheld {
  readonly type: RecordType
  /** `x/<id>` for one that the directorate added. */
  readonly field: string
  /** Of the items of a list or of a group; null for the whole field. */
  readonly property: string | null
  /** Of a list of which only some items are left out: what they say of their use, '' where they say nothing. */
  readonly code: string | null
}

/** What a dossier reads of the base. */
export interface SnapshotContents {
  /** Rows by type, without anything that only the store needs. */
  readonly records: { readonly [Type in RecordType]?: readonly RecordRow[] }
  /** The names of the records that these point to. A link without a name leads to a record that is deleted or was not received. */
  readonly names: { readonly [link: RecordLink]: string }
  /** Of those, the names of periods and in other languages that documents are made in, where their records hold some. */
  readonly otherNames: { readonly [link: RecordLink]: readonly OtherName[] }
  /** The settings that computed values ask for, shipped values included. */
  readonly settings: { readonly [key: string]: Json }
  /** The disagreements of all records that have a name here, those that are only pointed to included. */
  readonly conflicts: readonly SnapshotConflict[]
  /** The hashes of the attachments that it shows as pictures. */
  readonly pictures: readonly string[]
  /** How many records were not read because they are not meant for this reader. */
  readonly leftOut: number
  /** The values that were left out of the records that were read, because they are not for this reader. */
  readonly withheld: readonly Withheld[]
}

/** All that crosses to where pages are made: plain JSON. Same snapshot, same bytes. */
export interface Snapshot extends Circumstances, SnapshotContents {
  readonly format: typeof snapshotFormat
  readonly dossier: string
  readonly options: Json
  /** The language whose names put things in order, where it is not that of the snapshot: the first one, in the second version of a document in two. Never written. */
  readonly orderedIn?: Circumstances['language']
}

const row: z.ZodType<RecordRow> = z.looseObject({ id: z.string() })
const json: z.ZodType<Json> = z.json()

const schema: z.ZodType<Snapshot> = z.strictObject({
  format: z.literal(snapshotFormat),
  dossier: z.string(),
  options: json,
  madeAt: z.number().int(),
  zone: z.string(),
  madeBy: z.string(),
  laptop: z.string(),
  base: z.strictObject({ name: z.string(), practice: z.boolean(), letterhead: z.array(z.string()) }),
  language: z.enum(languages),
  asOf: z.string(),
  frame: z.strictObject({
    paper: z.enum(paperSizes),
    draft: z.boolean(),
    number: z.string().max(120),
    signed: z.boolean(),
    kept: z.boolean(),
  }),
  records: z.partialRecord(z.enum(recordTypes), z.array(row)),
  names: z.record(z.string(), z.string()),
  otherNames: z.record(
    z.string(),
    z.array(
      z.strictObject({
        text: z.string(),
        tag: z.string(),
        valid: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
      }),
    ),
  ),
  settings: z.record(z.string(), json),
  pictures: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(2000),
  leftOut: z.number().int().nonnegative(),
  withheld: z.array(
    z.strictObject({ type: z.enum(recordTypes), field: z.string(), property: z.string().nullable(), code: z.string().nullable() }),
  ),
  conflicts: z.array(
    z.strictObject({
      record: z.string(),
      field: z.string(),
      sides: z.array(z.strictObject({ value: json, by: z.string(), at: z.number() })),
      deletion: z
        .strictObject({
          by: z.string(),
          at: z.number(),
          edits: z.array(z.strictObject({ field: z.string(), by: z.string(), at: z.number() })),
        })
        .optional(),
    }),
  ),
}) as unknown as z.ZodType<Snapshot> // a checked border: rows are checked as far as `id`, the descriptions know the rest

/** Reads a snapshot from its text; throws when it is none, or of another form. */
export function readSnapshot(text: string): Snapshot {
  return schema.parse(JSON.parse(text))
}

/** The one text of a snapshot, whose SHA-256 stands at the foot of the pages. Members that only the store needs (`_…`, `$…`) are left out. */
export function writeSnapshot(snapshot: Snapshot): string {
  const records = Object.fromEntries(Object.entries(snapshot.records).map(([type, rows]) => [type, rows.map(withoutStoreMembers)]))
  return canonicalJson({ ...snapshot, records } as unknown as Json)
}

function withoutStoreMembers(of: RecordRow): RecordRow {
  const kept = Object.entries(of).filter(([name]) => !name.startsWith('_') && !name.startsWith('$'))
  return { ...Object.fromEntries(kept), id: of.id }
}
