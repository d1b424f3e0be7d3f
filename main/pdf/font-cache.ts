import { PdfDocument } from './engine'
import { rememberScripts } from './shaping'

type Embed = new (document: InternalDocument, parsed: object, id: string) => InternalFont

const parsed = new Map<string, InternalFont>()
let installed = false

/** Keeps the parsed fonts from one document to the next: decoding their tables is 40 % of the time of a short dossier. The bytes written are the same. */
export function installFontCache(): void {
  if (installed) return
  installed = true
  const { provideFont } = PdfDocument.prototype
  PdfDocument.prototype.provideFont = function (family, bold, italics) {
    const type = this.getFontType(bold, italics)
    const known = this.fontCache[family]?.[type]
    if (known) return known
    const key = `${family}/${type}`
    const before = parsed.get(key)
    if (!before) {
      const opened = provideFont.call(this, family, bold, italics)
      rememberScripts(opened.font)
      parsed.set(key, opened)
      return opened
    }
    const font = embedAgain(this, before)
    this.fontCache[family] = { ...this.fontCache[family], [type]: font }
    return font
  }
}

// What pdfkit's `font()` does, with a font that is parsed already. Two styles may be one file: it is embedded once.
function embedAgain(document: InternalDocument, before: InternalFont): InternalFont {
  const present = document._fontFamilies[before.name]
  document._fontCount += 1
  if (present) {
    document._font = present
    return present
  }
  // A glyph keeps the letters that it was first drawn for, even from an earlier document, or none when it was only a part of another: they are what the
  // text of this document is read by.
  before.font._glyphs = {}
  const Embedded = before.constructor as Embed
  const font = new Embedded(document, before.font, `F${document._fontCount}`)
  document._font = font
  document._fontFamilies[font.name] = font
  return font
}
