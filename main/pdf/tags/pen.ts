import type { Box, Part } from './part'

/** What is drawn and says nothing: rules and fills, heads and feet, the mark behind a page. */
export type Decoration = 'Layout' | 'Pagination' | 'Watermark'

/** What was marked on the pages of a document. */
export interface Marks {
  readonly root: Part
  /** By page, then by mark: the part that the content belongs to. */
  readonly pages: readonly (readonly Part[])[]
  /** The link parts of annotations; the first one's key in the parent tree is the number of pages. */
  readonly links: readonly Part[]
}

/** Encloses everything that is drawn: as content of a part, or as decoration. What follows on the same page for the same part shares one mark. */
export interface Pen {
  content(part: Part, draw: () => void): void
  decoration(kind: Decoration, draw: () => void): void
  /** Draws what links lead from, and lays one annotation over it. */
  link(part: Part, words: string, draw: () => void): void
  /** Lets a figure know that something of it was drawn here. */
  grow(part: Part, left: number, top: number, right: number, bottom: number): void
  /** Ends what is open: before a page ends, or the state of the graphics changes. */
  close(): void
  readonly marks: Marks
}

const opening: Readonly<Record<Decoration, string>> = {
  Layout: '/Artifact <</Type/Layout>> BDC',
  Pagination: '/Artifact <</Type/Pagination>> BDC',
  Watermark: '/Artifact <</Type/Pagination/Subtype/Watermark>> BDC',
}

/** A pen for one document of a known number of pages. It takes over how pdfkit makes pages, fills and links. */
export function createPen(document: PdfKitDocument, root: Part, pageCount: number): Pen {
  const pages: Part[][] = []
  const links: Part[] = []
  let open: Part | Decoration | null = null
  let linked: Area | null = null

  const close = (): void => {
    if (open !== null) document.addContent('EMC')
    open = null
  }
  const note = (x: number, y: number, width: number, height: number): PdfKitDocument => {
    if (!linked) throw new Error('only words can be a link')
    linked = around(linked, x, y, x + width, y + height)
    return document
  }
  takeOver(document, close, () => pages.push([]) - 1, note)

  return {
    content(part, draw) {
      if (open !== part) {
        close()
        const page = pages.length - 1
        const mcid = (pages[page]?.push(part) ?? 1) - 1
        part.kids.push({ page, mcid })
        document.addContent(`/${part.role} <</MCID ${mcid}>> BDC`)
        open = part
      }
      draw()
    },
    decoration(kind, draw) {
      if (open !== kind) {
        close()
        document.addContent(opening[kind])
        open = kind
      }
      draw()
    },
    link(part, words, draw) {
      linked = nowhere
      draw()
      const area: Area = linked
      linked = null
      if (area === nowhere || part.target === undefined) return
      part.words = `${part.words === undefined ? '' : `${part.words} `}${words.trim()}`
      const annotation = annotate(document, part.target, area, part.words, pageCount + links.length)
      links.push(part)
      part.kids.push({ page: pages.length - 1, annotation })
    },
    grow(part, left, top, right, bottom) {
      if (part.role !== 'Figure' || part.box === null) return
      const page = pages.length - 1
      const before: Box | undefined = part.box
      if (before && before.page !== page) part.box = null
      else part.box = { page, ...around(before ?? nowhere, left, top, right, bottom) }
    },
    close,
    marks: { root, pages, links },
  }
}

// A page must not end within a mark, and a colour is no reason to paint: pdfmake sets colours with `fill`, which would fill a path that is not there.
// Only drawings fill what they drew, by a rule.
function takeOver(document: PdfKitDocument, close: () => void, begin: () => number, note: PdfKitDocument['goTo']): void {
  const addPage = document.addPage.bind(document)
  document.addPage = (options) => {
    close()
    addPage(options)
    const { data } = document.page.dictionary
    data['StructParents'] = begin()
    data['Tabs'] = 'S'
    return document
  }
  const fill = document.fill.bind(document)
  document.fill = (color) => (color === undefined || color === 'nonzero' || color === 'evenodd' ? fill(color) : document.fillColor(color))
  document.goTo = note
  document.link = note
}

interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const nowhere: Area = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }

function around(area: Area, left: number, top: number, right: number, bottom: number): Area {
  return {
    left: Math.min(area.left, left),
    top: Math.min(area.top, top),
    right: Math.max(area.right, right),
    bottom: Math.max(area.bottom, bottom),
  }
}

/** Where a link leads: `#name` is a place in the document, anything else an address. */
export function targetOf(inline: InternalInline): string | null {
  if (inline.linkToDestination) return `#${inline.linkToDestination}`
  return inline.link ?? null
}

function annotate(document: PdfKitDocument, target: string, area: Area, words: string, key: number): number {
  const where = target.startsWith('#') ? { Dest: target.slice(1) } : { A: { S: 'URI', URI: Object(target) as unknown } }
  // pdfkit writes String objects as PDF strings and plain ones as names.
  const options = {
    Subtype: 'Link',
    ...where,
    Contents: Object(words.slice(0, 1000).replace(/\p{Cs}$/u, '')) as unknown,
    StructParent: key,
  }
  document.annotate(area.left, area.top, area.right - area.left, area.bottom - area.top, options)
  return document.page.annotations.at(-1)?.id ?? 0
}
