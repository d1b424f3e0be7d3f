/** A proposal of seats, in French. */
export const tablePlanFr = {
  title: 'Plan de table',
  lead: 'Une proposition de places pour un repas ou une séance de travail ; elle ne s’impose à personne.',
  choices: {
    arrangement: {
      label: 'Disposition',
      codes: {
        french: 'Repas à la française : les hôtes au milieu des longs côtés',
        english: 'Repas à l’anglaise : les hôtes aux deux bouts',
        facing: 'Séance de travail : les délégations face à face',
      },
    },
    answers: {
      label: 'Qui placer',
      codes: { coming: 'Ceux qui viennent ou n’ont pas répondu', confirmed: 'Seulement ceux qui ont confirmé' },
    },
  },
  arrangements: { french: 'À la française', english: 'À l’anglaise', facing: 'Face à face' },
  proposal: 'Proposition calculée d’après l’ordre des préséances de la visite : elle se change à la main.',
  seat: 'Place',
  rule: 'Pourquoi là',
  empty: 'Personne n’est à placer.',
  caution: 'À vérifier avant d’imprimer les chevalets',
  thirteen: 'Treize à table : l’usage veut qu’on l’évite.',
  unanswered: (count: number) =>
    count > 1 ? `${count} personnes placées n’ont pas encore répondu.` : 'Une personne placée n’a pas encore répondu.',
  companions: (count: number) => (count > 1 ? `${count} accompagnants ne sont pas placés.` : 'Un accompagnant n’est pas placé.'),
  apart: (count: number) =>
    count > 1
      ? `${count} interprètes, membres de la presse ou de l’escorte ne sont pas placés.`
      : 'Un interprète, membre de la presse ou de l’escorte n’est pas placé.',
  usage: 'Cette disposition suit un usage que le guide du protocole de la maison n’a pas confirmé.',
  noHost: 'Personne ne reçoit dans cette liste : la première personne de la liste préside.',
  presides: 'préside',
  opposite: (name: string) => `préside en face de ${name}`,
  facesHost: (name: string) => `place d’honneur en face de ${name}`,
  honour: (place: number, side: 'right' | 'left', name: string) =>
    `${place === 1 ? '1re' : `${place}e`} place d’honneur : à la ${side === 'right' ? 'droite' : 'gauche'} de ${name}`,
  further: (rank: number) => `${rank}e rang, en s’éloignant de ceux qui président`,
  heads: 'en tête de sa délégation, au milieu',
  beside: (rank: number, side: 'right' | 'left') => `${rank}e de sa délégation, à ${side === 'right' ? 'droite' : 'gauche'} du premier`,
  alt: (arrangement: string, seats: string) => `Table, ${arrangement} : ${seats}`,
  seatOf: (number: number, name: string) => `${number} ${name}`,
}
