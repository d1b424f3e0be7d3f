import type { Sentences } from '../../sentences'

/** The words that open encrypted files. */
export const passphrase: Sentences['passphrase'] = {
  askTitle: 'This file is encrypted',
  askText: 'Type the passphrase of the directorate: ten words, in the order of the recovery sheet.',
  label: 'Passphrase',
  wrong: 'This passphrase does not open this file. Check the ten words, or ask the person who made it.',
  unknown: '“{{word}}” is no word of these passphrases: check it on the sheet.',
  soFar: '{{count}} words of {{all}}. Capitals and accents do not matter.',
  complete: 'All ten words are there.',
  open: 'Open the file',
  vault: 'Ponte will keep it in the key store of this system.',
  unprotected: 'Keep it on this laptop, unprotected',
  unprotectedText: 'This system has no key store. Without this, Ponte asks again at each start.',
  encrypted: 'Encrypted',
  encryptedText: 'Opens only with the passphrase of the directorate.',
  plain: 'Not encrypted',
  plainText: 'Whoever finds the file reads your records: only from hand to hand.',
  freshTitle: 'The passphrase of the base',
  freshText: 'Ponte has just drawn these ten words. Your colleagues need them to open your files, and so do you if this laptop is lost.',
  sheet: 'Print the recovery sheet',
  saveSheet: 'Save the sheet (PDF)…',
  making: 'Preparing the sheet…',
  noted: 'The sheet is printed, or the ten words are noted in a safe place',
  show: 'Passphrase…',
  showTitle: 'Passphrase and recovery sheet',
  showText: 'Give it by word of mouth or on paper, never with the file.',
}
