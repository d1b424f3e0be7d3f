/** How large pages are shown: as wide as the view, or a part of true size. */
export type Zoom = 'width' | number

/** The steps of the zoom buttons. */
export const zoomSteps = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

const pixelsPerPoint = 96 / 72
/** Pixels around the pages. */
export const pageMargin = 20

/** Pixels for one point of the page. */
export function scaleOf(zoom: Zoom, viewWidth: number, pageWidth: number): number {
  if (zoom !== 'width') return zoom * pixelsPerPoint
  const fitting = (viewWidth - 2 * pageMargin) / pageWidth
  return Math.min(Math.max(fitting, 0.5 * pixelsPerPoint), 2 * pixelsPerPoint)
}

/** The width that « as wide as the view » fits, in points: a page that lies across does not make the upright ones small, unless all of them do. */
export function widthToFit(pages: readonly { readonly width: number; readonly height: number }[]): number {
  const upright = pages.filter(({ width, height }) => width <= height)
  return (upright.length > 0 ? upright : pages).reduce((most, page) => Math.max(most, page.width), 1)
}

/** The next step up or down from what is shown now. */
export function nextZoom(zoom: Zoom, scale: number, direction: 1 | -1): number {
  const now = zoom === 'width' ? scale / pixelsPerPoint : zoom
  const steps = direction === 1 ? zoomSteps : zoomSteps.toReversed()
  return steps.find((step) => (step - now) * direction > 0.01) ?? now
}

/** The page number that somebody typed, within the document; null when it is none. */
export function readPageNumber(text: string, pages: number): number | null {
  const number = Number(text.trim())
  return Number.isInteger(number) && pages > 0 ? Math.min(Math.max(number, 1), pages) : null
}
