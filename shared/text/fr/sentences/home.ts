/** The first screen. */
export const home = {
  recent: 'Repris récemment',
  nothing: 'Vos fiches commencent ici',
  nothingText: 'Créez le premier partenaire, ou fusionnez la sauvegarde d’un collègue.',
  practise: 'S’exercer dans une autre base',
  recentNone: 'Les fiches que vous modifiez reviendront ici.',
  drafts: 'Saisies en cours',
  resume: 'Reprendre',
} as const
