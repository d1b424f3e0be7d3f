import type { participantListFr } from '../../fr/dossiers/participant-list'

/** The list of those who take part in a visit, in English. */
export const participantListEn: typeof participantListFr = {
  title: 'Order of precedence',
  lead: 'Those who take part in a visit in order of precedence, with their function on the day of the visit.',
  choices: {
    grouping: { label: 'Order', codes: { side: 'Delegation by delegation', country: 'Country by country', mixed: 'All together' } },
    photos: { label: 'Photographs', codes: { none: 'None', list: 'In the list', faces: 'Faces with names' } },
    answers: { label: 'Answers', codes: { all: 'Everybody listed', coming: 'Those who come' } },
  },
  empty: 'No participant is recorded.',
  noCountry: 'Country not told',
  ruleTitle: 'How this order is made',
  computed:
    'Order computed after French decree 89-655 of 13 September 1989, article 3 (outside Paris); those whom it does not name are placed beside offices of equal rank or after them. Of equal office, the place in the body, then who holds it longer; among ambassadors or consuls, the day of credentials or exequatur.',
  head: 'The head of a delegation comes first in it.',
  outside: 'Interpreters, press and escort are named after it, without rank.',
  kept: (count) => (count > 1 ? `${count} ranks were decided for this visit.` : 'One rank was decided for this visit.'),
  reason: (reason) => `Reason: ${reason}`,
  noReason: 'The reason is not recorded.',
  departures: 'Where the order decided departs from the computed one',
  computedPlace: 'Computed',
  keptPlace: 'Decided',
  together: 'Outside delegations',
}
