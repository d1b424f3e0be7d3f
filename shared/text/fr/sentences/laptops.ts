/** The laptops of a base, and one that was copied. */
export const laptops = {
  given: 'Dernier fichier remis',
  neverGiven: 'aucun à son nom',
  state: 'État',
  toWelcome: 'À accueillir',
  today: 'Aujourd’hui',
  days_one: '{{count}} jour',
  days_many: '{{count}} de jours',
  days_other: '{{count}} jours',
  forked: 'Profil copié',
  forkedText: 'Deux machines ont écrit sous le nom de ce portable. Rien n’est perdu.',
  copied: 'Ce portable a été copié…',
  copiedTitle: 'Ce portable est la copie d’un autre ?',
  copiedText:
    'Si le profil de « {{name}} » sert sur deux machines, l’une des deux doit porter un autre nom. Donnez-le ici, sur une seule des deux : vos fiches restent, et ce que vous écrirez portera le nouveau nom et le nouveau code.',
  copiedNow: 'Donner ce nom à ce portable',
  copiedDone: 'Ce portable s’appelle désormais {{name}}',
  nameTaken: 'Un portable de la base porte déjà ce nom.',
  codeTaken: 'Un portable de la base a déjà ce code.',
  understood: 'Compris',
  rotated: {
    forked:
      'Deux machines ont écrit sous le nom de ce portable. Rien n’est perdu ; la suite est tenue à part depuis {{when}}. Si son profil sert encore ailleurs, dites-le : « Ce portable a été copié… ».',
    machine:
      'Le profil de ce portable est passé sur une autre machine : la suite est tenue à part depuis {{when}}. Si l’ancienne machine sert encore, dites-le : « Ce portable a été copié… ».',
  },
} as const
