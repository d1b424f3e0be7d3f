import { packObjects, pdfText } from './packed-objects'
import { isPart, type Leaf, type Part } from './part'
import type { Marks } from './pen'

/** Writes the structure tree of a document that is drawn and not closed yet, with the way back from every mark and every link to its element. */
export function writeTags(document: PdfKitDocument, { root, pages, links }: Marks): void {
  dropEmpty(root)
  const packed = packObjects(document)
  const numbers = new Map<Part, number>()
  const nameOf = headingNames(root)
  const treeNumber = packed.reserve()
  const visit = (part: Part): void => {
    numbers.set(part, packed.reserve())
    for (const kid of part.kids) if (isPart(kid)) visit(kid)
  }
  visit(root)
  const context: Context = { numbers, nameOf, pageObjects: document._root.data.Pages.data.Kids }
  const write = (part: Part, parent: number): void => {
    const number = numbers.get(part) ?? 0
    packed.put(number, elementSource(context, part, parent))
    for (const kid of part.kids) if (isPart(kid)) write(kid, number)
  }
  const refer = (part: Part): string => `${numbers.get(part) ?? 0} 0 R`
  const parents = packed.reserve()
  packed.put(
    treeNumber,
    `<</Type/StructTreeRoot/K ${refer(root)}/ParentTree ${parents} 0 R/ParentTreeNextKey ${pages.length + links.length}/RoleMap<</Title/P>>>>`,
  )
  write(root, treeNumber)
  const ofPages = pages.map((parts, page) => `${page}[${parts.map(refer).join(' ')}]`)
  const ofLinks = links.map((part, at) => `${pages.length + at} ${refer(part)}`)
  packed.put(parents, `<</Nums[${[...ofPages, ...ofLinks].join('\n')}]>>`)
  packed.end()
  const catalogue: Record<string, unknown> = document._root.data
  catalogue['StructTreeRoot'] = referenceTo(document, treeNumber)
  catalogue['MarkInfo'] = document.ref({ Marked: true })
}

// pdfkit writes what it knows as a reference by its number, and ends the tree with the document: this one is written already.
function referenceTo(document: PdfKitDocument, number: number): object {
  const reference: unknown = Object.create(document._root, { id: { value: number }, end: { value: () => undefined } })
  return reference as object
}

// Parts that nothing was drawn for go: an empty paragraph, an entry without words. Cells stay, so that rows keep their width.
function dropEmpty(part: Part): boolean {
  const kept = part.kids.filter((kid) => !isPart(kid) || dropEmpty(kid))
  part.kids.splice(0, part.kids.length, ...(part.role === 'Table' ? withoutLoneHeads(kept) : kept))
  return kept.length > 0 || part.role === 'TD' || part.role === 'TH'
}

// A head needs a body in its table (ISO 32000-1, 14.8.4.3.4); where there is none its rows are those of the table.
function withoutLoneHeads(kids: readonly (Part | Leaf)[]): readonly (Part | Leaf)[] {
  if (kids.some((kid) => isPart(kid) && kid.role === 'TBody')) return kids
  return kids.flatMap((kid) => (isPart(kid) && (kid.role === 'THead' || kid.role === 'TFoot') ? kid.kids : [kid]))
}

// A heading counts one more than the nearest one above it in rank, so that no number is left out, whatever levels the blocks had (ISO 14289-1, 7.4.2).
function headingNames(root: Part): ReadonlyMap<Part, string> {
  const names = new Map<Part, string>()
  const above: number[] = []
  const visit = (part: Part): void => {
    if (part.role === 'H') {
      const level = part.level ?? 1
      while ((above.at(-1) ?? 0) >= level) above.pop()
      above.push(level)
      names.set(part, `H${Math.min(above.length, 6)}`)
    }
    for (const kid of part.kids) if (isPart(kid)) visit(kid)
  }
  visit(root)
  return names
}

interface Context {
  readonly numbers: ReadonlyMap<Part, number>
  readonly nameOf: ReadonlyMap<Part, string>
  readonly pageObjects: readonly PdfKitReference[]
}

function elementSource(context: Context, part: Part, parent: number): string {
  const first = part.kids.find((kid): kid is Leaf => !isPart(kid))
  const page = first?.page ?? null
  const kids = part.kids.map((kid) => (isPart(kid) ? `${context.numbers.get(kid) ?? 0} 0 R` : leafSource(context, kid, page)))
  const texts = [
    part.alt === undefined ? '' : `/Alt${pdfText(shorten(part.alt))}`,
    part.actual === undefined ? '' : `/ActualText${pdfText(part.actual)}`,
    part.lang === undefined ? '' : `/Lang${pdfText(part.lang)}`,
  ].join('')
  const at = page === null ? '' : `/Pg ${pageReference(context, page)}`
  const inside = kids.length === 0 ? '' : kids.length === 1 ? `/K ${kids[0] ?? ''}` : `/K[${kids.join(' ')}]`
  return `<</S/${context.nameOf.get(part) ?? part.role}/P ${parent} 0 R${at}${attributes(context, part)}${texts}${inside}>>`
}

// A string of a PDF/A file holds at most 32,767 bytes (ISO 19005-2, 6.1.13), two for each of these.
function shorten(text: string): string {
  return text.slice(0, 16_000).replace(/\p{Cs}$/u, '')
}

function leafSource(context: Context, leaf: Leaf, page: number | null): string {
  if ('annotation' in leaf) return `<</Type/OBJR/Pg ${pageReference(context, leaf.page)}/Obj ${leaf.annotation} 0 R>>`
  return leaf.page === page ? `${leaf.mcid}` : `<</Type/MCR/Pg ${pageReference(context, leaf.page)}/MCID ${leaf.mcid}>>`
}

function pageReference({ pageObjects }: Context, page: number): string {
  return `${pageObjects[page]?.id ?? 0} 0 R`
}

function attributes(context: Context, part: Part): string {
  if (part.numbering !== undefined) return `/A<</O/List/ListNumbering/${part.numbering}>>`
  if (part.box) return `/A<</O/Layout/Placement/Block/BBox[${boxSource(context, part.box)}]>>`
  if (part.scope === undefined && part.span === undefined) return ''
  const scope = part.scope === undefined ? '' : `/Scope/${part.scope}`
  const { columns = 1, rows = 1 } = part.span ?? {}
  return `/A<</O/Table${scope}${columns > 1 ? `/ColSpan ${columns}` : ''}${rows > 1 ? `/RowSpan ${rows}` : ''}>>`
}

// PDF counts from the lower edge of the page.
function boxSource({ pageObjects }: Context, box: NonNullable<Part['box']>): string {
  const media = pageObjects[box.page]?.data['MediaBox']
  const height = Array.isArray(media) ? Number(media[3]) : 0
  // A line has no height, and a box must have one.
  return [box.left, height - box.bottom - 0.5, box.right + 0.5, height - box.top].map((side) => Math.round(side * 100) / 100).join(' ')
}
