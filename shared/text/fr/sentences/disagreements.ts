/** Values that two people wrote without knowing of each other. */
export const disagreements = {
  lead: 'Vos collègues ont écrit ces valeurs sans connaître les vôtres. Rien n’est perdu : retenez l’une, l’autre reste dans l’historique.',
  nothing: 'Aucun désaccord',
  nothingText: 'Tout ce qui a été reçu se lit ensemble.',
  count_one: '{{count}} désaccord',
  count_many: '{{count}} de désaccords',
  count_other: '{{count}} désaccords',
  said: '{{who}}, {{when}}',
  empty: 'vide',
  record: 'La fiche entière',
  item: 'Un élément de liste',
  deleted: 'Mise à la corbeille, sans connaître ces changements',
  change: '{{label}} : {{value}}',
  taken: 'Retenu : {{value}}',
  kept: 'Fiche gardée',
  binned: 'Mise à la corbeille',
  more: 'Les {{shown}} premières fiches sur {{total}}.',
} as const
