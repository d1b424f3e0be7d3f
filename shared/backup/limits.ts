/** What a backup may hold; writer and reader share these, so that neither makes what the other refuses. */
export const limits = {
  /** A manifest, unpacked. */
  manifest: 1 << 20,
  /** One entry of ops, unpacked. */
  entry: 4 << 20,
  /** One line of ops, characters. */
  line: 1 << 20,
  linesInEntry: 10_000,
  entries: 2_000_000,
  blob: 512 << 20,
  end: 4096,
  total: 64 * 2 ** 30,
  /** Zeros after the end: stock tools fill the last record of a tar, of 10 KiB unless they are told otherwise. */
  endZeros: 64 << 10,
  /** What is read or written at once. */
  piece: 1 << 20,
} as const
