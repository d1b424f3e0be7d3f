import { lookAt } from './check-pdf'
import { unicodeOf } from './font-clauses'
import { textOfValue } from './read-pdf'
import type { Element } from './read-tree'

/** What a voice says of a file, part by part in the order of the structure: the role of what holds the words, and the words. */
export function readAloud(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const { pdf, tree, walked } = lookAt(bytes)
  const shown = new Map<string, string>()
  for (const { reference, texts } of walked)
    for (const { font, codes, mcid } of texts) {
      const key = `${reference} ${String(mcid)}`
      shown.set(key, `${shown.get(key) ?? ''}${codes.map((code) => unicodeOf(pdf, font).get(code) ?? '').join('')}`)
    }
  const said: (readonly [string, string])[] = []
  const wordsOf = (element: Element): string => {
    const instead = element.dictionary['/Alt'] ?? element.dictionary['/ActualText']
    if (instead !== undefined) return textOfValue(instead)
    const own = element.contents.map(({ page, mcid }) => shown.get(`${page} ${mcid}`) ?? '')
    return inOrder(element, own, wordsOf)
  }
  const visit = (element: Element): void => {
    if (holdsWords(element)) said.push([element.role, wordsOf(element).trim()])
    else element.elements.forEach(visit)
  }
  tree.roots.forEach(visit)
  return said
}

const inline = new Set(['Span', 'Link', 'Reference'])

function holdsWords({ contents, elements, dictionary }: Element): boolean {
  return contents.length > 0 || dictionary['/Alt'] !== undefined || (elements.length > 0 && elements.every(({ role }) => inline.has(role)))
}

// Content and elements stand mixed; their order is that of the kids.
function inOrder(element: Element, contents: readonly string[], wordsOf: (kid: Element) => string): string {
  let content = 0
  let inside = 0
  return element.order
    .map((kind) => {
      if (kind === 'content') {
        content += 1
        return contents[content - 1] ?? ''
      }
      inside += 1
      const kid = element.elements[inside - 1]
      return kid ? wordsOf(kid) : ''
    })
    .join('')
}
