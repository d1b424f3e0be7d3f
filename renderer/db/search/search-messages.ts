import type { FoundRecord } from './search-records'

/** What the window says to the worker. `open` comes first, once. */
export type ToSearch =
  | { readonly say: 'open'; readonly database: string }
  | { readonly say: 'find'; readonly number: number; readonly text: string; readonly limit: number }

/** What the worker says: that it read everything, or what it found. */
export type FromSearch =
  | { readonly say: 'ready' }
  | { readonly say: 'found'; readonly number: number; readonly found: readonly FoundRecord[] }
