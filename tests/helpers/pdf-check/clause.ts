import type { Tree } from './read-tree'
import type { Pdf } from './read-pdf'
import type { WalkedPage } from './walk-page'

/** One thing that a norm asks of a file, whether it holds, and what was seen. */
export interface Clause {
  /** The norm with its clause and what it asks; A is ISO 19005-2, UA is ISO 14289-1, M a check of the Matterhorn protocol. */
  readonly clause: string
  readonly holds: boolean
  readonly detail: string
}

/** A file as the clauses look at it. */
export interface Looked {
  readonly pdf: Pdf
  readonly catalogue: { readonly [name: string]: import('./read-pdf').Value }
  readonly tree: Tree
  readonly walked: readonly WalkedPage[]
}

/** A clause that holds when nothing was found against it; `seen` says what it looked at. */
export function clause(name: string, against: readonly string[], seen = ''): Clause {
  const more = against.length > 4 ? ` and ${against.length - 4} more` : ''
  return { clause: name, holds: against.length === 0, detail: against.length === 0 ? seen : `${against.slice(0, 4).join('; ')}${more}` }
}

/** What is against a clause when something does not hold. */
export function unless(holds: boolean, against: string): readonly string[] {
  return holds ? [] : [against]
}
