/** What to know before a visit, on one page, in French. */
export const briefingFr = {
  title: 'Aide-mémoire',
  lead: 'L’essentiel d’une visite sur une page : qui ils sont, comment les saluer, où en sont nos affaires.',
  choices: { photos: { label: 'Avec les photographies' } },
  people: 'Qui nous rencontrons',
  nobody: 'Aucune personne n’est inscrite.',
  greet: 'Saluer',
  noForm: 'Madame, Monsieur',
  notes: 'Derniers contacts',
  noNotes: 'Aucun contact n’est noté.',
  commitments: 'Engagements ouverts',
  noCommitments: 'Aucun engagement n’est ouvert.',
  duties: 'Échéances proches',
  noDuties: 'Aucune échéance n’est proche de la visite.',
  talking: 'À dire',
  /** Of a commitment: whose it is. */
  ours: 'nous devons',
  theirs: 'on nous doit',
  others: (count: number) => (count > 1 ? `et ${count} autres` : 'et un autre'),
  othersFeminine: (count: number) => (count > 1 ? `et ${count} autres` : 'et une autre'),
  dated: (day: string, text: string) => `${day} : ${text}`,
}
