/** Tables of records. */
export const table = {
  filter: 'Filtrer ce tableau',
  columns: 'Colonnes',
  sortedAscending: 'trié, croissant',
  sortedDescending: 'trié, décroissant',
  of: '{{shown}} sur {{total}}',
  nothingFirst: 'Créez la première fiche, ou recevez celles d’un collègue : les deux se mélangeront sans doublon.',
  receive: 'Recevoir un fichier…',
  nothingFiltered: 'Aucune fiche ne répond à ce filtre',
  nothingFilteredText: '{{total}} existent. Le filtre « {{filter}} » n’en retient aucune.',
  removeFilter: 'Retirer le filtre',
  disagreement: 'désaccord à trancher',
  resize: 'Largeur de la colonne {{name}}',
  resetColumns: 'Colonnes d’origine',
} as const
