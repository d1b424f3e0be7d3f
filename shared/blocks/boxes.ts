import { z } from 'zod'
import { figure, type Figure } from './figure'

/** What a box is for; its sizes, its ink and whether it is centred belong to the paper. */
export const boxLooks = ['card', 'badge', 'label', 'sender', 'addressee', 'note'] as const
export type BoxLook = (typeof boxLooks)[number]

/** What a line says within its box. */
export const boxRoles = ['name', 'second', 'body', 'small'] as const
export type BoxRole = (typeof boxRoles)[number]

/** A text of a box. It is broken where its box ends, and all texts of a box get smaller together until they fit. */
export interface BoxLine {
  readonly role: BoxRole
  readonly text: string
  /** BCP 47 tag when it is not in the language of the document. */
  readonly lang?: string | undefined
}

/** A part of a page at a fixed place, in millimetres from the left and the top edge of the sheet as it lies. */
export interface Box {
  readonly look: BoxLook
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Upside down: the other face of a card that is folded. */
  readonly turned?: boolean | undefined
  readonly lines: readonly BoxLine[]
  /** A band at the foot with a word; the number chooses its colour, which never stands without the word. */
  readonly band?: { readonly label: string; readonly shade: number } | undefined
  /** A flag stands over the texts, a photograph beside them. */
  readonly figures?: readonly Figure[] | undefined
}

/** Where to cut or to fold, in millimetres. */
export interface SheetMark {
  readonly kind: 'cut' | 'fold'
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

/** A page of its own that holds boxes and nothing else: labels, cards, envelopes. */
export interface BoxesBlock {
  readonly kind: 'boxes'
  readonly boxes: readonly Box[]
  readonly marks: readonly SheetMark[]
}

const millimetres = z.number().min(-2000).max(2000)
const point = z.tuple([millimetres, millimetres]).readonly()

/** Reads a page of boxes that crossed a border. */
export const boxesBlock = z.strictObject({
  kind: z.literal('boxes'),
  boxes: z.array(
    z.strictObject({
      look: z.enum(boxLooks),
      left: millimetres,
      top: millimetres,
      width: millimetres.positive(),
      height: millimetres.positive(),
      turned: z.boolean().optional(),
      lines: z.array(z.strictObject({ role: z.enum(boxRoles), text: z.string(), lang: z.string().max(35).optional() })),
      band: z.strictObject({ label: z.string(), shade: z.int().min(0).max(9) }).optional(),
      figures: z.array(figure).max(2).optional(),
    }),
  ),
  marks: z.array(z.strictObject({ kind: z.enum(['cut', 'fold']), from: point, to: point })),
})
