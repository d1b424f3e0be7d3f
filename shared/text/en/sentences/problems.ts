import type { Sentences } from '../../sentences'

/** What happened, and what to do: one pair for each problem. */
export const problems: Sentences['problems'] = {
  cancelled: { title: 'Stopped', text: 'Nothing was changed.' },
  'disk-full': {
    title: 'There is not enough room on the disk',
    text: 'Free some room or choose another place, then try again. Nothing was written, and nothing was lost.',
  },
  'file-unreadable': { title: '“{{name}}” cannot be read', text: 'The stick may have been pulled out. Plug it in again, then retry.' },
  'file-unwritable': {
    title: '“{{name}}” cannot be written',
    text: 'The folder is protected or the stick was pulled out. Choose another place.',
  },
  'file-changed': {
    title: '“{{name}}” changed while it was read',
    text: 'Another program was writing to it. Wait until it is done, then attach the file again. Nothing was kept.',
  },
  'file-not-as-written': {
    title: '“{{name}}” was not kept',
    text: 'Read back, it was not what had just been written: the stick or the disk may be failing. Nothing was lost. Try again, or choose another place.',
  },
  'file-too-big': { title: '“{{name}}” is too big', text: 'Ponte keeps files of at most {{max}}.' },
  'base-here': {
    title: 'This base is already on this laptop',
    text: 'The base “{{name}}” is here with its records. Open it, then merge this file into it: nothing changed here.',
  },
  'base-unclaimed': {
    title: 'Ponte no longer knows who works on this laptop',
    text: 'The base “{{name}}” is here, with its records: only the mention of the person is missing. Say who you are to open it again. No record was touched.',
  },
  'store-newer': {
    title: 'These records were written by a newer version of Ponte',
    text: 'Version {{app}} wrote them. Install the same version, then open Ponte again. Nothing was changed.',
    textUnknown: 'This version could not read all of them. Install the newest version, then open Ponte again. Nothing was changed.',
  },
  'store-emptied': {
    title: 'Ponte stopped to protect your records',
    text: 'It expected {{expected}} in the base “{{name}}” and finds none on this laptop. Nothing was written. Try again, then take up your last backup or that of a colleague.',
    textUnknown:
      'The base “{{name}}” is no longer on this laptop. Nothing was written. Try again, then take up your last backup or that of a colleague.',
  },
  'store-full': {
    title: 'This laptop has no room left to save',
    text: 'Nothing was written and what you typed is still on screen: leave this window open, free some room on the disk, then try again.',
  },
  'store-unopened': {
    title: 'The disk of this laptop is full',
    text: 'Ponte does not open your records: on a full disk they could be damaged. They are as you left them. Make some room, then try again.',
  },
  'store-failed': {
    title: 'The records cannot be opened',
    text: 'Close Ponte and open it again. If it happens again, copy the details.',
    textBase:
      'The base “{{name}}” does not open. Try again. If it happens again, start from a backup: Ponte puts back into it all that can still be read here, attachments included, and keeps aside what cannot.',
  },
  'profile-in-shared-folder': {
    title: 'Ponte cannot keep its records in a shared folder',
    text: 'The folder “{{folder}}” is synchronised or shared: two laptops would write there at once.',
  },
  'message-refused': { title: 'Ponte could not do this', text: 'This is a fault of Ponte, your records are safe. Copy the details.' },
  'print-failed': { title: 'The dossier could not be composed', text: 'Your records have not changed. Try again, or copy the details.' },
  'record-invalid': { title: 'A value cannot be saved', text: 'Correct the fields marked. What you typed is kept.' },
  'record-missing': { title: 'This record is not on this laptop', text: 'It has not been received yet, or it was deleted.' },
  'nothing-to-undo': { title: 'Nothing to undo', text: 'No recent act can be undone.' },
  twoBases:
    'This laptop holds {{own}}; the file comes from {{theirs}}. One of the two must start again from the other’s file: nothing changed here.',
  baseOf: 'the base “{{name}}”',
  baseSince: 'the base “{{name}}”, begun on {{day}}',
  refused: {
    'not-our-file': { title: 'This is not a Ponte backup', text: 'Choose a file whose name ends in “.ponte”.' },
    encrypted: {
      title: 'This file is encrypted',
      text: 'It opens with the passphrase of the directorate: ten words, on the recovery sheet.',
    },
    'wrong-passphrase': {
      title: 'This passphrase does not open this file',
      text: 'Check the ten words, or ask the person who made the file.',
    },
    truncated: {
      title: 'This file is incomplete, it was not merged',
      text: 'It stops before its end: the copy was probably interrupted. Copy it again.',
    },
    damaged: { title: 'This file is damaged, it was not merged', text: 'A part does not match its fingerprint. Ask for another copy.' },
    'bad-text': { title: 'This file cannot be read', text: 'It holds text that is none. Ask for another copy.' },
    'bad-entry': { title: 'This file was not made by Ponte', text: 'It holds something that a backup never has. Do not use it.' },
    'bad-change': {
      title: 'This file holds a change that does not have the expected form',
      text: 'It was not merged. Ask for a backup made by a recent version of Ponte.',
    },
    'too-big': { title: 'This file exceeds the permitted sizes', text: 'It was not opened to the end. Do not use it.' },
    'newer-format': { title: 'This file comes from a newer version of Ponte', text: 'Install the same version, then open the file again.' },
    'other-base': {
      title: 'This file belongs to another base',
      text: 'It comes from “{{base}}”. Two bases do not mix: nothing changed here.',
    },
    'practice-base': { title: 'This file comes from a practice base', text: 'A practice base never mixes with the real one.' },
    incomplete: {
      title: 'This file lacks changes',
      text: 'It builds on changes that this laptop does not have. Ask for a complete backup.',
    },
    'two-bases': {
      title: 'Two laptops have each created a base',
      text: 'This laptop already holds records of its own base. One of the two must start again from the other’s file: nothing changed here.',
    },
    unchanged: 'Your {{count}} records have not changed.',
  },
}
