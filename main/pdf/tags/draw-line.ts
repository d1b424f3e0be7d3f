import { mirror } from '../runs'
import { addPart, lastPart, type Part } from './part'
import { targetOf, type Pen } from './pen'

/**
 * Draws a line as content of its part: as one piece if it says what it shows, in pieces where words are a link, in another language, or said in another
 * way than they are drawn. A line that was drawn before (the head of a table on its next page) and one without words are decoration.
 */
export function drawLine(pen: Pen, line: InternalLine, render: (line: InternalLine) => void): void {
  const part = line.part ?? line.inlines[0]?.part
  const blank = line.inlines.every((inline) => inline.text.trim() === '')
  if (!part || blank || line.drawing?.done === true) {
    // Nothing is painted by no letters, and a mark around nothing would only cut others in two.
    if (line.inlines.every((inline) => inline.text === '')) render(line)
    else pen.decoration('Pagination', () => render(line))
    return
  }
  if (line.drawing) line.drawing.done = true
  partWords(line)
  pen.grow(part, line.x, line.y, line.x + line.getWidth(), line.y + line.getHeight())
  if (line.inlines.every(isPlain)) pen.content(part, () => render(line))
  else drawInPieces(pen, part, line, render)
}

// Where a line was ended by whoever wrote it no space stands: a voice would run its last word into the next.
function partWords(line: InternalLine): void {
  const last = line.inlines.at(-1)
  if (last && line.newLineForced === true && line.lastLineInParagraph !== true && (last.bidiLevel ?? 0) === 0 && last.actual === undefined)
    last.text = `${last.text.trimEnd()} `
}

function isPlain(inline: InternalInline): boolean {
  return (
    !inline.link && !inline.linkToDestination && inline.lang === undefined && inline.actual === undefined && (inline.bidiLevel ?? 0) === 0
  )
}

function drawInPieces(pen: Pen, part: Part, line: InternalLine, render: (line: InternalLine) => void): void {
  tellPage(line)
  const cut = cutter(line)
  for (const linked of groups(line.inlines, targetOf)) {
    const target = linked[0] ? targetOf(linked[0]) : null
    const holder = target === null ? part : linkIn(part, target)
    const drawAll = (): void => {
      for (const spoken of groups(linked, speech)) {
        // The number of a page stands far from the words that it follows, with nothing between them.
        const isNumber = part.role === 'TOCI' && holder.words !== undefined
        const span = isNumber ? addPart(holder, 'Span', { actual: ` ${said(spoken)}` }) : spanIn(holder, spoken, line)
        pen.content(span, () => render(cut(spoken)))
      }
    }
    if (target === null) drawAll()
    else pen.link(holder, said(linked), drawAll)
  }
}

// pdfmake puts the number of a page in the place of its noughts at the last moment; what is said of it must be known before.
function tellPage(line: InternalLine): void {
  const [number] = line.inlines
  const page = line._pageNodeRef?.positions?.[0]?.pageNumber
  if (number && page !== undefined) number.text = String(page)
}

// Words in one language, or said in another way than they are drawn, stand apart. Inside what runs from right to left nothing is cut.
function speech(inline: InternalInline): string {
  if ((inline.bidiLevel ?? 0) > 0) return 'right to left'
  return `${inline.lang ?? ''} ${inline.actual === undefined ? 'as drawn' : 'otherwise'}`
}

function groups(inlines: readonly InternalInline[], key: (inline: InternalInline) => string | null): readonly InternalInline[][] {
  const cut: InternalInline[][] = []
  let before: string | null | undefined
  for (const inline of inlines) {
    const now = key(inline)
    if (now === before) cut.at(-1)?.push(inline)
    else cut.push([inline])
    before = now
  }
  return cut
}

// An entry of the contents refers, and what refers is one link: its words and its number of the page.
function linkIn(part: Part, target: string): Part {
  const last = lastPart(part)
  if (part.role === 'TOCI') return linkIn(last?.role === 'Reference' ? last : addPart(part, 'Reference'), target)
  return last?.role === 'Link' && last.target === target ? last : addPart(part, 'Link', { target })
}

function spanIn(part: Part, inlines: readonly InternalInline[], line: InternalLine): Part {
  const lang = inlines.find((inline) => inline.lang !== undefined)?.lang
  const otherwise = inlines.some((inline) => inline.actual !== undefined || (inline.bidiLevel ?? 0) > 0)
  if (!otherwise && lang === undefined) return part
  const more = lang === undefined ? {} : { lang }
  if (otherwise) return addPart(part, 'Span', { ...more, actual: actualText(inlines, line) })
  const last = lastPart(part)
  return last?.role === 'Span' && last.lang === lang && last.actual === undefined ? last : addPart(part, 'Span', more)
}

// Words and glyphs of a right-to-left run stand in the file as they are drawn, from left to right; this is what they say, as it was written.
function actualText(inlines: readonly InternalInline[], line: InternalLine): string {
  const text = said(inlines)
  const goesOn = line.lastLineInParagraph !== true && inlines.at(-1) === line.inlines.at(-1)
  return goesOn && !text.endsWith(' ') ? `${text} ` : text
}

function said(inlines: readonly InternalInline[]): string {
  return inlines
    .toSorted((one, other) => (one.written ?? 0) - (other.written ?? 0))
    .map(textOf)
    .join('')
}

function textOf(inline: InternalInline): string {
  if (inline.actual !== undefined) return inline.actual
  return ((inline.bidiLevel ?? 0) & 1) === 1 ? mirror(inline.text) : inline.text
}

// Parts of a line with its height and base line; what hangs on the line as a whole goes with the first.
function cutter(line: InternalLine): (inlines: InternalInline[]) => InternalLine {
  const height = line.getHeight()
  const ascender = line.getAscenderHeight()
  return (inlines) => {
    const piece = Object.assign(line.clone(), { inlines, getHeight: () => height, getAscenderHeight: () => ascender })
    if (inlines[0] !== line.inlines[0]) {
      delete piece._outline
      delete piece.id
      delete piece._pageNodeRef
    }
    return piece
  }
}
