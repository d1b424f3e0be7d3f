import { isDictionary, textOfValue, type Dictionary, type Pdf, type Value } from './read-pdf'

/** An element of the structure tree. */
export interface Element {
  readonly reference: string
  /** Its type behind the role map, without a slash. */
  readonly role: string
  readonly dictionary: Dictionary
  /** Its attributes of all owners. */
  readonly attributes: Dictionary
  readonly parent: Element | null
  readonly elements: readonly Element[]
  /** How elements and content stand mixed. */
  readonly order: readonly ('element' | 'content')[]
  /** Content by the reference of its page and its number. */
  readonly contents: readonly { readonly page: string; readonly mcid: number }[]
  readonly annotations: readonly string[]
  readonly faults: readonly string[]
}

/** The elements at the top of the tree, and all of them in reading order. */
export interface Tree {
  readonly roots: readonly Element[]
  readonly all: readonly Element[]
  readonly root: Dictionary
}

/** Reads the structure tree of a document; empty when it has none. */
export function readTree(pdf: Pdf): Tree {
  const catalogue = pdf.dictionary(pdf.trailer['/Root'])
  const root = pdf.dictionary(catalogue['/StructTreeRoot'])
  const roles = pdf.dictionary(root['/RoleMap'])
  const roots = kidsOf(pdf, root).map((kid) => readElement(pdf, roles, String(kid), null))
  const all: Element[] = []
  const visit = (element: Element): void => {
    all.push(element)
    element.elements.forEach(visit)
  }
  roots.forEach(visit)
  return { roots, all, root }
}

/** An element and those that it stands in, from inside out. */
export function lineOf(element: Element): readonly Element[] {
  return element.parent ? [element, ...lineOf(element.parent)] : [element]
}

/** The element that each content belongs to, by page and number. */
export function ownersOf(tree: Tree): ReadonlyMap<string, Element> {
  return new Map(tree.all.flatMap((element) => element.contents.map(({ page, mcid }) => [`${page} ${mcid}`, element])))
}

function kidsOf(pdf: Pdf, dictionary: Dictionary): readonly Value[] {
  const kids = dictionary['/K']
  if (kids === undefined || kids === null) return []
  return Array.isArray(pdf.follow(kids)) ? pdf.list(kids) : [kids]
}

function readElement(pdf: Pdf, roles: Dictionary, reference: string, parent: Element | null): Element {
  const dictionary = pdf.dictionary(reference)
  const elements: Element[] = []
  const order: ('element' | 'content')[] = []
  const contents: { page: string; mcid: number }[] = []
  const annotations: string[] = []
  const faults: string[] = []
  const type = String(dictionary['/S'])
  const element: Element = {
    reference,
    role: String(roles[type] ?? type).slice(1),
    dictionary,
    attributes: attributesOf(pdf, dictionary['/A']),
    parent,
    elements,
    order,
    contents,
    annotations,
    faults,
  }
  for (const kid of kidsOf(pdf, dictionary)) {
    const inside = pdf.dictionary(kid)
    if (typeof kid === 'number' || inside['/Type'] === '/MCR') order.push('content')
    if (typeof kid === 'number') contents.push({ page: String(dictionary['/Pg']), mcid: kid })
    else if (inside['/Type'] === '/MCR') contents.push({ page: String(inside['/Pg']), mcid: Number(inside['/MCID']) })
    else if (inside['/Type'] === '/OBJR') annotations.push(String(inside['/Obj']))
    else if (inside['/S'] === undefined) faults.push(`a kid that is nothing: ${String(kid)}`)
    else {
      if (String(inside['/P']) !== reference) faults.push(`${String(kid)} names another parent`)
      order.push('element')
      elements.push(readElement(pdf, roles, String(kid), element))
    }
  }
  return element
}

function attributesOf(pdf: Pdf, value: Value | undefined): Dictionary {
  const followed = pdf.follow(value)
  const owners = Array.isArray(followed)
    ? (followed as readonly Value[]).map((one) => pdf.dictionary(one))
    : isDictionary(followed)
      ? [followed]
      : []
  return Object.assign({}, ...owners) as Dictionary
}

/** The language that an element is in: its own, or of what it stands in. */
export function languageOf(element: Element): string | null {
  const own = lineOf(element).find((one) => one.dictionary['/Lang'] !== undefined)
  return own ? textOfValue(own.dictionary['/Lang']) : null
}
