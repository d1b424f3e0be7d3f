import { z } from 'zod'
import { boxesBlock, type BoxesBlock } from './boxes'
import { figure, type Figure } from './figure'
import { text, type Text } from './text'

/** What a label, a pill or a note says beside its words; the look belongs to the paper. */
export const tones = ['plain', 'good', 'attention', 'stopped', 'conflict'] as const
export type Tone = (typeof tones)[number]

/** A label with a sign, so that it is understood without colour. */
export interface Pill {
  readonly label: string
  readonly tone: Tone
}

/** What stands in a table cell or beside a label: text, lines under each other, a figure, or a pill; `note` is a quiet line under it. */
export type Cell =
  | Text
  | { readonly lines: readonly Text[] }
  | { readonly figure: Figure }
  | { readonly pill: Pill; readonly note?: Text | undefined }

/** A column of a table. `share` is its part of the width, relative to the other columns, so that no table is wider than its page. */
export interface TableColumn {
  readonly label: Text
  readonly share: number
  readonly align?: 'start' | 'end' | undefined
}

/** One piece of a dossier: plain data that says what a thing is. A closed union: whoever reads it handles every kind. */
export type Block =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly text: Text
      readonly listed?: boolean | undefined
      readonly figure?: Figure | undefined
    }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly role?: 'body' | 'lead' | 'quiet' | undefined }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: Text; readonly value: Cell }[] }
  | TableBlock
  | { readonly kind: 'list'; readonly ordered?: boolean | undefined; readonly items: readonly Text[] }
  /** A picture by the SHA-256 of its bytes. `alt` stands in its place when the bytes are not at hand. */
  | { readonly kind: 'picture'; readonly hash: string; readonly alt: string; readonly share?: number | undefined }
  /** Bars of one measure; `shown` is the figure as it is read. */
  | { readonly kind: 'bars'; readonly bars: readonly { readonly label: Text; readonly value: number; readonly shown: Text }[] }
  /** Where a country lies as seen from Corsica, by its ISO code. Nothing stands there for one that the map does not have. */
  | { readonly kind: 'map'; readonly country: string; readonly alt: string; readonly caption: Text }
  /**
   * Side by side; `shares` are their parts of the width, equal ones where it says nothing. `whole` ones are not parted by the end of a page, as far as they fit
   * on one.
   */
  | {
      readonly kind: 'columns'
      readonly columns: readonly (readonly Block[])[]
      readonly shares?: readonly number[] | undefined
      readonly whole?: boolean | undefined
    }
  /** What a reader must not overlook: what is missing, what two laptops say differently. */
  | { readonly kind: 'callout'; readonly tone: Tone; readonly title: Text; readonly items: readonly Text[] }
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'spacer'; readonly size: 'small' | 'medium' | 'large' }
  /** A part on pages of its own, upright or across. */
  | { readonly kind: 'section'; readonly orientation: 'portrait' | 'landscape'; readonly blocks: readonly Block[] }
  | CoverBlock
  | BoxesBlock
  | { readonly kind: 'contents'; readonly title: Text }
  /** Names with the page on which each one's anchor stands, in columns. It stands behind what it leads to. */
  | { readonly kind: 'index'; readonly columns: number; readonly entries: readonly { readonly text: Text; readonly to: string }[] }
  | { readonly kind: 'address'; readonly lines: readonly Text[] }
  | { readonly kind: 'pills'; readonly pills: readonly Pill[] }
  /** A text as a square code that a camera reads. */
  | { readonly kind: 'code'; readonly text: string; readonly alt: string }
  | SeatsBlock
  /** Persons to be known again by their photographs. */
  | {
      readonly kind: 'faces'
      readonly people: readonly { readonly photo: Figure | null; readonly name: Text; readonly lines: readonly Text[] }[]
    }
  | {
      readonly kind: 'timeline'
      readonly entries: readonly { readonly when: Text; readonly title: Text; readonly text?: Text | undefined }[]
    }

/**
 * A table; its head is repeated on every page. `keepRows` asks that no row is cut between two pages, as far as it fits on one; `heads` are the rows, by
 * their place, that announce those below them and never end a page.
 */
export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
  readonly total?: readonly Cell[] | undefined
  readonly keepRows?: boolean | undefined
  readonly heads?: readonly number[] | undefined
  readonly caption?: Text | undefined
}

