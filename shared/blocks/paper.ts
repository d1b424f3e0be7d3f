import { z } from 'zod'
import { block, type Block } from './block'

/** The sheet that a document stands on. */
export interface Sheet {
  /** A named size, or width and height in millimetres as it stands upright. */
  readonly size: 'A4' | 'A5' | readonly [width: number, height: number]
  readonly orientation: 'portrait' | 'landscape'
  /** Without head, foot and margins: labels, badges, place cards lie where their sheet wants them. */
  readonly bare: boolean
  /** What a bare sheet leaves free all round, in millimetres; nothing where it is not said. */
  readonly margin?: number | undefined
}

/** A whole document ready for the pages: its blocks and what stands around them. Same paper, same bytes. */
export interface Paper {
  readonly title: string
  /** BCP 47 tag of the document. */
  readonly language: string
  readonly author: string
  /** Milliseconds UTC: the date written into the file. */
  readonly madeAt: number
  /** The running head of every page but the cover. */
  readonly head: { readonly start: string; readonly end: string }
  /** The foot of every page: a note, and the words around the page number, `page {{page}} / {{pages}}`. */
  readonly foot: { readonly note: string; readonly page: string }
  /** Stands large behind every page: a draft, the practice base. */
  readonly watermark: string | null
  readonly sheet: Sheet
  /** What is said on the last page of what could not be drawn, with `{{signs}}` and `{{pictures}}`. */
  readonly lacks: { readonly title: string; readonly signs: string; readonly pictures: string }
  readonly blocks: readonly Block[]
}

const sheet = z.strictObject({
  size: z.union([z.enum(['A4', 'A5']), z.tuple([z.number().positive().max(2000), z.number().positive().max(2000)]).readonly()]),
  orientation: z.enum(['portrait', 'landscape']),
  bare: z.boolean(),
  margin: z.number().min(0).max(60).optional(),
})

/** Reads a paper that crossed a border; throws on what is not one. */
export const paper: z.ZodType<Paper> = z.strictObject({
  title: z.string(),
  language: z.string(),
  author: z.string(),
  madeAt: z.number(),
  head: z.strictObject({ start: z.string(), end: z.string() }),
  foot: z.strictObject({ note: z.string(), page: z.string() }),
  watermark: z.string().nullable(),
  sheet,
  lacks: z.strictObject({ title: z.string(), signs: z.string(), pictures: z.string() }),
  blocks: z.array(block),
})
