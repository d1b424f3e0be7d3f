/** The sentences that main says by itself: dialogs of the system, before and beside the window. */
export const mainFr = {
  title: 'Ponte',
  saveBackup: 'Enregistrer une sauvegarde',
  openBackup: 'Choisir une sauvegarde',
  saveFile: 'Enregistrer une copie',
  openFile: 'Choisir un fichier',
  backupFiles: 'Sauvegardes de Ponte',
  pdfFiles: 'Documents PDF',
  tableFiles: 'Tableaux',
  allFiles: 'Tous les fichiers',
  openLink: 'Ouvrir cette adresse dans le navigateur ?',
  open: 'Ouvrir',
  cancel: 'Annuler',
  quit: 'Quitter',
  sharedFolder: 'Ponte ne peut pas garder ses fiches dans un dossier partagé',
  sharedFolderText:
    'Le dossier « {{folder}} » est synchronisé ou partagé : deux portables y écriraient en même temps. Déplacez le profil sur le disque de ce portable.',
  newer: 'Ces fiches ont été écrites par une version plus récente de Ponte',
  newerText: 'La version {{app}} les a écrites. Installez la même version, puis rouvrez Ponte. Rien n’a été changé.',
  startFailed: 'Ponte n’a pas pu démarrer',
  startFailedText: '{{detail}}\n\nLe journal en dit plus : {{journal}}\nVos fiches n’ont pas été touchées.',
  edit: 'Édition',
} as const
