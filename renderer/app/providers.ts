import type { Providers } from '../db/open-base'

/** Clock, randomness and zone of this machine: the one place of the window where they are drawn. */
export const providers: Providers = {
  clock: () => Date.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}
