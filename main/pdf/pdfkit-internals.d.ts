// What pdfkit, below pdfmake, has and does not describe.

/** An object of the file, written when it ends. */
interface PdfKitReference {
  readonly id: number
  readonly data: Record<string, unknown>
  compress: boolean
  write(bytes: Uint8Array): void
  end(): void
}

/** One entry of the bookmarks, as pdfkit keeps it until the end. */
interface Outline {
  readonly children: readonly Outline[]
  readonly outlineData: { Count?: number; Dest?: unknown; Title?: unknown }
}

/** What pdfkit writes to: a page, or what stands for one. */
interface PdfKitCanvas {
  readonly width: number
  readonly height: number
  readonly xobjects: Record<string, PdfKitReference>
  write(bytes: Uint8Array): void
}

interface PdfKitPage extends PdfKitCanvas {
  readonly dictionary: PdfKitReference
  readonly annotations: readonly PdfKitReference[]
}

/** The pdfkit document that pdfmake fills and does not close. */
interface PdfKitDocument {
  readonly outline: Outline
  readonly _fontFamilies: Record<string, InternalFont>
  readonly info: Record<string, unknown>
  get page(): PdfKitPage
  set page(canvas: PdfKitCanvas)
  _ctm: readonly number[]
  readonly _root: PdfKitReference & {
    readonly data: { readonly Pages: PdfKitReference & { readonly data: { readonly Kids: readonly PdfKitReference[] } } }
  }
  readonly _info: PdfKitReference
  readonly _id: Uint8Array
  /** Where each object begins, by its number less one. */
  readonly _offsets: (number | null)[]
  readonly _offset: number
  ref(data?: object): PdfKitReference
  addContent(operators: string): unknown
  addPage(options?: object): PdfKitDocument
  fill(color?: string): PdfKitDocument
  fillColor(color: string): PdfKitDocument
  goTo(x: number, y: number, width: number, height: number, target: string): PdfKitDocument
  link(x: number, y: number, width: number, height: number, target: string): PdfKitDocument
  annotate(x: number, y: number, width: number, height: number, options: object): unknown
  endMetadata(): void
  _finalize(): void
  save(): void
  restore(): void
  translate(x: number, y: number): PdfKitDocument
  scale(x: number, y: number): PdfKitDocument
  lineWidth(width: number): PdfKitDocument
  undash(): PdfKitDocument
  rect(x: number, y: number, width: number, height: number): PdfKitDocument
  stroke(color: string): PdfKitDocument
  rotate(degrees: number, options: { readonly origin: readonly [x: number, y: number] }): void
  _write(text: string): void
  push(end: null): void
  on(event: 'data', listener: (piece: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}
