import { clause, unless, type Clause, type Looked } from './clause'
import type { Pdf, Value } from './read-pdf'

/** That everything drawn is content of the structure or decoration, and that the way from one to the other is right in both directions. */
export function contentClauses({ pdf, tree, walked }: Looked): readonly Clause[] {
  const painted = (kind: 'content' | 'decoration'): number => walked.reduce((sum, page) => sum + page.painted[kind], 0)
  const seen = `${painted('content')} operators of content, ${painted('decoration')} of decoration`
  const inTree = tree.all.flatMap((element) => element.contents.map(({ page, mcid }) => `${page} ${mcid}`))
  const onPages = walked.flatMap((page) => page.mcids.map((mcid) => `${page.reference} ${mcid}`))
  return [
    clause(
      'UA 7.1, M 01-005, A 6.7: everything painted is content or decoration',
      walked.flatMap((page) => page.painted.bare.map((operator) => `${operator} on page ${page.reference}`)),
      seen,
    ),
    clause(
      'UA 7.1, M 01-003, 01-004: content and decoration are not inside each other',
      walked.flatMap((page) => page.faults),
    ),
    clause(
      'A 6.2.2: only operators of the norm, and what they name is in resources of their own',
      walked.flatMap((page) => page.unknown.map((one) => `${one} on page ${page.reference}`)),
    ),
    clause('ISO 32000-1 14.7.4.2: every mark has its own number', repeated(onPages)),
    clause(
      'ISO 32000-1 14.7.4.3: no mark of the tree stands inside a drawing',
      walked.flatMap((page) => page.mcidsInside.map((mcid) => `content ${mcid} in a drawing of page ${page.reference}`)),
    ),
    clause('ISO 32000-1 14.7.4.2: every mark is in the tree once, and nothing else is', [
      ...repeated(inTree).map((one) => `twice in the tree: ${one}`),
      ...missingIn(inTree, onPages).map((one) => `not in the tree: ${one}`),
      ...missingIn(onPages, inTree).map((one) => `on no page: ${one}`),
    ]),
    clause('ISO 32000-1 14.7.4.4: the way back from content to its element', wayBack(pdf, tree, walked)),
    clause(
      'UA 7.18.3, M 28-009: pages are walked in the order of the structure',
      pdf.pages.filter(({ page }) => page['/Tabs'] !== '/S').map(({ reference }) => `page ${reference}`),
    ),
  ]
}

function repeated(all: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return all.filter((one) => seen.has(one) || !seen.add(one))
}

function missingIn(there: readonly string[], asked: readonly string[]): readonly string[] {
  const known = new Set(there)
  return asked.filter((one) => !known.has(one))
}

function wayBack(pdf: Pdf, tree: Looked['tree'], walked: Looked['walked']): readonly string[] {
  const parents = numbersOf(pdf, tree.root['/ParentTree'])
  const owners = new Map(tree.all.flatMap((element) => element.contents.map(({ page, mcid }) => [`${page} ${mcid}`, element.reference])))
  const againstPages = walked.flatMap(({ reference, mcids }) => {
    const key = pdf.dictionary(reference)['/StructParents']
    if (mcids.length === 0) return []
    const kids = typeof key === 'number' ? pdf.list(parents.get(key)) : []
    return mcids.flatMap((mcid) => unless(String(kids[mcid]) === owners.get(`${reference} ${mcid}`), `page ${reference}, content ${mcid}`))
  })
  const againstLinks = tree.all.flatMap((element) =>
    element.annotations.flatMap((annotation) => {
      const key = pdf.dictionary(annotation)['/StructParent']
      return unless(typeof key === 'number' && String(parents.get(key)) === element.reference, `annotation ${annotation}`)
    }),
  )
  const next = Number(tree.root['/ParentTreeNextKey'] ?? Infinity)
  return [
    ...againstPages,
    ...againstLinks,
    ...unless(
      [...parents.keys()].every((key) => key < next),
      'a next key that is taken',
    ),
  ]
}

function numbersOf(pdf: Pdf, tree: Value | undefined): ReadonlyMap<number, Value> {
  const node = pdf.dictionary(tree)
  const flat = pdf.list(node['/Nums'])
  const own = flat.flatMap((key, at): [number, Value][] => (at % 2 === 0 ? [[Number(key), flat[at + 1] ?? null]] : []))
  return new Map([...own, ...pdf.list(node['/Kids']).flatMap((kid) => [...numbersOf(pdf, kid)])])
}
