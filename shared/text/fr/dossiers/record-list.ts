/** The words of a printed table, in French. */
export const recordListFr = {
  title: 'Tableau',
  total: 'Total',
  none: 'Aucune fiche.',
  all: (count: string): string => `${count} fiches`,
  first: (printed: string, count: string): string => `Les ${printed} premières fiches sur ${count}`,
}
