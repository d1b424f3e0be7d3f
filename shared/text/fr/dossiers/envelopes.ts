/** Envelopes, in French. */
export const envelopesFr = {
  title: 'Enveloppe',
  lead: 'Une enveloppe au nom d’un contact, dans sa fonction du jour, avec l’expéditeur.',
  choices: {
    format: { label: 'Format', codes: { DL: 'DL', C5: 'C5', C4: 'C4' } },
    sender: { label: 'Imprimer l’expéditeur' },
  },
  nobody: 'Contact non reçu.',
}
