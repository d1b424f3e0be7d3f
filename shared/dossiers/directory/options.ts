import { flag, oneOf, recipientChoice } from '../choices'
import type { OptionsOf } from '../define-dossier'

/** What may be said of a directory: for whom, of whom, with an index of names or without. */
export const directoryChoices = {
  recipient: recipientChoice,
  of: oneOf(['all', 'leaders']),
  index: flag(true),
}

export type DirectoryOptions = OptionsOf<typeof directoryChoices>
