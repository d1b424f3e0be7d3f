/** What the launchers and the trial window say on the console and in the title. */
export const hostFr = {
  trialWindow: 'fenêtre d’essai',
  inElectron: 'Ponte s’ouvre dans Electron.',
  inBrowser:
    'Ponte s’ouvre dans une fenêtre d’essai de {{browser}}, parce que {{reason}}. Les fiches de cet essai restent dans {{folder}} ; une sauvegarde les emporte ailleurs.',
  noDisplay: 'Aucun écran : Ponte fait sa visite guidée sans fenêtre.',
  noElectron: 'Electron n’est pas sur cette machine et n’a pas pu être téléchargé',
  noElectronToday: 'Electron n’a pas pu être téléchargé aujourd’hui (nouvel essai demain)',
  electronStopped: 'Electron ne démarre pas sur cette machine',
  fetching: 'Electron manque : téléchargement, 20 secondes au plus…',
  noBrowser: 'Aucun navigateur : installez Chromium, Chrome ou Edge, ou donnez son chemin dans CHROMIUM_PATH.',
  written: 'Fichier écrit : {{path}}',
  whichFile: 'Fichier à ouvrir (chemin complet, vide pour annuler) : ',
  opensOutside: 'Ponte ouvrirait : {{what}}',
  alreadyOpen: 'Ponte est déjà ouvert avec ce profil.',
  tourLeft: 'La visite a laissé ses fichiers dans {{folder}} :',
} as const

/** The same names in another language. */
export type HostWords = { readonly [Key in keyof typeof hostFr]: string }
