/** Badges, in French. */
export const badgesFr = {
  title: 'Badges',
  lead: 'Un badge par participant, à la taille voulue, sur des feuilles A4 à couper.',
  choices: {
    who: {
      label: 'Pour qui',
      codes: { expected: 'Tous sauf les excusés', confirmed: 'Les participants confirmés', everybody: 'Tous les participants' },
    },
    size: { label: 'Taille', codes: { settings: 'Celle des réglages', measured: 'À mesurer ici' } },
    width: { label: 'Largeur d’un badge (mm)' },
    height: { label: 'Hauteur d’un badge (mm)' },
    columns: { label: 'Badges côte à côte, au plus' },
    rows: { label: 'Rangées, au plus' },
    first: { label: 'Première place libre de la feuille' },
    companions: { label: 'Un badge pour les accompagnants' },
    photos: { label: 'La photographie' },
    flags: { label: 'Le drapeau du pays' },
    marks: { label: 'Traits de coupe' },
  },
  nobody: 'Aucun participant.',
}
