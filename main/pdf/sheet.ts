import type { Sheet } from '../../shared/blocks/paper'
import { page } from './look'

/** A sheet in points, as it lies: what the pages and everything on them are measured by. */
export interface SheetInPoints {
  readonly width: number
  readonly height: number
  readonly margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

/** Points in a millimetre. */
export const millimetre = 72 / 25.4

const a5 = { width: 148 * millimetre, height: 210 * millimetre, margins: { left: 36, top: 52, right: 36, bottom: 50 } }

/** How a sheet lies. */
export function orientationOf({ width, height }: SheetInPoints): 'portrait' | 'landscape' {
  return width > height ? 'landscape' : 'portrait'
}

/** How large a sheet is, and what of it may be filled. Sizes of one's own are labels and cards: they are filled to the edge unless they have a head. */
export function sheetInPoints({ size, orientation, bare, margin = 0 }: Sheet): SheetInPoints {
  const upright =
    size === 'A4' ? page : size === 'A5' ? a5 : { width: size[0] * millimetre, height: size[1] * millimetre, margins: page.margins }
  const free = margin * millimetre
  const margins = bare ? { left: free, top: free, right: free, bottom: free } : upright.margins
  return orientation === 'portrait' ? { ...upright, margins } : { width: upright.height, height: upright.width, margins }
}
