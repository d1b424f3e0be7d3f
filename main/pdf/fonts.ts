import { create, type Font } from 'fontkit'
import { handOver, pdfmake } from './engine'
import { fontFiles, type FontBytes, type FontFile } from './fonts-list'

/**
 * The families in the order they are tried. Text is Plex; what Plex lacks (Arabic, Hebrew, Georgian, Armenian, polytonic Greek, signs) is DejaVu, whose
 * Arabic can be copied and searched rightly; what both lack (Japanese, most Chinese characters) is Noto.
 */
export const families = ['Plex', 'DejaVu', 'Noto'] as const
export type Family = (typeof families)[number]

const styles: Readonly<Record<Family, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', FontFile>>>> = {
  Plex: {
    normal: 'IBMPlexSans-Regular.ttf',
    bold: 'IBMPlexSans-SemiBold.ttf',
    italics: 'IBMPlexSans-Italic.ttf',
    bolditalics: 'IBMPlexSans-SemiBoldItalic.ttf',
  },
  // DejaVu's slanted styles have no Arabic.
  DejaVu: { normal: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf', italics: 'DejaVuSans.ttf', bolditalics: 'DejaVuSans-Bold.ttf' },
  // One weight: the second would be as large again, for a few names.
  Noto: {
    normal: 'NotoSansJP-Regular.ttf',
    bold: 'NotoSansJP-Regular.ttf',
    italics: 'NotoSansJP-Regular.ttf',
    bolditalics: 'NotoSansJP-Regular.ttf',
  },
}

/** Which family can draw what. */
export interface Coverage {
  /** Whether every style of a family has a glyph for this code point. */
  covers(family: Family, codePoint: number): boolean
  /** How wide a text is set in a family, in parts of its font size. */
  widthOf(family: Family, bold: boolean, text: string): number
}

/** Hands the fonts to pdfmake and says what they cover. Once for the process. */
export function registerFonts(bytes: FontBytes): Coverage {
  for (const file of fontFiles) handOver(file, bytes[file])
  pdfmake.setFonts(Object.fromEntries(families.map((family) => [family, { ...styles[family] }])))
  const parsed = new Map<Family, readonly Font[]>(
    families.map((family) => [family, [...new Set(Object.values(styles[family]))].map((file) => openFont(bytes[file]))]),
  )
  const measured = new Map<Family, { readonly normal: Font; readonly bold: Font }>(
    families.map((family) => [family, { normal: openFont(bytes[styles[family].normal]), bold: openFont(bytes[styles[family].bold]) }]),
  )
  const known = new Map<Family, Map<number, boolean>>(families.map((family) => [family, new Map()]))
  return {
    covers(family, codePoint) {
      const before = known.get(family)?.get(codePoint)
      if (before !== undefined) return before
      const covered = (parsed.get(family) ?? []).every((font) => font.hasGlyphForCodePoint(codePoint))
      known.get(family)?.set(codePoint, covered)
      return covered
    },
    widthOf(family, bold, text) {
      const font = measured.get(family)?.[bold ? 'bold' : 'normal']
      return font ? font.layout(text).advanceWidth / font.unitsPerEm : 0
    },
  }
}

function openFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!('hasGlyphForCodePoint' in font)) throw new Error('a font file holds several fonts')
  return font
}
