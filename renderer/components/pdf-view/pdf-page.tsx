import { useEffect, useRef } from 'react'
import { drawPage, layText } from './draw-page'
import type { OpenPdf } from './open-pdf'
import type { TextHit } from './find-text'
import styles from './pdf-view.module.css'

/** A page at its size: its picture, and its text over it. Drawn afresh when the scale changes; the former picture stays until then. */
export function PdfPage(props: {
  readonly pdf: OpenPdf
  readonly number: number
  readonly scale: number
  /** The name of the page for those who do not see it. */
  readonly label: string
  readonly hits: readonly TextHit[]
  readonly shown: TextHit | null
}) {
  const { pdf, number, scale, label, hits, shown } = props
  const picture = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const pieces = useRef<readonly HTMLElement[]>([])
  const marked = useRef({ hits, shown })
  marked.current = { hits, shown }
  const size = pdf.pages[number - 1]

  useEffect(() => {
    const stop = new AbortController()
    void drawPage(pdf.document, number, scale, window.devicePixelRatio, stop.signal).then((canvas) => {
      if (canvas) picture.current?.replaceChildren(canvas)
    })
    if (text.current)
      void layText(pdf.document, number, scale, text.current, stop.signal).then((laid) => {
        if (!laid) return
        pieces.current = laid
        markHits(number, laid, marked.current.hits, marked.current.shown)
      })
    return () => stop.abort()
  }, [pdf, number, scale])

  useEffect(() => {
    markHits(number, pieces.current, hits, shown)
    return () => markHits(number, [], [], null)
  }, [number, hits, shown])

  if (!size) return null
  const box = { width: size.width * scale, height: size.height * scale, '--total-scale-factor': scale }
  return (
    <div role="group" aria-label={label} className={styles['page']} style={box}>
      <div ref={picture} className={styles['picture']} />
      <div ref={text} className={styles['text']} />
    </div>
  )
}

// Hits are painted by the browser over ranges of the text: nothing is added to the page for them.
function markHits(page: number, pieces: readonly HTMLElement[], hits: readonly TextHit[], shown: TextHit | null): void {
  paint(
    `pdf-hit-${page}`,
    'pdf-hit',
    hits.flatMap((hit) => toRange(pieces, hit)),
  )
  paint(`pdf-hit-shown-${page}`, 'pdf-hit-shown', shown ? toRange(pieces, shown) : [])
}

const painted = new Map<string, readonly Range[]>()

function paint(key: string, name: string, ranges: readonly Range[]): void {
  const highlight = CSS.highlights.get(name) ?? new Highlight()
  CSS.highlights.set(name, highlight)
  for (const range of painted.get(key) ?? []) highlight.delete(range)
  for (const range of ranges) highlight.add(range)
  painted.set(key, ranges)
}

function toRange(pieces: readonly HTMLElement[], hit: TextHit): readonly Range[] {
  const start = pieces[hit.start.piece]?.firstChild
  const end = pieces[hit.end.piece]?.firstChild
  if (!start || !end) return []
  const range = document.createRange()
  range.setStart(start, Math.min(hit.start.offset, start.textContent?.length ?? 0))
  range.setEnd(end, Math.min(hit.end.offset, end.textContent?.length ?? 0))
  return [range]
}
