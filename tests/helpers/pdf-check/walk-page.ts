import type { Dictionary, Pdf, Value } from './read-pdf'
import { walkContent, type WalkedContent } from './walk-content'

/** What a page paints, and in which marks. */
export interface WalkedPage extends WalkedContent {
  readonly reference: string
}

/** Walks through the content of every page in its order, and through each drawing that the pages show, once. */
export function walkPages(pdf: Pdf): readonly WalkedPage[] {
  const inside = createInside(pdf)
  return pdf.pages.map(({ reference, page }) => {
    const contents = Array.isArray(pdf.follow(page['/Contents'])) ? pdf.list(page['/Contents']) : [page['/Contents'] ?? null]
    const bytes = Buffer.concat(contents.map((one: Value) => pdf.data(one)))
    return { reference, ...walkContent(pdf, bytes, pdf.dictionary(page['/Resources']), inside) }
  })
}

function createInside(pdf: Pdf): (reference: Value) => WalkedContent {
  const known = new Map<string, WalkedContent>()
  const open = new Set<string>()
  return function inside(reference) {
    const name = String(reference)
    const before = known.get(name)
    if (before) return before
    if (open.has(name)) return { ...nothing, faults: [`${name} shows itself`] }
    open.add(name)
    const form = pdf.dictionary(reference)
    const walked = walkContent(pdf, pdf.data(reference), pdf.dictionary(form['/Resources']), inside)
    const result = { ...walked, faults: [...walked.faults, ...boxFaults(pdf, form)].map((fault) => `${fault}, in ${name}`) }
    open.delete(name)
    known.set(name, result)
    return result
  }
}

function boxFaults(pdf: Pdf, form: Dictionary): readonly string[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = pdf.list(form['/BBox']).map(Number)
  return left < right && bottom < top ? [] : ['a drawing without a box']
}

const nothing: WalkedContent = {
  painted: { content: 0, decoration: 0, bare: [] },
  mcids: [],
  mcidsInside: [],
  texts: [],
  faults: [],
  unknown: [],
  decorates: false,
  deepestState: 0,
  colourSpaces: new Set(),
}
