import { z } from 'zod'

/**
 * A small figure that belongs to what stands beside it: the flag of a country by its ISO code, or a photograph by the SHA-256 of its bytes. `alt` says
 * what it shows; '' where the words beside it say so already. A country without a flag in the set has none.
 */
export type Figure = { readonly flag: string; readonly alt: string } | { readonly photo: string; readonly alt: string }

/** Reads a figure that crossed a border. */
export const figure: z.ZodType<Figure> = z.union([
  z.strictObject({ flag: z.string().regex(/^[A-Z]{2}$/), alt: z.string() }),
  z.strictObject({ photo: z.string().regex(/^[0-9a-f]{64}$/), alt: z.string() }),
])
