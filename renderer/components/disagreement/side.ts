/** One value that stands against another: always a colour, a sign, a name and a place together. */
export interface Side {
  readonly key: string
  /** What stood before, what was written on this laptop, or on another. */
  readonly of: 'origin' | 'mine' | 'theirs'
  /** The colour of its laptop; none for what stood before. */
  readonly hue: string | null
  readonly text: string
  /** The long text before, of which the differences are shown word by word; null: none are shown. */
  readonly before: string | null
  /** « Anne Exemple, BAS-01, hier à 16 h 05 » */
  readonly said: string
  /** A word more, such as that this value was a settlement itself. */
  readonly note: string | null
  readonly act: { readonly label: string; readonly run: () => void }
}

/** A side with the key that takes it. */
export interface PlacedSide extends Side {
  readonly place: number
}

/** Sides in the order of their keys, which mean the same in every disagreement: 1 is what stood before, 2 this laptop’s, 3 and on those of the others. */
export function placeSides(sides: readonly Side[]): readonly PlacedSide[] {
  const of = (what: Side['of']): readonly Side[] => sides.filter((side) => side.of === what)
  const mine = of('mine').map((side, at) => ({ ...side, place: 2 + at }))
  const theirs = of('theirs').map((side, at) => ({ ...side, place: Math.max(3, 2 + mine.length) + at }))
  return [...of('origin').map((side) => ({ ...side, place: 1 })), ...mine, ...theirs]
}
