import { dossiersFr } from '../dossiers'

/** How the dossier of a partner is offered, in French. */
export const partnerFr = {
  title: 'Dossier partenaire',
  lead: 'Tout ce que l’on sait d’un partenaire et de ce qui a été fait avec lui.',
  choices: { parts: { label: 'Parties', codes: dossiersFr.partner.parts } },
}
