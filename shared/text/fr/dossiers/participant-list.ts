/** The list of those who take part in a visit, in French. */
export const participantListFr = {
  title: 'Liste protocolaire',
  lead: 'Les participants d’une visite par ordre de préséance, avec leur fonction au jour de la visite.',
  choices: {
    grouping: { label: 'Ordre', codes: { side: 'Délégation par délégation', country: 'Pays par pays', mixed: 'Tous ensemble' } },
    photos: { label: 'Photographies', codes: { none: 'Aucune', list: 'Dans la liste', faces: 'Trombinoscope' } },
    answers: { label: 'Réponses', codes: { all: 'Tous les inscrits', coming: 'Ceux qui viennent' } },
  },
  empty: 'Aucun participant n’est inscrit.',
  noCountry: 'Pays non précisé',
  ruleTitle: 'Comment cet ordre est fait',
  computed:
    'Ordre calculé d’après le décret n° 89-655 du 13 septembre 1989, article 3 (hors Paris) ; les personnalités qu’il ne nomme pas sont placées à côté des fonctions de même rang ou à leur suite. À fonction égale, la place dans l’organisme, puis l’ancienneté dans la fonction ; entre ambassadeurs ou consuls, la date des lettres de créance ou de l’exequatur.',
  head: 'Le chef d’une délégation la précède.',
  outside: 'Les interprètes, la presse et l’escorte sont nommés après, hors rang.',
  kept: (count: number) => (count > 1 ? `${count} rangs ont été décidés pour cette visite.` : 'Un rang a été décidé pour cette visite.'),
  reason: (reason: string) => `Motif : ${reason}`,
  noReason: 'Le motif n’est pas inscrit.',
  departures: 'Où l’ordre retenu s’écarte de l’ordre calculé',
  computedPlace: 'Calculé',
  keptPlace: 'Retenu',
  together: 'Hors délégation',
}
