import type { Box, BoxLine } from '../../shared/blocks/boxes'
import { boxStyle } from './box-look'
import type { Place } from './node'
import type { Inline } from './runs'

/** A line as it is drawn: one stretch of text at one size. */
export interface FittedLine {
  readonly text: string
  readonly of: BoxLine
  readonly size: number
  /** Points. */
  readonly width: number
  readonly height: number
  /** Room over it. */
  readonly above: number
  readonly rtl: boolean
}

/** How high lines stand under each other, in points. */
export function heightOf(lines: readonly FittedLine[]): number {
  return lines.reduce((sum, line) => sum + line.above + line.height, 0)
}

// The height of a line of Plex, in parts of its size; DejaVu, set smaller, needs less.
const lineHeight = 1.3
// Kept free at the end of a line: pdfkit adds up words, fontkit measures them; they differ by less than this.
const slack = 0.985
// A name that is a little too long for its line gets smaller alone, down to this part of its size, rather than being broken.
const oneLineDownTo = 0.62
// Between texts that say different things, in parts of the size.
const gap = 0.22
// Below this, words that are longer than their line are cut between letters: a smaller size would no longer be read.
const wholeWordsDownTo = 0.4
const steps = 16

/** The lines of a box, at the largest sizes at which all of them are inside it. Nothing is left out, however small it gets. */
export function fitLines(place: Place, box: Box, width: number, height: number): readonly FittedLine[] {
  const lines = box.lines.filter((line) => line.text.trim() !== '')
  const measure = createMeasure(place)
  const at = (scale: number): readonly FittedLine[] | null => {
    const set = lines.flatMap((line, before) => {
      const largest = boxStyle[box.look].sizes[line.role] * scale
      const broken = breakLine(measure, line, sizeInOneLine(measure, line, largest, width * slack), width * slack, scale)
      return before === 0 || line.role === lines[before - 1]?.role ? broken : apart(broken)
    })
    const fits = set.every((one) => one.width <= width) && heightOf(set) <= height
    return fits ? set : null
  }
  const whole = at(1)
  if (whole) return whole
  let [small, large] = [0, 1]
  let best: readonly FittedLine[] | null = null
  for (let step = 0; step < steps || (best === null && step < steps * 4); step += 1) {
    const scale = (small + large) / 2
    const set = at(scale)
    if (set) [best, small] = [set, scale]
    else large = scale
  }
  return best ?? []
}

function sizeInOneLine(measure: Measure, line: BoxLine, size: number, width: number): number {
  if ((line.role !== 'name' && line.role !== 'second') || line.text.includes('\n')) return size
  const share = width / (measure.widthOf(line.text.trim(), line) * size)
  return share < 1 && share >= oneLineDownTo ? size * share * 0.999 : size
}

function apart([first, ...others]: readonly FittedLine[]): readonly FittedLine[] {
  return first ? [{ ...first, above: first.size * gap }, ...others] : []
}

interface Measure {
  widthOf(text: string, line: BoxLine): number
  isRtl(text: string, line: BoxLine): boolean
}

// Widths in parts of the font size. Words come again and again while a size is looked for.
function createMeasure({ setter, coverage }: Place): Measure {
  const known = new Map<string, number>()
  const set = (text: string, line: BoxLine): ReturnType<typeof setter.set> => setter.set([{ text, lang: line.lang }], 1)
  return {
    widthOf(text, line) {
      const key = `${line.role} ${line.lang ?? ''} ${text}`
      const before = known.get(key)
      if (before !== undefined) return before
      const bold = line.role === 'name'
      const { text: inlines } = set(text, line)
      const pieces: readonly Inline[] = typeof inlines === 'string' ? [{ text: inlines }] : inlines
      const width = pieces.reduce((sum, one) => sum + coverage.widthOf(one.font ?? 'Plex', bold, one.text) * (one.fontSize ?? 1), 0)
      known.set(key, width)
      return width
    },
    isRtl: (text, line) => set(text, line).rtl,
  }
}

function breakLine(measure: Measure, line: BoxLine, size: number, width: number, scale: number): readonly FittedLine[] {
  const most = width / size
  // As wide as in the script of the text, whose font draws it.
  const first = /\S{1,12}/u.exec(line.text)?.[0] ?? ''
  const space = measure.widthOf(`${first} ${first}`, line) - 2 * measure.widthOf(first, line)
  const lines: { text: string; width: number }[] = []
  for (const paragraph of line.text.split('\n')) {
    let current: { text: string; width: number } | null = null
    for (const word of paragraph
      .split(/[ \t]+/u)
      .filter((one) => one !== '')
      .flatMap((one) => cutWord(measure, line, one, most, scale))) {
      const wordWidth = measure.widthOf(word, line)
      if (current && current.width + space + wordWidth <= most) {
        current = { text: `${current.text} ${word}`, width: current.width + space + wordWidth }
        lines[lines.length - 1] = current
      } else {
        current = { text: word, width: wordWidth }
        lines.push(current)
      }
    }
  }
  return lines.map((one) => ({
    text: one.text,
    of: line,
    size,
    width: measure.widthOf(one.text, line) * size,
    height: size * lineHeight,
    above: 0,
    rtl: measure.isRtl(one.text, line),
  }))
}

function cutWord(measure: Measure, line: BoxLine, word: string, most: number, scale: number): readonly string[] {
  if (scale > wholeWordsDownTo || measure.widthOf(word, line) <= most) return [word]
  const pieces: string[] = []
  let [current, width] = ['', 0]
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const letterWidth = measure.widthOf(letter, line)
    if (current !== '' && width + letterWidth > most) {
      pieces.push(current)
      ;[current, width] = ['', 0]
    }
    current += letter
    width += letterWidth
  }
  return [...pieces, current]
}
