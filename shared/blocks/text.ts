import { z } from 'zod'

/** A stretch of text of one kind. It says what the words are, never how they look. */
export interface Run {
  readonly text: string
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  /** Of less weight than what stands around it. */
  readonly quiet?: boolean | undefined
  /** BCP 47 tag of these words when they are not in the language of the document. */
  readonly lang?: string | undefined
  /** A name of this place, which an index leads to. */
  readonly anchor?: string | undefined
}

/** Text on paper: plain, or made of runs. Line breaks are kept; direction follows the script of each paragraph. */
export type Text = string | readonly Run[]

const run = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  quiet: z.boolean().optional(),
  lang: z.string().max(35).optional(),
  anchor: z.string().max(60).optional(),
})

export const text: z.ZodType<Text> = z.union([z.string(), z.array(run).readonly()])

/** The words of a text without their roles. */
export function plainText(of: Text): string {
  return typeof of === 'string' ? of : of.map((one) => one.text).join('')
}

/** The runs of a text; a plain text is one run. */
export function runsOf(of: Text): readonly Run[] {
  return typeof of === 'string' ? [{ text: of }] : of
}
