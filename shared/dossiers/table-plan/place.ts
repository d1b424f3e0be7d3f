/** Why somebody sits where the proposal has it, as the order of precedence gives it. */
export type Why =
  | { readonly by: 'presides' }
  | { readonly by: 'opposite' }
  | { readonly by: 'facesHost' }
  | { readonly by: 'honour'; readonly place: number; readonly side: 'right' | 'left'; readonly of: 'host' | 'other' }
  | { readonly by: 'further'; readonly rank: number }
  | { readonly by: 'heads' }
  | { readonly by: 'beside'; readonly rank: number; readonly side: 'right' | 'left' }

/** Somebody with the reason of the seat. */
export interface Placed<Of> {
  readonly who: Of
  readonly why: Why
}

/** A long table: its sides from left to right as it is seen from the near side, and its ends; null is a place that stays free so that the two in the middle face each other. */
export interface Table<Of> {
  readonly far: readonly (Placed<Of> | null)[]
  readonly near: readonly (Placed<Of> | null)[]
  readonly left: Placed<Of> | null
  readonly right: Placed<Of> | null
}

export const arrangements = ['french', 'english', 'facing'] as const
export type Arrangement = (typeof arrangements)[number]

/**
 * A proposal of seats. Those who receive preside: in the middle of the long sides (French) or at the ends (English). The places of honour are at the
 * right of the first, at the right of the second, at the left of the first, at the left of the second, then further from them; guests and those who
 * receive take them in turn, each in their order. Face to face, each side keeps to itself with its head in the middle, the others at the right and
 * the left of it in turn. Nobody is left out, nobody sits twice.
 */
export function placeAtTable<Of>(arrangement: Arrangement, hosts: readonly Of[], guests: readonly Of[]): Table<Of> {
  if (arrangement === 'facing') return facingTable(sideOf(hosts), sideOf(guests).toReversed())
  // Where only one receives, the first guest sits opposite.
  const [host, ...others] = hosts.length > 0 ? hosts : guests
  if (host === undefined) return { far: [], near: [], left: null, right: null }
  const invited = hosts.length > 0 ? guests : []
  const [other, rest, why] = secondOf(others, invited)
  const first: Placed<Of> = { who: host, why: { by: 'presides' } }
  const second: Placed<Of> | null = other === undefined ? null : { who: other, why }
  const honoured = rest.map((who, at): Placed<Of> => ({ who, why: honourAt(at) }))
  return arrangement === 'french' ? frenchTable(first, second, honoured) : englishTable(first, second, honoured)
}

function secondOf<Of>(hosts: readonly Of[], guests: readonly Of[]): readonly [Of | undefined, readonly Of[], Why] {
  const [second, ...others] = hosts
  if (second !== undefined) return [second, inTurn(guests, others), { by: 'opposite' }]
  const [guest, ...rest] = guests
  return [guest, rest, { by: 'facesHost' }]
}

// A guest, one who receives, a guest …: neighbours come from both sides as long as there are both.
function inTurn<Of>(guests: readonly Of[], hosts: readonly Of[]): readonly Of[] {
  const longest = Math.max(guests.length, hosts.length)
  return Array.from({ length: longest }, (_, at) => [...guests.slice(at, at + 1), ...hosts.slice(at, at + 1)]).flat()
}

function honourAt(at: number): Why {
  if (at >= 4) return { by: 'further', rank: at + 1 }
  return { by: 'honour', place: at + 1, side: at < 2 ? 'right' : 'left', of: at % 2 === 0 ? 'host' : 'other' }
}

// The first sits on the far side and looks towards us: what is at the right of the first is at our left. The second sits the other way round.
function frenchTable<Of>(first: Placed<Of>, second: Placed<Of> | null, rest: readonly Placed<Of>[]): Table<Of> {
  const quarter = (which: number): readonly Placed<Of>[] => rest.filter((_, at) => at % 4 === which)
  const far = [...quarter(0).toReversed(), first, ...quarter(2)]
  return facingTable(far, second ? [...quarter(3).toReversed(), second, ...quarter(1)] : [])
}

// The first sits at the left end and looks to the right: the near side is at the right of the first, the far side at the right of the second.
function englishTable<Of>(first: Placed<Of>, second: Placed<Of> | null, rest: readonly Placed<Of>[]): Table<Of> {
  const quarter = (which: number): readonly Placed<Of>[] => rest.filter((_, at) => at % 4 === which)
  return {
    far: [...quarter(2), ...quarter(1).toReversed()],
    near: [...quarter(0), ...quarter(3).toReversed()],
    left: first,
    right: second,
  }
}

// The head in the middle, the second at the right, the third at the left …, as they themselves see it from the far side.
function sideOf<Of>(members: readonly Of[]): readonly Placed<Of>[] {
  const [head, ...others] = members
  if (head === undefined) return []
  const placed = others.map((who, at): Placed<Of> => ({ who, why: { by: 'beside', rank: at + 2, side: at % 2 === 0 ? 'right' : 'left' } }))
  const at = (side: number): readonly Placed<Of>[] => placed.filter((_, index) => index % 2 === side)
  return [...at(0).toReversed(), { who: head, why: { by: 'heads' } }, ...at(1)]
}

const middle: ReadonlySet<Why['by']> = new Set<Why['by']>(['heads', 'presides', 'opposite', 'facesHost'])

// Free places at the shorter ends bring the two in the middle before each other.
function facingTable<Of>(far: readonly Placed<Of>[], near: readonly Placed<Of>[]): Table<Of> {
  const before = (side: readonly Placed<Of>[]): number =>
    Math.max(
      side.findIndex(({ why }) => middle.has(why.by)),
      0,
    )
  const after = (side: readonly Placed<Of>[]): number => Math.max(side.length - 1 - before(side), 0)
  const padded = (side: readonly Placed<Of>[], other: readonly Placed<Of>[]): readonly (Placed<Of> | null)[] =>
    side.length === 0 ? [] : [...free(before(other) - before(side)), ...side, ...free(after(other) - after(side))]
  return { far: padded(far, near), near: padded(near, far), left: null, right: null }
}

function free(count: number): readonly null[] {
  return Array.from({ length: Math.max(count, 0) }, () => null)
}
