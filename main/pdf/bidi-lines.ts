import { LayoutBuilder } from './engine'

let installed = false

/**
 * Puts the words of every line in the order they are read in: pdfmake breaks lines in the order of writing and then draws each from left to right.
 * Words carry their `bidiLevel`; lines without one are untouched. Reordering after breaking is what the Unicode algorithm asks (rule L2), so that
 * paragraphs that wrap come out right too.
 */
export function installBidiLines(): void {
  if (installed) return
  installed = true
  const { buildNextLine } = LayoutBuilder.prototype
  LayoutBuilder.prototype.buildNextLine = function (node) {
    const line = buildNextLine.call(this, node)
    if (line?.inlines.some((inline) => (inline.bidiLevel ?? 0) > 0)) reorder(line)
    return line
  }
}

function reorder(line: InternalLine): void {
  cutEnd(line)
  line.inlines.forEach((inline, at) => {
    inline.written = at
  })
  const ordered = inReadingOrder(line.inlines)
  let x = -line.leadingCut
  for (const inline of ordered) {
    inline.x = x
    x += inline.width
  }
  line.inlines = ordered
}

// The space at the end of a line belongs outside of it; after reordering it would stand inside.
function cutEnd(line: InternalLine): void {
  const last = line.inlines.at(-1)
  if (!last || last.trailingCut === 0) return
  last.text = last.text.trimEnd()
  last.width -= last.trailingCut
  line.inlineWidths -= last.trailingCut
  last.trailingCut = 0
  line.trailingCut = 0
}

/** Rule L2: from the highest level to the lowest odd one, every run at that level or above is turned round. */
export function inReadingOrder<Item extends { readonly bidiLevel?: number }>(items: readonly Item[]): Item[] {
  const ordered = [...items]
  const levelAt = (at: number): number => ordered[at]?.bidiLevel ?? 0
  const highest = ordered.reduce((level, item) => Math.max(level, item.bidiLevel ?? 0), 0)
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      if (levelAt(start) < level) continue
      let end = start + 1
      while (end < ordered.length && levelAt(end) >= level) end += 1
      ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed())
      start = end
    }
  }
  return ordered
}
