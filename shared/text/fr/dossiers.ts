import type { DossierWords } from '../dossiers'

/** The words of printed dossiers, in French. */
export const dossiersFr: DossierWords = {
  titles: { partner: 'Dossier partenaire' },
  asOf: 'État au',
  data: 'données',
  practice: 'BASE D’EXERCICE',
  page: 'page {{page}} / {{pages}}',
  contents: 'Sommaire',
  madeOn: 'Établi le',
  madeBy: 'Établi par',
  byOn: (member, laptop) => `${member}, portable ${laptop}`,
  atTime: (day, clock) => `${day} à ${clock}`,
  recipient: 'Destinataire',
  recipients: { internal: 'Interne', partner: 'Partenaire', public: 'Public' },
  unknownRecord: 'fiche non reçue',
  disagreements: (count) =>
    count > 1 ? `${count} valeurs en désaccord entre deux portables` : 'Une valeur en désaccord entre deux portables',
  disagreement: (what, sides) => `${what} : ${sides.join(' ou ')}.`,
  saidBy: (who, day) => `${who}, le ${day}`,
  quoted: (text) => `« ${text} »`,
  conflictNote: '⇄ Valeur en désaccord entre deux portables à la date d’impression.',
  partner: {
    parts: {
      identity: 'Identité',
      leaders: 'Responsables',
      contacts: 'Contacts, par rang',
      conventions: 'Conventions et protocoles',
      actions: 'Actions',
      delegations: 'Délégations, dans les deux sens',
      payments: 'Versements par année',
      commitments: 'Engagements ouverts',
      notes: 'Notes',
    },
    empty: {
      identity: 'Rien n’est encore inscrit.',
      leaders: 'Aucun responsable n’est inscrit.',
      contacts: 'Aucun contact n’est inscrit.',
      conventions: 'Aucune convention n’est inscrite.',
      actions: 'Aucune action n’est inscrite.',
      delegations: 'Aucune délégation n’est inscrite.',
      payments: 'Aucun versement n’est inscrit.',
      commitments: 'Aucun engagement n’est ouvert.',
      notes: 'Aucune note n’est inscrite.',
    },
    missing: 'À préciser',
    otherNames: 'Noms',
    leftOut: (count) =>
      count > 1
        ? `${count} fiches qui ne sont pas destinées à ce lecteur n’y figurent pas.`
        : 'Une fiche qui n’est pas destinée à ce lecteur n’y figure pas.',
  },
}
