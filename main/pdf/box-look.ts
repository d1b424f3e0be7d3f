import type { BoxLook, BoxRole } from '../../shared/blocks/boxes'
import { ink } from './look'

/** How the texts of a box are set: the largest sizes in points, where they stand, the room kept free inside, in millimetres. */
export interface BoxStyle {
  readonly sizes: Readonly<Record<BoxRole, number>>
  readonly align: 'start' | 'centre'
  readonly upright: 'middle' | 'top'
  readonly padding: number
}

/** The look of every box. Sizes are those of a comfortable sheet; a box that is smaller, or says more, is set smaller as a whole. */
export const boxStyle: Readonly<Record<BoxLook, BoxStyle>> = {
  // Read across a table: the name as large as its face takes.
  card: { sizes: { name: 66, second: 34, body: 19, small: 13 }, align: 'centre', upright: 'middle', padding: 8 },
  badge: { sizes: { name: 21, second: 14, body: 10.5, small: 9 }, align: 'centre', upright: 'middle', padding: 4 },
  label: { sizes: { name: 10.5, second: 10, body: 10, small: 8.5 }, align: 'start', upright: 'middle', padding: 4 },
  sender: { sizes: { name: 9, second: 8.5, body: 8, small: 7.5 }, align: 'start', upright: 'top', padding: 0 },
  addressee: { sizes: { name: 12, second: 11.5, body: 11.5, small: 10 }, align: 'start', upright: 'top', padding: 0 },
  note: { sizes: { name: 14, second: 11, body: 10, small: 8.5 }, align: 'start', upright: 'top', padding: 0 },
}

/** The ink of each role. */
export const roleInk: Readonly<Record<BoxRole, string>> = { name: ink.strong, second: ink.text, body: ink.text, small: ink.quiet }

/** The grounds of bands, all dark enough for white letters (4.5:1), and unlike in grey. */
export const bandInk: readonly string[] = [
  '#155d84',
  '#97302b',
  '#2c6a3f',
  '#6b4a7a',
  '#8a5a00',
  '#3d3b36',
  '#0f3d57',
  '#5c2420',
  '#1e4a2b',
  '#45304f',
]
