import type { Figure } from '../../shared/blocks/figure'
import { drawingNode } from './drawings'
import type { PdfNode, Place } from './node'
import { ink } from './look'
import { readPicture } from './read-picture'
import { tagged } from './tags/tag'

/** A small figure so high in points; nothing where the set has no such flag, an empty frame where a photograph cannot be drawn. */
export function figureNode(place: Place, figure: Figure, height: number, look: PdfNode = {}): PdfNode | null {
  const drawn = 'flag' in figure ? flagNode(place, figure.flag, height) : photoNode(place, figure.photo, figure.alt, height)
  if (drawn === null) return null
  return tagged(figure.alt.trim() === '' ? { role: 'Artifact' } : { role: 'Figure', alt: figure.alt }, { ...drawn, ...look })
}

function flagNode(place: Place, country: string, height: number): PdfNode | null {
  const flag = place.flags.get(country)
  return flag ? drawingNode(flag, height) : null
}

/** How wide a figure of a height is; null where there is nothing to be drawn. */
export function widthOf(place: Place, figure: Figure, height: number): number | null {
  if ('photo' in figure) return height * portrait
  const flag = place.flags.get(figure.flag)
  return flag ? (height * flag.width) / flag.height : null
}

/** Portraits are as wide as a passport's, 35 to 45. */
export const portrait = 35 / 45

function photoNode(place: Place, hash: string, alt: string, height: number): PdfNode {
  const width = height * portrait
  const image = pictureSource(place, hash)
  // Cut to one format: faces of one size side by side.
  if (image !== null) return { image, cover: { width, height, valign: 'top', align: 'center' } }
  place.lacking.push(alt)
  return emptyFrame(width, height)
}

/** A picture as pdfmake takes it; null where its bytes are not at hand or no picture that can be drawn. */
export function pictureSource(place: Place, hash: string): string | null {
  const bytes = place.pictures.get(hash)
  const kind = bytes === undefined ? null : readPicture(bytes)
  return bytes === undefined || kind === null ? null : `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`
}

function emptyFrame(width: number, height: number): PdfNode {
  return { canvas: [{ type: 'rect', x: 0.25, y: 0.25, w: width - 0.5, h: height - 0.5, lineWidth: 0.5, lineColor: ink.rule }] }
}
