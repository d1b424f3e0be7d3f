import { TextBreaker } from './engine'

// The rule of Unicode that keeps a bracket with a quotation mark before it (LB15) takes the closing « » of French for an opening one.
const afterQuotation = /(?<=[»”] )(?=[([])/u

let installed = false

/** Lets a line end between a quotation and a bracket: else both are one word, and one that is longer than its column is cut between letters. */
export function installLineBreaks(): void {
  if (installed) return
  installed = true
  const { getBreaks } = TextBreaker.prototype
  TextBreaker.prototype.getBreaks = function (texts, styles) {
    const words = getBreaks.call(this, texts, styles)
    return words.some(({ text }) => afterQuotation.test(text)) ? words.flatMap(cutAfterQuotation) : words
  }
}

// Whether the line ends, or may not, is said of the end of a word.
function cutAfterQuotation(word: InternalWord): readonly InternalWord[] {
  const parts = word.text.split(afterQuotation)
  const { lineEnd: _end, noNewLine: _stays, ...look } = word
  return parts.map((text, at) => ({ ...(at === parts.length - 1 ? word : look), text }))
}
