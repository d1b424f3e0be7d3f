import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { OpenPdf } from './open-pdf'
import { nextZoom, pageMargin, scaleOf, type Zoom, widthToFit } from './zoom'

/** The scrolling column of pages: which is read, how large, and where to go. */
export interface Pages {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  readonly scale: number
  readonly zoom: Zoom
  /** The page that is read, from 1. */
  readonly current: number
  /** To be called when the column scrolled. */
  noteScroll(): void
  goTo(page: number): void
  zoomTo(zoom: Zoom): void
  zoomBy(direction: 1 | -1): void
}

/** Pages that are out of sight cost nothing but their height. */
export function usePages(pdf: OpenPdf): Pages {
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const [zoom, setZoom] = useState<Zoom>('width')
  const [current, setCurrent] = useState(1)
  // Where the upper edge of the view stands: in which page, and how far down in it.
  const place = useRef({ page: 1, part: 0, moved: false })
  const widest = widthToFit(pdf.pages)
  const scale = scaleOf(zoom, width, widest)
  const virtualizer = useVirtualizer({
    count: pdf.pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (pdf.pages[at]?.height ?? 0) * scale + pageMargin,
    paddingStart: pageMargin,
    overscan: 1,
    useFlushSync: false,
  })
  const page = Math.min(current, pdf.pages.length)
  useLayoutEffect(() => {
    virtualizer.measure()
    // Read from the pages themselves: the column has not been measured anew yet.
    const start = pdf.pages.slice(0, place.current.page - 1).reduce((sum, { height }) => sum + height * scale + pageMargin, pageMargin)
    const height = (pdf.pages[place.current.page - 1]?.height ?? 0) * scale + pageMargin
    virtualizer.scrollToOffset(place.current.moved ? start + place.current.part * height : 0)
    // The place is kept when the size changes, and not each time the place changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [virtualizer, scale, pdf])
  return {
    scroller,
    virtualizer,
    scale,
    zoom,
    current: page,
    noteScroll() {
      const view = scroller.current
      if (!view) return
      const item = virtualizer.getVirtualItemForOffset(view.scrollTop + view.clientHeight / 3)
      if (item) setCurrent(item.index + 1)
      const top = virtualizer.getVirtualItemForOffset(view.scrollTop)
      if (top) place.current = { page: top.index + 1, part: (view.scrollTop - top.start) / top.size, moved: view.scrollTop > 0 }
    },
    goTo(number) {
      virtualizer.scrollToIndex(number - 1, { align: 'start' })
      setCurrent(number)
    },
    zoomTo: setZoom,
    zoomBy: (direction) => setZoom(nextZoom(zoom, scale, direction)),
  }
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    const observer = new ResizeObserver(() => setWidth(current.clientWidth))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
