import UFuzzy from '@leeoniya/ufuzzy'

/** A record as it is found by what is typed: its folded name, and the folded words that it is found by besides. */
export interface TextEntry {
  readonly title: string
  readonly words: string
}

/** Everything that can be found by typing, whatever engine looks for it. */
export interface TextIndex {
  readonly size: () => number
  /** Takes an entry in, in place of what was known under its key. */
  readonly put: (key: string, entry: TextEntry) => void
  readonly remove: (key: string) => void
  /**
   * The keys that answer a folded text, the best first: every word typed, in any order, the beginning of the name before its middle, the name before
   * the other words. Where few answer, those with one slip in a word of four letters or more follow. '' finds nothing.
   */
  readonly find: (text: string, limit: number) => readonly string[]
}

const strict = { intraMode: 0, intraIns: 0, interLft: 1 } as const
const lenient = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1, interLft: 1 } as const
// Letters of every script; slower, so that texts of plain letters go without.
const anyScript = {
  unicode: true,
  interSplit: '[^\\p{L}\\d]+',
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: '[\\p{L}\\d]',
} as const

const engines = {
  plain: { strict: new UFuzzy(strict), lenient: new UFuzzy(lenient) },
  anyScript: { strict: new UFuzzy({ ...anyScript, ...strict }), lenient: new UFuzzy({ ...anyScript, ...lenient }) },
} as const

/** More answers than this are not told apart by how well they answer: the beginning of the name alone counts. */
const ranked = 1000
/** With fewer answers than this, slips are thought of. */
const few = 5
const words = 4

/** An empty index. */
export function createTextIndex(): TextIndex {
  const keys: string[] = []
  const lines: string[] = []
  const places = new Map<string, number>()
  const remove = (key: string): void => {
    const at = places.get(key)
    if (at === undefined) return
    // The last one takes its place: nothing else moves.
    const [lastKey = '', lastLine = ''] = [keys.pop(), lines.pop()]
    places.delete(key)
    if (lastKey === key) return
    keys[at] = lastKey
    lines[at] = lastLine
    places.set(lastKey, at)
  }
  return {
    size: () => keys.length,
    put: (key, { title, words: more }) => {
      const line = more === '' ? title : `${title} ${more}`
      const at = places.get(key)
      if (at !== undefined) lines[at] = line
      else {
        places.set(key, keys.push(key) - 1)
        lines.push(line)
      }
    },
    remove,
    find: (text, limit) => {
      if (text === '') return []
      const { strict: exact, lenient: forgiving } = /^[a-z0-9 ]*$/.test(text) ? engines.plain : engines.anyScript
      const found = search(exact, lines, text)
      const slips = found.length < few && text.split(' ').some((word) => word.length >= words) ? search(forgiving, lines, text) : []
      return [...new Set([...found, ...slips])].slice(0, limit).map((at) => keys[at] ?? '')
    },
  }
}

function search(engine: UFuzzy, lines: string[], text: string): readonly number[] {
  const [found, info, order] = engine.search(lines, text, 3, ranked)
  if (found === null) return []
  if (info !== null && order !== null) return order.map((at) => info.idx[at] ?? -1)
  const begins = (at: number): boolean => lines[at]?.startsWith(text) ?? false
  return [...found.filter(begins), ...found.filter((at) => !begins(at))]
}
