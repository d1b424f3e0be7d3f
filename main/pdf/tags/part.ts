import { tidyText } from '../tidy-text'
import type { Meaning, Numbering } from './tag'

/** A structure type of PDF 1.7 that is written here. `H` becomes `H1` to `H6`, `Title` is mapped to `P`. */
export type Role =
  | Meaning['role']
  | 'Document'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'

/** A stretch of a page's content, or an annotation by its object number. Pages count from 0. */
export type Leaf = { readonly page: number; readonly mcid: number } | { readonly page: number; readonly annotation: number }

/** Where a figure stands, from the upper left corner of its page. */
export interface Box {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An element of the structure tree while it grows: its kids stand in reading order. */
export interface Part {
  readonly role: Role
  readonly kids: (Part | Leaf)[]
  /** The level of a heading as its block gave it. */
  readonly level?: number
  readonly alt?: string
  readonly lang?: string
  /** What the content says, where its glyphs say something else. */
  readonly actual?: string
  readonly scope?: 'Column' | 'Row'
  readonly span?: { readonly columns: number; readonly rows: number }
  readonly numbering?: Numbering
  /** Of a table or a list that is laid out as a table: what its rows become. */
  readonly rows?: Extract<Meaning, { role: 'Table' | 'L' }>
  /** Where a link leads. */
  readonly target?: string
  /** The words of a link so far. */
  words?: string
  /** Of a figure; `null` when it stands on several pages. */
  box?: Box | null
}

/** Adds a part at the end of another. */
export function addPart(parent: Part, role: Role, more: Omit<Partial<Part>, 'role' | 'kids'> = {}): Part {
  const part: Part = { role, kids: [], ...more }
  parent.kids.push(part)
  return part
}

/** Adds the part that a tag asks for. */
export function addTagged(parent: Part, tag: Meaning): Part {
  switch (tag.role) {
    case 'H':
      return addPart(parent, 'H', { level: tag.level })
    case 'Figure':
      return addPart(parent, 'Figure', { alt: tidyText(tag.alt, '') })
    case 'L':
      return addPart(parent, 'L', { numbering: tag.numbering, rows: tag })
    case 'Table':
      return addPart(parent, 'Table', { rows: tag })
    default:
      return addPart(parent, tag.role)
  }
}

/** The last kid of a part if it is a part. */
export function lastPart(part: Part): Part | null {
  const last = part.kids.at(-1)
  return last !== undefined && isPart(last) ? last : null
}

/** Whether a kid is a part and not content. */
export function isPart(kid: Part | Leaf): kid is Part {
  return 'kids' in kid
}
