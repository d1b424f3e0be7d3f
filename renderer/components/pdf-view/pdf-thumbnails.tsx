import { UnstyledButton } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { drawPage } from './draw-page'
import type { OpenPdf } from './open-pdf'
import styles from './pdf-view.module.css'
import type { PdfViewWords } from '../../../shared/text/pdf-view'

const width = 74
const afterPagesMs = 120

/** The pages in small at the side; the one that is read is marked and kept in sight. */
export function PdfThumbnails(props: {
  readonly pdf: OpenPdf
  readonly current: number
  readonly words: PdfViewWords
  onChoose(page: number): void
}) {
  const { pdf, current, words } = props
  const scroller = useRef<HTMLDivElement>(null)
  const heightOf = (at: number): number => {
    const size = pdf.pages[at]
    return size ? (width * size.height) / size.width : width
  }
  const virtualizer = useVirtualizer({
    count: pdf.pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heightOf(at) + 32,
    overscan: 2,
    useFlushSync: false,
  })
  useEffect(() => virtualizer.scrollToIndex(current - 1, { align: 'auto' }), [virtualizer, current])
  return (
    <nav ref={scroller} className={styles['thumbnails']} aria-label={words.pages}>
      <div className={styles['column']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <UnstyledButton
            key={item.key}
            className={styles['thumbnail']}
            style={{ transform: `translateY(${item.start}px)` }}
            aria-label={words.pageNumber(item.index + 1)}
            aria-current={item.index + 1 === current ? 'page' : undefined}
            onClick={() => props.onChoose(item.index + 1)}
          >
            <Thumbnail pdf={pdf} number={item.index + 1} height={heightOf(item.index)} />
            {item.index + 1}
          </UnstyledButton>
        ))}
      </div>
    </nav>
  )
}

function Thumbnail(props: { readonly pdf: OpenPdf; readonly number: number; readonly height: number }) {
  const { pdf, number, height } = props
  const holder = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const stop = new AbortController()
    const scale = width / (pdf.pages[number - 1]?.width ?? width)
    const draw = (): void => {
      void drawPage(pdf.document, number, scale, window.devicePixelRatio, stop.signal).then((canvas) => {
        if (canvas) holder.current?.replaceChildren(canvas)
      })
    }
    // One thread reads for all: the pages themselves come first.
    const waiting = setTimeout(draw, afterPagesMs)
    return () => {
      clearTimeout(waiting)
      stop.abort()
    }
  }, [pdf, number])
  return <span ref={holder} className={styles['small']} style={{ width, height }} />
}
