import type { ShownDialog } from './control'

/** What happened that a journey may want to look at. */
export const record = {
  strangeRequests: [] as string[],
  console: [] as string[],
  dialogs: [] as ShownDialog[],
  shell: [] as string[],
}
