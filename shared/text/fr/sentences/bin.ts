/** The bin. */
export const bin = {
  lead: 'Rien n’y est effacé : une fiche rétablie revient entière, avec son historique.',
  by: 'par {{who}}, {{when}}',
  filter: 'Filtrer la corbeille',
  nothing: 'La corbeille est vide',
  nothingText: 'Une fiche mise à la corbeille attend ici jusqu’à ce que quelqu’un la rétablisse.',
  noMatch: 'Aucune fiche de la corbeille ne répond à ces mots.',
  more: 'Les {{shown}} plus récentes sur {{total}}. Filtrez pour trouver les autres.',
  restored: '« {{name}} » est de retour',
} as const
