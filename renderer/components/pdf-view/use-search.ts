import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { findText, type TextHit, type TextPiece } from './find-text'
import type { OpenPdf } from './open-pdf'

/** A hit and the number of its page. */
export interface PageHit extends TextHit {
  readonly page: number
}

/** The hits of a search, and the one that is shown. */
export interface Search {
  readonly hits: readonly PageHit[]
  /** Counted from 0; -1 while there is none. */
  readonly current: number
  /** Goes to the next or the former hit, round the document, and gives it. */
  step(direction: 1 | -1): PageHit | null
}

/** Searches all pages for what is typed. The text of the pages is read once. */
export function useSearch(pdf: OpenPdf | null, wanted: string): Search {
  const pages = usePageTexts(pdf, wanted !== '')
  const [current, setCurrent] = useState(0)
  const [hits, setHits] = useState<readonly PageHit[]>([])
  useEffect(() => {
    setHits(pages.flatMap((pieces, at) => findText(pieces, wanted).map((hit) => ({ ...hit, page: at + 1 }))))
    setCurrent(0)
  }, [pages, wanted])
  return {
    hits,
    current: hits.length === 0 ? -1 : current,
    step(direction) {
      if (hits.length === 0) return null
      const next = (current + direction + hits.length) % hits.length
      setCurrent(next)
      return hits[next] ?? null
    },
  }
}

function usePageTexts(pdf: OpenPdf | null, needed: boolean): readonly (readonly TextPiece[])[] {
  const [texts, setTexts] = useState<{ readonly of: OpenPdf; readonly pages: readonly (readonly TextPiece[])[] } | null>(null)
  const known = texts !== null && texts.of === pdf
  useEffect(() => {
    if (!pdf || !needed || known) return undefined
    let current = true
    void readTexts(pdf.document).then((pages) => {
      if (current) setTexts({ of: pdf, pages })
    })
    return () => {
      current = false
    }
  }, [pdf, needed, known])
  return known ? texts.pages : none
}

const none: readonly (readonly TextPiece[])[] = []

async function readTexts(document: PDFDocumentProxy): Promise<readonly (readonly TextPiece[])[]> {
  const pages: (readonly TextPiece[])[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.flatMap((item) => ('str' in item ? [{ text: item.str, lineEnds: item.hasEOL }] : [])))
  }
  return pages
}
