import { clause, unless, type Clause, type Looked } from './clause'
import { textOfValue, type Dictionary } from './read-pdf'

/** What both norms ask of annotations: ours are links. */
export function linkClauses({ pdf, tree }: Looked): readonly Clause[] {
  const annotations = pdf.pages.flatMap(({ page }) =>
    pdf.list(page['/Annots']).map((reference) => ({ reference: String(reference), of: pdf.dictionary(reference) })),
  )
  const holders = new Map(tree.all.flatMap((element) => element.annotations.map((reference) => [reference, element])))
  const links = annotations.filter(({ of }) => of['/Subtype'] === '/Link')
  return [
    clause(
      'A 6.3.1: no annotations but links',
      annotations.filter(({ of }) => of['/Subtype'] !== '/Link').map(({ of }) => String(of['/Subtype'])),
      `${links.length} links`,
    ),
    clause(
      'A 6.3.2: annotations are printed and not hidden',
      annotations.flatMap(({ of }) => unless((Number(of['/F'] ?? 0) & 0b100111) === 4, 'a hidden one')),
    ),
    clause(
      'UA 7.18.5, M 28-011: links stand in a Link of the tree',
      links.flatMap(({ reference }) => unless(holders.get(reference)?.role === 'Link', `annotation ${reference}`)),
    ),
    clause(
      'UA 7.18.1, 7.18.5, M 28-012: links say where they lead',
      links.flatMap(({ of }) => unless(textOfValue(of['/Contents']).trim() !== '', 'a link without words')),
    ),
    clause(
      'ISO 32000-1 12.5.6.5: links lead somewhere',
      links.flatMap(({ of }) => unless(leads(of), 'a link to nowhere')),
    ),
    clause(
      'UA 7.18.5: a Link of the tree has its words and its link',
      tree.all.flatMap((element) =>
        element.role === 'Link'
          ? unless(element.annotations.length > 0 && element.contents.length + element.elements.length > 0, 'half a link')
          : [],
      ),
    ),
  ]
}

function leads(link: Dictionary): boolean {
  return link['/Dest'] !== undefined || link['/A'] !== undefined
}
