import type { sentencesFr } from './fr/sentences'

type Shape<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Shape<Words[Key]> }

/** The shape of the sentences, taken from French: a language that lacks one does not compile. */
export type Sentences = Shape<typeof sentencesFr>
