/** Place cards, in French. */
export const placeCardsFr = {
  title: 'Chevalets',
  lead: 'Un chevalet plié par participant : le nom en grand des deux côtés, la fonction en petit.',
  choices: {
    paper: { label: 'Papier', codes: { A4: 'A4', A5: 'A5', measured: 'À mesurer ici' } },
    width: { label: 'Largeur de la feuille (mm)' },
    height: { label: 'Hauteur de la feuille (mm)' },
    perSheet: { label: 'Chevalets par feuille', codes: { one: 'Un', two: 'Deux' } },
    who: {
      label: 'Pour qui',
      codes: { expected: 'Tous sauf les excusés', confirmed: 'Les participants confirmés', everybody: 'Tous les participants' },
    },
    scripts: { label: 'Le nom aussi dans son écriture' },
    titles: { label: 'La fonction sous le nom' },
    flags: { label: 'Le drapeau du pays au-dessus du nom' },
    companions: { label: 'Un chevalet pour les accompagnants' },
    marks: { label: 'Repères de pli et de coupe' },
  },
  nobody: 'Aucun participant à placer.',
}
