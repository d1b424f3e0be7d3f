import { flag, words } from '../choices'
import type { OptionsOf } from '../define-dossier'

/** When the person asked, and whether the advice to ourselves is printed. */
export const accessChoices = { requestedOn: words(), caution: flag(true) }

export type AccessOptions = OptionsOf<typeof accessChoices>
