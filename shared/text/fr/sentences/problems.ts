/** What happened, and what to do: one pair for each problem. */
export const problems = {
  cancelled: { title: 'Arrêté', text: 'Rien n’a été changé.' },
  'disk-full': {
    title: 'Il n’y a plus assez de place sur le disque',
    text: 'Libérez de la place ou choisissez un autre endroit, puis réessayez. Rien n’a été écrit, et rien n’a été perdu.',
  },
  'file-unreadable': { title: '« {{name}} » ne peut pas être lu', text: 'La clé a peut-être été retirée. Rebranchez-la, puis réessayez.' },
  'file-unwritable': {
    title: '« {{name}} » ne peut pas être écrit',
    text: 'Le dossier est protégé ou la clé a été retirée. Choisissez un autre endroit.',
  },
  'file-changed': {
    title: '« {{name}} » a changé pendant la lecture',
    text: 'Un autre programme y écrivait. Attendez qu’il ait fini, puis joignez le fichier à nouveau. Rien n’a été gardé.',
  },
  'file-not-as-written': {
    title: '« {{name}} » n’a pas été gardé',
    text: 'Relu, il n’était pas ce qui venait d’être écrit : la clé ou le disque est peut-être défectueux. Rien n’a été perdu. Réessayez, ou choisissez un autre endroit.',
  },
  'file-too-big': { title: '« {{name}} » est trop gros', text: 'Ponte garde des fichiers de {{max}} au plus.' },
  'base-here': {
    title: 'Cette base est déjà sur ce portable',
    text: 'La base « {{name}} » s’y trouve avec ses fiches. Ouvrez-la, puis fusionnez-y ce fichier : rien n’a changé ici.',
  },
  'base-unclaimed': {
    title: 'Ponte ne sait plus qui travaille sur ce portable',
    text: 'La base « {{name}} » y est, avec ses fiches : seule l’indication de la personne manque. Dites qui vous êtes pour la rouvrir. Aucune fiche n’a été touchée.',
  },
  'store-newer': {
    title: 'Ces fiches ont été écrites par une version plus récente de Ponte',
    text: 'La version {{app}} les a écrites. Installez la même version, puis rouvrez Ponte. Rien n’a été changé.',
    textUnknown: 'Cette version ne saurait pas tout lire. Installez la version la plus récente, puis rouvrez Ponte. Rien n’a été changé.',
  },
  'store-emptied': {
    title: 'Ponte s’est arrêté pour protéger vos fiches',
    text: 'Il en attendait {{expected}} dans la base « {{name}} » et n’en trouve aucune sur ce portable. Rien n’a été écrit. Réessayez, puis reprenez votre dernière sauvegarde ou celle d’un collègue.',
    textUnknown:
      'La base « {{name}} » n’est plus sur ce portable. Rien n’a été écrit. Réessayez, puis reprenez votre dernière sauvegarde ou celle d’un collègue.',
  },
  'store-full': {
    title: 'Ce portable n’a plus de place pour enregistrer',
    text: 'Rien n’a été écrit, votre saisie reste à l’écran : laissez cette fenêtre ouverte, libérez de la place sur le disque, puis réessayez.',
  },
  'store-unopened': {
    title: 'Le disque de ce portable est plein',
    text: 'Ponte n’ouvre pas vos fiches : sur un disque plein, elles pourraient être abîmées. Elles sont telles que vous les avez laissées. Libérez de la place, puis réessayez.',
  },
  'store-failed': {
    title: 'Les fiches ne peuvent pas être ouvertes',
    text: 'Fermez Ponte et rouvrez-le. Si cela recommence, copiez le détail.',
    textBase:
      'La base « {{name}} » ne s’ouvre pas. Réessayez. Si cela recommence, repartez d’une sauvegarde : Ponte y remet tout ce qui se lit encore ici, pièces jointes comprises, et garde de côté ce qui ne se lit plus.',
  },
  'profile-in-shared-folder': {
    title: 'Ponte ne peut pas garder ses fiches dans un dossier partagé',
    text: 'Le dossier « {{folder}} » est synchronisé ou partagé : deux portables y écriraient en même temps.',
  },
  'message-refused': {
    title: 'Ponte n’a pas pu faire ce geste',
    text: 'C’est un défaut de Ponte, vos fiches sont en sûreté. Copiez le détail.',
  },
  'print-failed': { title: 'Le dossier n’a pas pu être composé', text: 'Vos fiches n’ont pas changé. Réessayez, ou copiez le détail.' },
  'record-invalid': { title: 'Une valeur ne peut pas être enregistrée', text: 'Corrigez les champs signalés. Votre saisie est gardée.' },
  'record-missing': { title: 'Cette fiche n’est pas sur ce portable', text: 'Elle n’a pas encore été reçue, ou elle a été supprimée.' },
  'nothing-to-undo': { title: 'Rien à annuler', text: 'Aucun geste récent ne peut être annulé.' },
  twoBases:
    'Ce portable tient {{own}} ; le fichier vient de {{theirs}}. L’un des deux doit repartir du fichier de l’autre : rien n’a changé ici.',
  baseOf: 'la base « {{name}} »',
  baseSince: 'la base « {{name}} », commencée le {{day}}',
  refused: {
    'not-our-file': { title: 'Ce n’est pas une sauvegarde de Ponte', text: 'Choisissez un fichier dont le nom finit par « .ponte ».' },
    encrypted: {
      title: 'Ce fichier est chiffré',
      text: 'Il s’ouvre avec la phrase secrète de la direction : dix mots, sur la feuille de secours.',
    },
    'wrong-passphrase': {
      title: 'Cette phrase secrète n’ouvre pas ce fichier',
      text: 'Vérifiez les dix mots, ou demandez-les à la personne qui a fait le fichier.',
    },
    truncated: {
      title: 'Ce fichier est incomplet, il n’a pas été fusionné',
      text: 'Il s’arrête avant la fin : la copie a sans doute été interrompue. Copiez-le de nouveau.',
    },
    damaged: {
      title: 'Ce fichier est abîmé, il n’a pas été fusionné',
      text: 'Une partie ne correspond pas à son empreinte. Demandez-en une autre copie.',
    },
    'bad-text': { title: 'Ce fichier est illisible', text: 'Il contient du texte qui n’en est pas. Demandez-en une autre copie.' },
    'bad-entry': {
      title: 'Ce fichier n’a pas été fait par Ponte',
      text: 'Il contient un élément qu’une sauvegarde n’a jamais. Ne l’utilisez pas.',
    },
    'bad-change': {
      title: 'Ce fichier contient un changement qui n’a pas la forme attendue',
      text: 'Il n’a pas été fusionné. Demandez une sauvegarde faite par une version récente de Ponte.',
    },
    'too-big': { title: 'Ce fichier dépasse les tailles permises', text: 'Il n’a pas été ouvert jusqu’au bout. Ne l’utilisez pas.' },
    'newer-format': {
      title: 'Ce fichier vient d’une version plus récente de Ponte',
      text: 'Installez la même version, puis rouvrez le fichier.',
    },
    'other-base': {
      title: 'Ce fichier appartient à une autre base',
      text: 'Il vient de « {{base}} ». Deux bases ne se mélangent pas : rien n’a changé ici.',
    },
    'practice-base': { title: 'Ce fichier vient d’une base d’exercice', text: 'Une base d’exercice ne se mélange jamais à la vraie.' },
    incomplete: {
      title: 'Il manque des changements à ce fichier',
      text: 'Il s’appuie sur des changements que ce portable n’a pas. Demandez une sauvegarde complète.',
    },
    'two-bases': {
      title: 'Deux portables ont créé chacun leur base',
      text: 'Ce portable tient déjà des fiches de sa propre base. L’un des deux doit repartir du fichier de l’autre : rien n’a changé ici.',
    },
    unchanged: 'Vos {{count}} fiches n’ont pas changé.',
  },
} as const
