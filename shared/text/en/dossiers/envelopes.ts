import type { envelopesFr } from '../../fr/dossiers/envelopes'

/** Envelopes, in English. */
export const envelopesEn: typeof envelopesFr = {
  title: 'Envelope',
  lead: 'An envelope to a contact, in the function of the day, with its sender.',
  choices: {
    format: { label: 'Format', codes: { DL: 'DL', C5: 'C5', C4: 'C4' } },
    sender: { label: 'Print the sender' },
  },
  nobody: 'Contact not received.',
}
