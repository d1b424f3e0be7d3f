/** An element of XML with its namespace. */
export interface XmlElement {
  readonly space: string
  readonly name: string
  readonly kids: readonly (XmlElement | string)[]
  /** The text inside, with the space around it taken off. */
  text(): string
  /** The first element below of a name in a namespace. */
  find(space: string, name: string): XmlElement | null
  findAll(space: string, name: string): readonly XmlElement[]
}

/** Reads XML strictly as far as metadata need it; `fault` says where it is not well-formed. */
export function readXml(source: string): { readonly root: XmlElement; readonly fault: string | null } {
  const stack: Growing[] = [{ qualified: '', spaces: {}, kids: [] }]
  const top = (): Growing => stack.at(-1) ?? { qualified: '', spaces: {}, kids: [] }
  for (const [token] of source.replace(/^\ufeff/u, '').matchAll(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/?[^<>]+>|[^<]+|</gu)) {
    if (token.startsWith('<?') || token.startsWith('<!--')) continue
    if (token === '<') return { root: finish(stack[0] ?? top()), fault: 'a bracket that begins nothing' }
    if (token.startsWith('</')) {
      const ended = stack.pop()
      if (!ended || ended.qualified !== token.slice(2, -1).trim() || stack.length === 0)
        return { root: finish(top()), fault: `an end without its beginning: ${token}` }
      top().kids.push(finish(ended))
    } else if (token.startsWith('<')) {
      const begun = begin(token, top().spaces)
      if (begun === null) return { root: finish(stack[0] ?? top()), fault: `a broken element: ${token}` }
      if (token.endsWith('/>')) top().kids.push(finish(begun))
      else stack.push(begun)
    } else {
      const text = unescape(token)
      if (text === null) return { root: finish(stack[0] ?? top()), fault: `a broken character: ${token.trim().slice(0, 40)}` }
      top().kids.push(text)
    }
  }
  return { root: finish(stack[0] ?? top()), fault: stack.length === 1 ? null : `no end of ${top().qualified}` }
}

interface Growing {
  readonly qualified: string
  readonly spaces: Readonly<Record<string, string>>
  readonly kids: (XmlElement | string)[]
}

function begin(token: string, around: Readonly<Record<string, string>>): Growing | null {
  const match = /^<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*\/?>$/u.exec(token)
  if (!match) return null
  const [, qualified = '', attributes = ''] = match
  const spaces = Object.fromEntries(
    Array.from(attributes.matchAll(/xmlns:([\w.-]+)\s*=\s*"([^"]*)"/gu), ([, prefix, space]) => [prefix, space]),
  )
  const all = { ...around, ...(spaces as Record<string, string>) }
  const prefix = qualified.includes(':') ? qualified.split(':')[0] : undefined
  if (prefix !== undefined && all[prefix] === undefined) return null
  return { qualified, spaces: all, kids: [] }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string | null {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu.test(text)) return null
  if (/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text)) return null
  return text.replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)
}

function finish({ qualified, spaces, kids }: Growing): XmlElement {
  const [prefix = '', local = ''] = qualified.includes(':') ? qualified.split(':') : ['', qualified]
  const elements = kids.filter((kid) => typeof kid !== 'string')
  const element: XmlElement = {
    space: spaces[prefix] ?? '',
    name: local,
    kids,
    text: () =>
      kids
        .map((kid) => (typeof kid === 'string' ? kid : kid.text()))
        .join('')
        .trim(),
    find: (space, name) => element.findAll(space, name)[0] ?? null,
    findAll: (space, name) =>
      elements.flatMap((kid) => [...(kid.space === space && kid.name === name ? [kid] : []), ...kid.findAll(space, name)]),
  }
  return element
}
