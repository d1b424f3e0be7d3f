/** The directory, in French. */
export const directoryFr = {
  title: 'Annuaire',
  lead: 'Les contacts par pays, organisme et rang, avec un index des noms ; pour un livret, choisissez A5 et « livret » dans la fenêtre d’impression.',
  heading: 'Annuaire des relations internationales',
  choices: {
    of: { label: 'Pour qui', codes: { all: 'Tous les contacts', leaders: 'Les responsables' } },
    index: { label: 'Index des noms, avec leurs pages' },
  },
  editions: { internal: 'édition interne', partner: 'édition pour un partenaire', public: 'édition publique' },
  persons: 'Personnes',
  person: 'Personne, fonction',
  reach: 'Joindre',
  noCountry: 'Pays non précisé',
  noBody: 'Sans organisme',
  nobody: 'Aucun contact n’est à y mettre.',
  index: 'Index des noms',
}
