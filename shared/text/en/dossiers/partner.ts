import { dossiersEn } from '../dossiers'

/** How the dossier of a partner is offered, in English. */
export const partnerEn = {
  title: 'Partner dossier',
  lead: 'All that is known of a partner and of what was done with it.',
  choices: { parts: { label: 'Parts', codes: dossiersEn.partner.parts } },
}
