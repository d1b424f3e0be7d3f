import type { Text } from '../../shared/blocks/text'
import type { Drawing } from './drawings'
import { leading } from './look'
import type { Coverage } from './fonts'
import type { TextSetter } from './runs'
import type { SheetInPoints } from './sheet'

/** A node of pdfmake's document tree. pdfmake writes into what it is given, so every node is made afresh. */
export type PdfNode = { readonly [name: string]: unknown }

/** Bytes of a picture by the SHA-256 that blocks name it with. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** What drawing a block needs to know of where it stands. */
export interface Place {
  readonly setter: TextSetter
  readonly coverage: Coverage
  /** Where the anchors stand that an index leads to, filled while blocks become nodes. */
  readonly anchors: Map<string, PdfNode>
  readonly pictures: Pictures
  /** The flags that the paper asks for, by the code of their country. */
  readonly flags: ReadonlyMap<string, Drawing>
  /** The words of the pictures that could not be drawn: makers add to it. */
  readonly lacking: string[]
  /** The maps that it asks for, by the code of their country. */
  readonly maps: ReadonlyMap<string, Drawing>
  readonly sheet: SheetInPoints
  /** Points from the left to the right edge of what may be filled. */
  readonly width: number
  /** Nothing may refuse to be cut: the second attempt, after something proved taller than a page. */
  readonly breakable: boolean
  /** Takes down a heading that the bookmarks lead to, and gives its name back. Absent inside columns. */
  readonly bookmark: ((level: number) => { readonly id: string; readonly parent: string | null }) | null
}

/** A line of text in a role. */
export function textNode(place: Place, of: Text, fontSize: number, look: PdfNode = {}): PdfNode {
  const node = { text: place.setter.set(of, fontSize).text, fontSize, lineHeight: leading, ...look }
  const names = typeof of === 'string' ? [] : of.flatMap(({ anchor }) => anchor ?? [])
  if (names.length === 0) return node
  const anchor = { ...node, isAnchor: true }
  for (const name of names) place.anchors.set(name, anchor)
  return anchor
}

/** A table layout without lines, filling or padding but what is asked for. */
export function layout(asked: PdfNode = {}): PdfNode {
  const none = (): number => 0
  return { hLineWidth: none, vLineWidth: none, paddingLeft: none, paddingRight: none, paddingTop: none, paddingBottom: none, ...asked }
}
