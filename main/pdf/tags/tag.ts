import type { PdfNode } from '../node'

/** How the labels of a list count: not at all (`None`: each label is a text of its own), dots, or numbers. */
export type Numbering = 'None' | 'Disc' | 'Decimal'

/** What a node is for somebody who cannot see it, in the words of PDF's structure types; `Artifact` says nothing. */
export type Tag = Meaning | { readonly role: 'Artifact' }

/** What has a place in the structure of a document. */
export type Meaning =
  /** `Title` is the title of the whole, `Div` what belongs together. */
  | { readonly role: 'Title' | 'P' | 'Caption' | 'Div' | 'TOC' }
  /** A heading; its number in the file follows from the levels around it, without a gap. */
  | { readonly role: 'H'; readonly level: number }
  /** Everything inside is one picture, and `alt` says what it shows. */
  | { readonly role: 'Figure'; readonly alt: string }
  /** A list; drawn as a table, each row is an entry and `cells` says what its columns are: label and body. */
  | { readonly role: 'L'; readonly numbering: Numbering; readonly cells?: readonly ('Lbl' | 'LBody')[] }
  /** A table with `heads` rows of column heads; `total` says that its last row sums up and begins with its name. */
  | { readonly role: 'Table'; readonly heads: number; readonly total: boolean }

/**
 * A node with what it is. The one place where a maker of nodes says it: tables get their rows and cells from it, lists their entries. A node that
 * says nothing is a paragraph if it is text, its own content if it holds other nodes, and decoration if it is drawn.
 */
export function tagged(tag: Tag, node: PdfNode): PdfNode {
  return { ...node, tag }
}
