// What we print ourselves, and what reads the same wherever it stands: days of months, and the places at a table.
const ending =
  /(?<=\b1)er(?=[ \u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|au)\b)|(?<=\b1)re(?= place\b)|(?<=\b\d{1,3})e(?= place\b)/gu

/** A stretch of text, raised where it is the ending of an ordinal. */
export interface OrdinalPiece {
  readonly text: string
  readonly raised: boolean
}

/** A French text cut at the endings of its ordinals: « 1er mars » has its « er » raised. One piece of any other text. */
export function cutOrdinals(text: string, language: string): readonly OrdinalPiece[] {
  if (!hasOrdinals(text, language)) return [{ text, raised: false }]
  const pieces: OrdinalPiece[] = []
  let start = 0
  for (const { 0: letters, index } of text.matchAll(ending)) {
    pieces.push({ text: text.slice(start, index), raised: false }, { text: letters, raised: true })
    start = index + letters.length
  }
  return [...pieces, { text: text.slice(start), raised: false }].filter((piece) => piece.text !== '')
}

/** Whether a text has an ending to raise. */
export function hasOrdinals(text: string, language: string): boolean {
  return (language === 'fr' || language.startsWith('fr-')) && text.search(ending) !== -1
}
