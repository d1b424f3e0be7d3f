import type { letterFr } from '../../fr/dossiers/letter'

const reply = (before: string): readonly string[] => (before === '' ? [] : [`I would be grateful for your reply before ${before}.`])

/** Letters, in English. */
export const letterEn: typeof letterFr = {
  title: 'Letter',
  lead: 'Invitation, thanks, transmission to the prefect or notification, with the form of address of the office.',
  choices: {
    kind: {
      label: 'Kind',
      codes: {
        invitation: 'Invitation',
        thanks: 'Thanks',
        transmission: 'Transmission to the prefect',
        notification: 'Notification of an agreement',
      },
    },
    delegation: { label: 'Visit that it is about' },
    convention: { label: 'Agreement that it is about' },
    subject: { label: 'Subject' },
    theirReference: { label: 'Your reference' },
    replyBefore: { label: 'Reply asked before' },
    body: { label: 'Text of the letter' },
    enclosures: { label: 'Enclosures, one a line' },
    check: { label: 'A last page says what is to be checked' },
  },
  ourReference: 'Our ref.:',
  theirReference: 'Your ref.:',
  subject: 'Subject:',
  enclosures: 'Encl.:',
  placeAndDay: (place, day) => `${place}, ${day}`,
  somebody: 'Sir or Madam',
  called: (civility, family) => `${civility} ${family}`,
  salutation: (called) => `Dear ${called},`,
  closing: () => 'Yours sincerely,',
  onDay: (day) => `on ${day}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  subjects: {
    invitation: ({ visit }) => `invitation – ${visit}`,
    thanks: ({ visit }) => `thanks – ${visit}`,
    transmission: ({ convention }) => `transmission for the review of legality – ${convention}`,
    notification: ({ convention }) => `notification – ${convention}`,
  },
  bodies: {
    invitation: (of) => [
      `As part of our cooperation, I have the honour to invite you to take part in the visit “${of.visit}”, which will be held ${of.dates}, in ${of.cities}.`,
      'My staff are at your disposal to prepare its programme and your stay with you.',
      ...reply(of.replyBefore),
    ],
    thanks: (of) => [
      of.received
        ? `At the close of the visit “${of.visit}”, ${of.dates}, I wish to thank your delegation sincerely for coming and for the quality of our talks.`
        : `On our return from the visit “${of.visit}”, ${of.dates}, I wish to thank your staff and yourself sincerely for the welcome we were given and for the quality of our talks.`,
      'You will be told how our common commitments are followed up. I hope that this meeting will strengthen our cooperation further.',
    ],
    transmission: (of) => [
      `In application of articles L1115-1 and L4141-1 of the code général des collectivités territoriales, I have the honour to transmit to you the agreement “${of.convention}”, between ${of.parties}, signed on ${of.signedOn}, with resolution no. ${of.resolution} of ${of.resolutionDay} that authorised it.`,
      'I would be grateful if you would acknowledge its receipt.',
    ],
    notification: (of) => [
      `I have the honour to notify you of the agreement “${of.convention}”, signed on ${of.signedOn}, transmitted to the representative of the State on ${of.transmittedOn} and in force since ${of.inForceOn}.`,
      'An original copy is given to you with this letter.',
    ],
  },
  checks: {
    title: 'To be checked before it is sent',
    notSent: 'This page does not go with the letter.',
    nobody: 'This laptop has not received the contact.',
    form: 'The call and the closing of this office are the shipped ones, read in no guide: to be confirmed in the settings.',
    noForm: 'No form of the office’s own: the letter keeps to the civility.',
    noCivility: 'The civility is not told: “Sir or Madam”.',
    noMandate: 'No function is held on the day of the letter.',
    noAddress: 'No address, neither of the contact nor of its body.',
    foreignScript: 'The address is not all in Latin letters.',
    treatment: (treatment) => `In a text of your own, write “${treatment}” in the third person.`,
    missing: (what) => `Left as a dotted line: ${what}.`,
    signature: 'The name of the signatory is not set.',
    letterhead: 'The address of the directorate is not set.',
  },
  values: {
    visit: 'the visit',
    dates: 'its dates',
    cities: 'the city',
    convention: 'the agreement',
    parties: 'the parties',
    signedOn: 'the day of signing',
    resolution: 'the number of the resolution',
    resolutionDay: 'the day of the resolution',
    transmittedOn: 'the day of transmission',
    inForceOn: 'the day of entry into force',
  },
}
