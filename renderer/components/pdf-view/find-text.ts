import { fold } from '../../../shared/kernel/fold'

/** A place in the pieces of text of a page. */
export interface TextPlace {
  readonly piece: number
  readonly offset: number
}

/** A hit, from its first letter to after its last. */
export interface TextHit {
  readonly start: TextPlace
  readonly end: TextPlace
}

/** One piece of text of a page, as the reader of the file gives it. */
export interface TextPiece {
  readonly text: string
  /** Whether a line ends after it. */
  readonly lineEnds: boolean
}

/** Every place where `wanted` stands on a page, as search everywhere understands it: without regard to case, accents, marks and line ends. */
export function findText(pieces: readonly TextPiece[], wanted: string): readonly TextHit[] {
  const needle = fold(wanted)
  if (needle === '') return []
  const { text, places } = foldPieces(pieces)
  const hits: TextHit[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const start = places[at]
    const last = places[at + needle.length - 1]
    if (start && last) hits.push({ start, end: { piece: last.piece, offset: last.offset + last.length } })
  }
  return hits
}

interface FoldedPlace extends TextPlace {
  /** Code units of the letter in its piece. */
  readonly length: number
}

// The folded text of a page, and for each of its code units the letter it came from.
function foldPieces(pieces: readonly TextPiece[]): { readonly text: string; readonly places: readonly FoldedPlace[] } {
  let text = ''
  const places: FoldedPlace[] = []
  const add = (folded: string, place: FoldedPlace): void => {
    if (folded === ' ' && (text === '' || text.endsWith(' '))) return
    text += folded
    for (let unit = 0; unit < folded.length; unit += 1) places.push(place)
  }
  pieces.forEach((piece, number) => {
    let offset = 0
    for (const letter of piece.text) {
      const isMark = /[\p{M}\u0640]/u.test(letter)
      if (!isMark) add(fold(letter) || ' ', { piece: number, offset, length: letter.length })
      offset += letter.length
    }
    if (piece.lineEnds) add(' ', { piece: number, offset, length: 0 })
  })
  return { text, places }
}
