/** Badges, in French. */
export const badgesFr = {
  title: 'Badges',
  lead: 'Un badge par participant, à la taille des réglages, sur des feuilles A4 à couper.',
  choices: {
    who: {
      label: 'Pour qui',
      codes: { expected: 'Tous sauf les excusés', confirmed: 'Les participants confirmés', everybody: 'Tous les participants' },
    },
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
