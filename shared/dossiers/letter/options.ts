import { flag, oneOf, pick, words } from '../choices'
import type { OptionsOf } from '../define-dossier'

/** What a letter is about and what is written in it; what is left empty is proposed. */
export const letterChoices = {
  kind: oneOf(['invitation', 'thanks', 'transmission', 'notification']),
  delegation: pick('delegation'),
  convention: pick('convention'),
  subject: words(),
  theirReference: words(),
  replyBefore: words(),
  body: words(true),
  enclosures: words(true),
  check: flag(true),
}

export type LetterOptions = OptionsOf<typeof letterChoices>
