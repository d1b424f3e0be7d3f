interface Named {
  readonly given?: string | null
  readonly particle?: string | null
  readonly family?: string | null
  readonly nameOrder?: 'givenFirst' | 'familyFirst' | null
}

/** « Maria ROSSI », « ABE Kenji »: the family name in capitals, where its owner puts it; '' when nothing is known. */
export function personName({ given, particle, family, nameOrder }: Named): string {
  const name = [particle, family?.toLocaleUpperCase('fr')].filter((part) => part != null && part !== '').join(' ')
  const parts = nameOrder === 'familyFirst' ? [name, given] : [given, name]
  return parts.filter((part) => part != null && part !== '').join(' ')
}
