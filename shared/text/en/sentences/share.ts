import type { Sentences } from '../../sentences'

/** A folder that several laptops see. */
export const share: Sentences['share'] = {
  title: 'Shared folder',
  lead: 'To exchange without carrying files',
  none: 'A folder of a server, of Nextcloud, of Syncthing or of a stick. Ponte keeps the file of this laptop up to date there and offers those of colleagues as they arrive. Nothing is merged without you.',
  choose: 'Choose a folder…',
  stop: 'Stop sharing',
  write: 'Write now',
  written: 'The file of this laptop is there, written and read back {{when}}.',
  notWritten: 'The file of this laptop is not there yet.',
  behind: 'Your changes since then will be there in a few minutes.',
  away: 'This folder cannot be reached now. Ponte will look again; your records stay on this laptop.',
  locked: 'This laptop no longer knows the passphrase: its file is not kept up to date.',
  unlock: 'Choose the protection…',
  nothingNew: 'No file of a colleague brings anything new.',
  made: 'Made on',
  unreadable: 'not readable here yet',
  see: 'See what it brings',
  seeLabel: 'See what the file of {{name}} brings',
  askTitle: 'How is the shared file protected?',
  askText: 'It holds all records, their history and the attachments. Whoever sees the folder sees the file.',
  start: 'Share this folder',
  waiting_one: '{{count}} file of a colleague to look at',
  waiting_many: '{{count}} files of colleagues to look at',
  waiting_other: '{{count}} files of colleagues to look at',
}
