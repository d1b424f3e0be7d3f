import { z } from 'zod'
import { block, type Block } from './block'

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
  /** Stands large behind every page: the practice base. */
  readonly watermark: string | null
  readonly blocks: readonly Block[]
}

/** Reads a paper that crossed a border; throws on what is not one. */
export const paper: z.ZodType<Paper> = z.strictObject({
  title: z.string(),
  language: z.string(),
  author: z.string(),
  madeAt: z.number(),
  head: z.strictObject({ start: z.string(), end: z.string() }),
  foot: z.strictObject({ note: z.string(), page: z.string() }),
  watermark: z.string().nullable(),
  blocks: z.array(block),
})
