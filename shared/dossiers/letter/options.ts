import { flag, oneOf, onlyWhen, pick, proposedWords, words } from '../choices'
import type { OptionsOf } from '../define-dossier'

/** What a letter is about and what is written in it. */
export const letterChoices = {
  kind: oneOf(['invitation', 'thanks', 'transmission', 'notification']),
  delegation: onlyWhen({ kind: ['invitation', 'thanks'] }, pick('delegation')),
  convention: onlyWhen({ kind: ['transmission', 'notification'] }, pick('convention')),
  subject: proposedWords(),
  theirReference: words(),
  replyBefore: onlyWhen({ kind: 'invitation' }, words()),
  body: proposedWords(true),
  enclosures: words(true),
  check: flag(true),
}

export type LetterOptions = OptionsOf<typeof letterChoices>
