import type { MissingGlyph } from './runs'

/** What main asks of its PDF worker: one paper after the other. */
export interface MakeOrder {
  readonly order: number
  readonly snapshot: string
  /** By the hash that blocks name them with. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** What the worker answers: how far it is, then one end. */
export type WorkerAnswer =
  | { readonly order: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly order: number
      readonly kind: 'made'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pages: number
      readonly missingGlyphs: readonly MissingGlyph[]
      readonly missingPictures: readonly string[]
    }
  | { readonly order: number; readonly kind: 'failed'; readonly detail: string }
