import type { tablePlanFr } from '../../fr/dossiers/table-plan'

/** A proposal of seats, in English. */
export const tablePlanEn: typeof tablePlanFr = {
  title: 'Table plan',
  lead: 'A proposal of seats for a meal or a working session; it binds nobody.',
  choices: {
    arrangement: {
      label: 'Arrangement',
      codes: {
        french: 'French meal: hosts in the middle of the long sides',
        english: 'English meal: hosts at both ends',
        facing: 'Working session: delegations face to face',
      },
    },
    answers: { label: 'Whom to seat', codes: { coming: 'Those who come or did not answer', confirmed: 'Only those who confirmed' } },
  },
  arrangements: { french: 'French style', english: 'English style', facing: 'Face to face' },
  proposal: 'A proposal computed from the order of precedence of the visit: it is changed by hand.',
  seat: 'Seat',
  rule: 'Why there',
  empty: 'Nobody is to be seated.',
  caution: 'To check before place cards are printed',
  thirteen: 'Thirteen at table: custom avoids it.',
  unanswered: (count) => (count > 1 ? `${count} persons with a seat did not answer yet.` : 'One person with a seat did not answer yet.'),
  companions: (count) => (count > 1 ? `${count} companions have no seat.` : 'One companion has no seat.'),
  apart: (count) =>
    count > 1
      ? `${count} interpreters, members of the press or of the escort have no seat.`
      : 'One interpreter, member of the press or of the escort has no seat.',
  usage: 'This arrangement follows a custom that no guide of protocol confirmed for us.',
  noHost: 'Nobody in this list receives: the first person of the list presides.',
  presides: 'presides',
  opposite: (name) => `presides opposite ${name}`,
  facesHost: (name) => `place of honour opposite ${name}`,
  honour: (place, side, name) => `place of honour ${place}: on the ${side} of ${name}`,
  further: (rank) => `rank ${rank}, further from those who preside`,
  heads: 'first of the delegation, in the middle',
  beside: (rank, side) => `number ${rank} of the delegation, on the ${side} of the first`,
  alt: (arrangement, seats) => `Table, ${arrangement}: ${seats}`,
  seatOf: (number, name) => `${number} ${name}`,
}
