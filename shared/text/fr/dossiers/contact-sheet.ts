/** The sheet of a person, in French. */
export const contactSheetFr = {
  title: 'Fiche contact',
  lead: 'Qui est une personne, comment lui écrire et la joindre, ce que nous avons fait ensemble.',
  choices: {
    privateNote: { label: 'Avec la note privée (version interne)' },
  },
  identity: 'Identité',
  addressing: 'S’adresser à cette personne',
  noForm: 'La civilité ou le rang de la fonction manque : l’appel ne peut pas être proposé.',
  office: 'Fonction au jour de la fiche',
  noOffice: 'Aucune fonction n’est tenue ce jour-là.',
  mandates: 'Fonctions',
  noMandates: 'Aucune fonction n’est inscrite.',
  undated: 'sans dates',
  reach: 'Joindre',
  noReach: 'Aucun moyen de joindre cette personne n’est inscrit.',
  visits: 'Visites ensemble',
  noVisits: 'Aucune visite n’est inscrite.',
  role: 'À quel titre',
  presentation: 'Présentation',
  notes: 'Notes',
  noNotes: 'Aucune note n’est inscrite.',
  privateNote: 'Note privée',
  privacy: 'Données personnelles',
  noBasis: 'La base légale n’est pas inscrite.',
  notInformed: 'La personne n’est pas notée comme informée.',
  notMeant: 'Cette fiche n’est pas destinée à ce lecteur.',
  visitsLeftOut: (count: number) =>
    count > 1
      ? `${count} fiches qui ne sont pas destinées à ce lecteur n’y figurent pas.`
      : 'Une fiche qui n’est pas destinée à ce lecteur n’y figure pas.',
}
