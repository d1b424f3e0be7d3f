// The parts of pdfmake 0.3.11 that are mended here. It ships no types for them, so what is used is written down, and its version is pinned.

interface InternalPageContext {
  readonly page: number
  readonly y: number
  readonly availableHeight: number
  readonly pages: readonly unknown[]
}

interface InternalWriter {
  transactionLevel: number
  context(): InternalPageContext
  moveToNextPage(): void
}

interface InternalInline {
  text: string
  width: number
  x: number
  trailingCut: number
  leadingCut: number
  lineEnd?: boolean
  bidiLevel?: number
}

interface InternalLine {
  inlines: InternalInline[]
  inlineWidths: number
  leadingCut: number
  trailingCut: number
}

interface InternalFont {
  readonly font: { _glyphs: Record<number, unknown> }
  readonly name: string
  /** The text of each glyph used, by its number in the part of the font that is embedded. */
  unicode: (readonly number[] | undefined)[]
}

interface InternalDocument {
  fontCache: Record<string, Record<string, InternalFont>>
  _font: InternalFont | null
  _fontFamilies: Record<string, InternalFont>
  _fontCount: number
  getFontType(bold: boolean, italics: boolean): string
}

interface InternalBuilder {
  readonly writer: InternalWriter
}

/** One entry of the bookmarks, as pdfkit keeps it until the end. */
interface Outline {
  readonly children: readonly Outline[]
  readonly outlineData: { Count?: number; Dest?: unknown; Title?: unknown }
}

/** The pdfkit document that pdfmake fills and does not close. */
interface PdfKitDocument {
  readonly outline: Outline
  readonly _fontFamilies: Record<string, InternalFont>
  info: Record<string, unknown>
  _addInfo(): void
  on(event: 'data', listener: (piece: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}

declare module 'pdfmake/js/PageElementWriter.js' {
  const PageElementWriter: {
    prototype: InternalWriter & {
      commitUnbreakableBlock(this: InternalWriter, forcedX?: number, forcedY?: number): unknown
      _fitOnPage(this: InternalWriter, add: () => unknown): unknown
    }
  }
  export default PageElementWriter
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  const LayoutBuilder: {
    prototype: {
      buildNextLine(this: InternalBuilder, node: object): InternalLine | null
      processNode(this: InternalBuilder, node: { readonly needs?: number }, ...rest: unknown[]): unknown
    }
  }
  export default LayoutBuilder
}

declare module 'pdfmake/js/PDFDocument.js' {
  const PDFDocument: {
    prototype: InternalDocument & {
      provideFont(this: InternalDocument, family: string, bold: boolean, italics: boolean): InternalFont
    }
  }
  export default PDFDocument
}

declare module 'pdfmake/js/Renderer.js' {
  const Renderer: { prototype: { renderPages(this: unknown, pages: readonly unknown[]): unknown } }
  export default Renderer
}

declare module 'pdfmake' {
  const pdfmake: {
    virtualfs: { existsSync(name: string): boolean; readFileSync(name: string): Uint8Array }
    setFonts(fonts: Record<string, Record<string, string>>): void
    setUrlAccessPolicy(policy: (url: string) => boolean): void
    setLocalAccessPolicy(policy: (path: string) => boolean): void
    setProgressCallback(callback: ((part: number) => void) | undefined): void
    createPdf(definition: object): { getStream(): Promise<PdfKitDocument> }
  }
  export default pdfmake
}
