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
  beginUnbreakableBlock(width?: number, height?: number): void
  commitUnbreakableBlock(forcedX?: number, forcedY?: number): unknown
}

type InternalPart = import('./tags/part').Part

interface InternalInline {
  text: string
  width: number
  x: number
  trailingCut: number
  leadingCut: number
  lineEnd?: boolean
  link?: string | null
  linkToDestination?: string | null
  bidiLevel?: number
  /** Its place in the line before words were put where they are read. */
  written?: number
  lang?: string
  actual?: string
  part?: InternalPart
  readonly _tocItemRef?: InternalAnchor
  _pageNodeRef?: InternalAnchor
}

interface InternalLine {
  inlines: InternalInline[]
  inlineWidths: number
  leadingCut: number
  trailingCut: number
  x: number
  y: number
  lastLineInParagraph?: boolean
  newLineForced?: boolean
  id?: string
  _outline?: object
  _pageNodeRef?: { readonly positions?: readonly { readonly pageNumber: number }[] }
  turnedAbout?: readonly [x: number, y: number]
  anchors?: InternalAnchor
  part?: InternalPart
  drawing?: { done: boolean }
  getWidth(): number
  getHeight(): number
  getAscenderHeight(): number
  clone(): InternalLine
}

interface InternalVector {
  readonly x?: number
  readonly y?: number
  readonly w?: number
  readonly h?: number
  readonly r1?: number
  readonly r2?: number
  readonly x1?: number
  readonly y1?: number
  readonly x2?: number
  readonly y2?: number
  part?: InternalPart
}

interface InternalImage {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly svg?: string
  readonly part?: InternalPart
  readonly drawing?: import('./drawings').Drawing
  readonly turnedAbout?: readonly [x: number, y: number]
}

/** A node whose pages an index asks for. */
interface InternalAnchor {
  positions?: readonly { readonly pageNumber: number }[]
}

interface InternalPage {
  readonly items: readonly { readonly type: string; readonly item: InternalLine }[]
}

/** A node as the layout sees it: prepared and measured. */
interface InternalNode extends InternalAnchor {
  readonly isAnchor?: boolean
  readonly turnedAbout?: readonly [x: number, y: number]
  readonly needs?: number
  tag?: import('./tags/tag').Tag
  part?: InternalPart
  readonly text?: unknown
  readonly image?: unknown
  readonly svg?: unknown
  readonly canvas?: readonly InternalVector[]
  readonly _canvas?: readonly InternalVector[]
  readonly ul?: readonly InternalNode[]
  readonly ol?: readonly InternalNode[]
  readonly toc?: InternalToc
  readonly table?: { readonly body: readonly (readonly InternalNode[])[]; dontBreakRows?: boolean }
  readonly listMarker?: { readonly canvas?: readonly InternalVector[]; readonly _inlines?: readonly InternalInline[] }
  readonly _span?: boolean
  readonly colSpan?: number
  readonly rowSpan?: number
}

interface InternalToc {
  readonly breakable?: boolean
  readonly _table?: InternalNode
}

interface InternalRow {
  readonly cells: readonly InternalNode[]
  readonly rowIndex: number
  readonly tableNode?: InternalNode & { readonly table: { readonly body: readonly unknown[] } }
}

/** What stands between two places where a line may end, with its look. */
interface InternalWord {
  readonly text: string
  readonly lineEnd?: boolean
  readonly noNewLine?: boolean
}

interface InternalTableProcessor {
  readonly rowsWithoutPageBreak: number
  readonly tableNode: { readonly table: { readonly withNext?: ReadonlySet<number> } }
}

/** What fontkit shapes a word with, by the rules of a table of the font. */
interface InternalProcessor {
  readonly scriptTag: string | null
  readonly features: object
  selectScript(...chosen: readonly unknown[]): string | null
  lookupsForFeatures(tags: readonly string[], exclude?: readonly number[]): readonly object[]
}

interface InternalFont {
  readonly font: {
    _glyphs: Record<number, unknown>
    readonly _layoutEngine: {
      readonly engine: { readonly GSUBProcessor: InternalProcessor | null; readonly GPOSProcessor: InternalProcessor | null } | null
    }
  }
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
  part?: InternalPart | null
}

interface InternalRenderer {
  readonly pdfDocument: PdfKitDocument
  pen: import('./tags/pen').Pen
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
      tryLayoutDocument(this: InternalBuilder, ...all: unknown[]): { readonly pages: object }
      addDynamicRepeatable(this: InternalBuilder, ...all: unknown[]): void
      addBackground(this: InternalBuilder, ...all: unknown[]): void
      buildNextLine(this: InternalBuilder, node: InternalNode): InternalLine | null
      processNode(this: InternalBuilder, node: InternalNode, ...rest: unknown[]): unknown
      processRow(this: InternalBuilder, row: InternalRow): unknown
      processToc(this: InternalBuilder, node: { readonly toc: InternalToc }): void
    }
  }
  export default LayoutBuilder
}

/** The styles around what is measured, from the outermost to the innermost. */
interface InternalStyles {
  /** The properties that were asked for since the styles last changed. */
  found?: Map<string, unknown>
  getProperty(property: string): unknown
  push(style: unknown): void
  pop(count?: number): void
}

declare module 'pdfmake/js/StyleContextStack.js' {
  const StyleContextStack: {
    prototype: {
      getProperty(this: InternalStyles, property: string): unknown
      push(this: InternalStyles, style: unknown): void
      pop(this: InternalStyles, count?: number): void
    }
    getStyleProperty(
      item: Readonly<Record<string, unknown>>,
      styles: InternalStyles | undefined,
      property: string,
      otherwise: unknown,
    ): unknown
  }
  export default StyleContextStack
}

declare module 'pdfmake/js/TableProcessor.js' {
  const TableProcessor: {
    prototype: InternalTableProcessor & {
      beginRow(this: InternalTableProcessor, row: number, writer: InternalWriter): void
      endRow(this: InternalTableProcessor, row: number, writer: InternalWriter, breaks: unknown): void
    }
  }
  export default TableProcessor
}

declare module 'pdfmake/js/TextBreaker.js' {
  const TextBreaker: {
    prototype: { getBreaks(this: object, texts: unknown, styles: unknown): readonly InternalWord[] }
  }
  export default TextBreaker
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
  const Renderer: {
    prototype: {
      renderPages(this: InternalRenderer, pages: readonly InternalPage[]): unknown
      renderLine(this: InternalRenderer, line: InternalLine, x: number, y: number): void
      renderVector(this: InternalRenderer, vector: InternalVector): void
      renderImage(this: InternalRenderer, image: InternalImage): void
      renderSVG(this: InternalRenderer, image: InternalImage): void
      renderWatermark(this: InternalRenderer, page: unknown): void
      beginClip(this: InternalRenderer, item: unknown): void
      endClip(this: InternalRenderer, item: unknown): void
      beginVerticalAlignment(this: InternalRenderer, item: unknown): void
      endVerticalAlignment(this: InternalRenderer, item: unknown): void
    }
  }
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