/** Who sits where. `number` is the seat in the list beside the figure. */
export interface Seat {
  readonly number: number
  readonly name: string
}

/** A long table seen from above: those along its far and near side from left to right, and at its ends; null where nobody sits. */
export interface SeatsBlock {
  readonly kind: 'seats'
  readonly far: readonly (Seat | null)[]
  readonly near: readonly (Seat | null)[]
  readonly left: Seat | null
  readonly right: Seat | null
  /** The figure in words. */
  readonly alt: string
}

/** The first page. `names` are the other names of its subject, each in its script. */
export interface CoverBlock {
  readonly kind: 'cover'
  readonly letterhead: readonly Text[]
  readonly eyebrow: Text
  readonly title: Text
  readonly names: readonly { readonly text: Text; readonly note: Text }[]
  readonly facts: readonly { readonly label: Text; readonly value: Cell }[]
  readonly figure?: Figure | undefined
}

const pill = z.strictObject({ label: z.string(), tone: z.enum(tones) })
const cell: z.ZodType<Cell> = z.union([
  text,
  z.strictObject({ lines: z.array(text) }),
  z.strictObject({ figure }),
  z.strictObject({ pill, note: text.optional() }),
])
const facts = z.array(z.strictObject({ label: text, value: cell }))
const seat = z.strictObject({ number: z.int().positive(), name: z.string() }).nullable()
const blocks = z.lazy(() => z.array(block))

/** Reads a block that crossed a border; unknown members are refused. */
export const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.literal([1, 2, 3, 4]),
    text,
    listed: z.boolean().optional(),
    figure: figure.optional(),
  }),
  z.strictObject({ kind: z.literal('paragraph'), text, role: z.enum(['body', 'lead', 'quiet']).optional() }),
  z.strictObject({ kind: z.literal('facts'), facts }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(z.strictObject({ label: text, share: z.number().positive(), align: z.enum(['start', 'end']).optional() })).min(1),
    rows: z.array(z.array(cell)),
    total: z.array(cell).optional(),
    keepRows: z.boolean().optional(),
    heads: z.array(z.int().nonnegative()).optional(),
    caption: text.optional(),
  }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean().optional(), items: z.array(text) }),
  z.strictObject({
    kind: z.literal('picture'),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    alt: z.string(),
    share: z.number().positive().max(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('bars'),
    bars: z.array(z.strictObject({ label: text, value: z.number().nonnegative(), shown: text })),
  }),
  z.strictObject({ kind: z.literal('map'), country: z.string().regex(/^[A-Z]{2}$/), alt: z.string(), caption: text }),
  z.strictObject({
    kind: z.literal('columns'),
    columns: z.array(blocks).min(1),
    shares: z.array(z.number().positive()).optional(),
    whole: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('callout'), tone: z.enum(tones), title: text, items: z.array(text) }),
  z.strictObject({ kind: z.literal('pageBreak') }),
  z.strictObject({ kind: z.literal('spacer'), size: z.enum(['small', 'medium', 'large']) }),
  z.strictObject({ kind: z.literal('section'), orientation: z.enum(['portrait', 'landscape']), blocks }),
  z.strictObject({
    kind: z.literal('cover'),
    letterhead: z.array(text),
    eyebrow: text,
    title: text,
    names: z.array(z.strictObject({ text, note: text })),
    facts,
    figure: figure.optional(),
  }),
  boxesBlock,
  z.strictObject({ kind: z.literal('contents'), title: text }),
  z.strictObject({
    kind: z.literal('index'),
    columns: z.int().min(1).max(6),
    entries: z.array(z.strictObject({ text, to: z.string() })),
  }),
  z.strictObject({ kind: z.literal('address'), lines: z.array(text) }),
  z.strictObject({ kind: z.literal('pills'), pills: z.array(pill) }),
  z.strictObject({ kind: z.literal('code'), text: z.string(), alt: z.string() }),
  z.strictObject({ kind: z.literal('seats'), far: z.array(seat), near: z.array(seat), left: seat, right: seat, alt: z.string() }),
  z.strictObject({
    kind: z.literal('faces'),
    people: z.array(z.strictObject({ photo: figure.nullable(), name: text, lines: z.array(text) })),
  }),
  z.strictObject({
    kind: z.literal('timeline'),
    entries: z.array(z.strictObject({ when: text, title: text, text: text.optional() })),
  }),
])
