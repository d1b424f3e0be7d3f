/** Half the space between two columns, in points. */
export const gutter = 6

/** Widths of columns in points, by their shares, with the space between columns taken off: a table wider than its page would be cut silently. */
export function columnWidths(width: number, shares: readonly number[]): readonly number[] {
  const free = width - gutter * 2 * (shares.length - 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((free * share * 100) / total) / 100)
}
