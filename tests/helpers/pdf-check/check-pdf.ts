import type { Clause, Looked } from './clause'
import { contentClauses } from './content-clauses'
import { fileClauses } from './file-clauses'
import { fontClauses } from './font-clauses'
import { linkClauses } from './link-clauses'
import { metadataClauses } from './metadata-clauses'
import { readPdf } from './read-pdf'
import { readTree } from './read-tree'
import { structureClauses } from './structure-clauses'
import { walkPages } from './walk-page'

/**
 * Walks through a whole file and says of each clause of PDF/A-2a and PDF/UA-1 that a program can decide here whether it holds. No validator: it reads no
 * profile, and what our files never have (forms, sound, signatures) it only finds to be absent.
 */
export function checkPdf(bytes: Uint8Array): readonly Clause[] {
  const looked = lookAt(bytes)
  return [fileClauses, metadataClauses, contentClauses, structureClauses, linkClauses, fontClauses].flatMap((clauses) => clauses(looked))
}

/** The clauses that do not hold, as lines. */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  return checkPdf(bytes)
    .filter(({ holds }) => !holds)
    .map(({ clause, detail }) => `${clause} [${detail}]`)
}

/** A file as the clauses look at it. */
export function lookAt(bytes: Uint8Array): Looked {
  const pdf = readPdf(bytes)
  return {
    pdf,
    catalogue: pdf.dictionary(pdf.trailer['/Root']),
    tree: readTree(pdf),
    walked: walkPages(pdf),
  }
}
