import type { mainFr } from '../fr/main'

/** The sentences that main says by itself. */
export const mainEn: { readonly [Key in keyof typeof mainFr]: string } = {
  title: 'Ponte',
  saveBackup: 'Save a backup',
  openBackup: 'Choose a backup',
  chooseShare: 'Choose the shared folder',
  saveFile: 'Save a copy',
  saveDossier: 'Save the dossier',
  saveTable: 'Save the table',
  openFile: 'Choose a file',
  backupFiles: 'Ponte backups',
  pdfFiles: 'PDF documents',
  tableFiles: 'Tables',
  allFiles: 'All files',
  openLink: 'Open this address in the browser?',
  open: 'Open',
  cancel: 'Cancel',
  quit: 'Quit',
  sharedFolder: 'Ponte cannot keep its records in a shared folder',
  sharedFolderText:
    'The folder “{{folder}}” is synchronised or shared: two laptops would write there at once. Move the profile to this laptop’s disk.',
  newer: 'These records were written by a newer version of Ponte',
  newerText: 'Version {{app}} wrote them. Install the same version, then open Ponte again. Nothing was changed.',
  windowGone: 'The window of Ponte stopped twice in a row',
  windowGoneText: 'What was saved still is, and unfinished entries are kept.',
  loadAgain: 'Open the window again',
  startFailed: 'Ponte could not start',
  startFailedText: '{{detail}}\n\nThe journal says more: {{journal}}\nYour records were not touched.',
  edit: 'Edit',
}
