import type { SavePlan } from './save-plan'

/** What the window says to the thread that writes a file. `next` follows every piece. */
export type ToSave =
  | { readonly say: 'write'; readonly database: string; readonly plan: SavePlan; readonly passphrase: string | null }
  | { readonly say: 'next' }
  | { readonly say: 'stop' }

export type FromSave =
  | { readonly say: 'piece'; readonly bytes: Uint8Array }
  | { readonly say: 'done' }
  | { readonly say: 'stopped' }
  | { readonly say: 'broken'; readonly message: string; readonly stack: string }
