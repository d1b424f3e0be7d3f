/** The sheet of the register of processings, in French. */
export const registerSheetFr = {
  title: 'Fiche de registre RGPD',
  lead: 'La fiche du registre des traitements pour l’annuaire, les délégations et les conventions, à compléter et à valider.',
  choices: {
    parts: {
      label: 'Traitements',
      codes: {
        directory: 'Annuaire des contacts',
        delegations: 'Délégations reçues et envoyées',
        conventions: 'Conventions et protocoles',
      },
    },
  },
  source:
    'Registre des activités de traitement : RGPD, article 30. Les lignes « à vérifier » sont des propositions que la direction et son délégué à la protection des données doivent confirmer.',
  none: 'Aucun traitement n’est choisi.',
  controller: 'Responsable du traitement',
  officer: 'Délégué à la protection des données',
  purposes: 'Finalités',
  basis: 'Base légale',
  persons: 'Personnes concernées',
  categories: 'Catégories de données',
  sensitive: 'Données à protéger davantage',
  informed: 'Information des personnes',
  recipients: 'Destinataires',
  transfers: 'Transferts hors de l’Union européenne',
  retention: 'Durée de conservation',
  purge: 'Effacement anticipé',
  security: 'Mesures de sécurité',
  afterLastExchange: (years: number) => `${years} ans après le dernier échange`,
  afterReturn: (years: number) => `${years} ans après le retour`,
  daysAfterReturn: (days: number) => `Passeports, régimes et santé : ${days} jours après le retour`,
  afterEnd: (years: number) => `${years} ans après la fin de la convention`,
  processings: {
    directory: {
      purposes: [
        'Tenir l’annuaire des responsables et correspondants des partenaires',
        'Écrire, inviter et suivre les relations de coopération',
      ],
      persons: ['Élus, agents et responsables des organismes partenaires', 'Personnalités et interprètes'],
    },
    delegations: {
      purposes: ['Préparer et accueillir les visites, dans les deux sens', 'Suivre les engagements et les coûts'],
      persons: ['Participants, accompagnants, interprètes et hôtes'],
    },
    conventions: {
      purposes: ['Conclure, transmettre et suivre les conventions (code général des collectivités territoriales, article L1115-1)'],
      persons: ['Signataires des conventions'],
    },
  },
}
