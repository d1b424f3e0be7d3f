/** What we have with a country, in French. */
export const countrySheetFr = {
  title: 'Fiche pays',
  lead: 'Nos relations avec un pays : partenaires, conventions, actions, visites, versements, engagements, contacts ; ou la liste de tous les pays.',
  choices: {
    country: { label: 'Pays (vide : tous)' },
    map: { label: 'Carte : où se trouve le pays' },
    parts: {
      label: 'Parties',
      codes: {
        partners: 'Partenaires',
        conventions: 'Conventions',
        actions: 'Actions',
        delegations: 'Visites',
        payments: 'Versements par année',
        commitments: 'Engagements ouverts',
        contacts: 'Contacts principaux',
      },
    },
  },
  mapOf: (country: string) => `Carte : où se trouve le pays par rapport à la Corse (${country})`,
  mapSigns: (country: string) => `En bleu : ${country}. Cercle noir : la Corse. Fond de carte : Natural Earth.`,
  allCountries: 'Tous les pays',
  country: 'Pays',
  noCountry: 'Sans pays',
  names: 'Partenaires',
  noPartner: 'Aucun partenaire n’est inscrit.',
  empty: {
    partners: 'Aucun partenaire n’est inscrit.',
    conventions: 'Aucune convention n’est inscrite.',
    actions: 'Aucune action n’est inscrite.',
    delegations: 'Aucune visite n’est inscrite.',
    payments: 'Aucun versement n’est inscrit.',
    commitments: 'Aucun engagement n’est ouvert.',
    contacts: 'Aucun contact n’est inscrit.',
  },
}
