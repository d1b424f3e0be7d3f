import { flag, onlyWhen, recipientChoice } from '../choices'

/** What the sheet of a person asks. The private note is sensitive: it is printed only when somebody asks for it, and only for our own people; so is the photograph. */
export const contactSheetChoices = {
  recipient: recipientChoice,
  photos: onlyWhen({ recipient: 'internal' }, flag(true)),
  privateNote: onlyWhen({ recipient: 'internal' }, flag(false)),
}
