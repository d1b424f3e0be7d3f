/** Mends a laid-out document before it is closed: Arabic that can be copied and searched, and bookmarks that count and lead to their headings. `destinations` are the names of the headings in the order of the bookmarks. */
export function mendDocument(document: PdfKitDocument, destinations: readonly string[]): void {
  for (const font of Object.values(document._fontFamilies)) font.unicode = font.unicode.map(inVisualOrder)
  if (document.outline.children.length > 0) mendOutline(document.outline, destinations)
}

// One glyph may stand for two Arabic letters (lam and alef). Readers take the glyphs of a right-to-left line from left to right and turn all their
// letters round, those of one glyph too [seen in poppler and pdf.js, which is our own view]: so they are given in the order they are drawn in.
function inVisualOrder(letters: readonly number[] | undefined): readonly number[] | undefined {
  const isRightToLeft = letters !== undefined && letters.length > 1 && letters.every((letter) => letter >= 0x0590 && letter <= 0x08ff)
  const hasMark = letters?.some((letter) => /\p{M}/u.test(String.fromCodePoint(letter)))
  return isRightToLeft && hasMark !== true ? letters.toReversed() : letters
}

// pdfkit leaves out the count of visible entries, which ISO 32000 requires of an open tree, and leads to the right edge of the page.
function mendOutline(root: Outline, destinations: readonly string[]): void {
  const entries = inOrder(root)
  root.outlineData.Count = entries.length
  entries.forEach((entry, at) => {
    const name = destinations[at]
    // pdfkit writes String objects as PDF strings and plain ones as names.
    if (name !== undefined) entry.outlineData.Dest = Object(name)
    if (entry.children.length > 0) entry.outlineData.Count = inOrder(entry).length
  })
}

function inOrder(outline: Outline): readonly Outline[] {
  return outline.children.flatMap((child) => [child, ...inOrder(child)])
}
