import type { Box, BoxLine } from '../../shared/blocks/boxes'
import { boxStyle } from './box-look'
import { raisedScale } from './look'
import type { Place } from './node'
import type { Inline, SetText, TextSetter } from './runs'

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

// The height of a line in parts of its size: that of Plex, and of DejaVu, set smaller; Japanese stands higher.
const lineHeight = 1.3
const lineHeightOfNoto = 1.45
// Kept free at the end of a line: pdfkit adds up words, fontkit measures them; they differ by less than this.
const slack = 0.985
// A name that is a little too long for its line gets smaller alone, down to this part of its size, rather than being broken.
const oneLineDownTo = 0.62
// Between texts that say different things, in parts of the size.
const gap = 0.22
// Below this, words that are longer than their line are cut between letters: a smaller size would no longer be read.
const wholeWordsDownTo = 0.4
// The search ends when the sizes it goes between are this near to each other.
const nearEnough = 1.01

/** The lines of a box, at the largest sizes at which all of them are inside it. Nothing is left out, however small it gets. */
export function fitLines(place: Place, box: Box, width: number, height: number): readonly FittedLine[] {
  const lines = box.lines.filter((line) => line.text.trim() !== '')
  const measure = measureFor(place)
  const at = (scale: number): readonly FittedLine[] | null => {
    const set = lines.flatMap((line, before) => {
      const largest = boxStyle[box.look].sizes[line.role] * scale
      const broken = breakLine(measure, line, sizeInOneLine(measure, line, largest, width * slack), width * slack, scale)
      return before === 0 || line.role === lines[before - 1]?.role ? broken : apart(broken)
    })
    return set.every((one) => one.width <= width * slack) && heightOf(set) <= height ? set : null
  }
  let scale = 1
  let set = at(1)
  if (!set) [scale, set] = largestThatFits(at)
  let drawn = measured(measure, set)
  // Words of several scripts on one line may add up to less than they take together.
  while (drawn.some((one) => one.width > width) && scale > 1e-4) {
    scale *= 0.97
    drawn = measured(measure, at(scale) ?? set)
  }
  return drawn
}

function largestThatFits(at: (scale: number) => readonly FittedLine[] | null): readonly [number, readonly FittedLine[]] {
  let [small, large] = [0, 1]
  let best: readonly FittedLine[] = []
  while (large > 1e-4 && (small === 0 || large / small > nearEnough)) {
    const scale = (small + large) / 2
    const set = at(scale)
    if (set) [best, small] = [set, scale]
    else large = scale
  }
  return [small, best]
}

function measured(measure: Measure, lines: readonly FittedLine[]): readonly FittedLine[] {
  return lines.map((line) => ({ ...line, width: measure.widthOf(line.text, line.of) * line.size, rtl: measure.isRtl(line.text, line.of) }))
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
  /** In parts of the font size. */
  widthOf(text: string, line: BoxLine): number
  heightOf(line: BoxLine): number
  isRtl(text: string, line: BoxLine): boolean
}

const measures = new WeakMap<TextSetter, Measure>()
// Whole lines hardly come again; words do, in every box and at every size that is tried.
const longestKept = 60

function measureFor({ setter, coverage }: Place): Measure {
  const before = measures.get(setter)
  if (before) return before
  const known = new Map<string, number>()
  const set = (text: string, { lang }: BoxLine): SetText => setter.set(lang === undefined ? text : [{ text, lang }], 1)
  const measure: Measure = {
    widthOf(text, line) {
      const bold = line.role === 'name'
      const key = `${bold ? 'b' : 'n'} ${line.lang ?? ''} ${text}`
      const found = known.get(key)
      if (found !== undefined) return found
      const { text: inlines } = set(text, line)
      const pieces: readonly Inline[] = typeof inlines === 'string' ? [{ text: inlines }] : inlines
      const width = pieces.reduce((sum, one) => sum + coverage.widthOf(one.font ?? 'Plex', bold, one.text) * sizeOf(one), 0)
      if (text.length <= longestKept) known.set(key, width)
      return width
    },
    heightOf(line) {
      const key = `h ${line.lang ?? ''} ${line.text}`
      const found = known.get(key)
      if (found !== undefined) return found
      const { text: inlines } = set(line.text, line)
      const isHigh = typeof inlines !== 'string' && inlines.some(({ font }) => font === 'Noto')
      const height = isHigh ? lineHeightOfNoto : lineHeight
      known.set(key, height)
      return height
    },
    isRtl: (text, line) => set(text, line).rtl,
  }
  measures.set(setter, measure)
  return measure
}

// In parts of the size around it.
function sizeOf({ fontSize = 1, sup }: Inline): number {
  return sup ? fontSize * raisedScale : fontSize
}

// The widths of words and spaces added up: enough to look for a size by.
function breakLine(measure: Measure, line: BoxLine, size: number, width: number, scale: number): readonly FittedLine[] {
  const most = width / size
  // As wide as in the script of the text, whose font draws it.
  const first = /\S{1,12}/u.exec(line.text)?.[0] ?? ''
  const space = measure.widthOf(`${first} ${first}`, line) - 2 * measure.widthOf(first, line)
  const broken = line.text.split('\n').flatMap((paragraph) => {
    const lines: { text: string; width: number }[] = []
    const words = paragraph.split(/[ \t]+/u).filter((one) => one !== '')
    for (const word of words.flatMap((one) => cutWord(measure, line, one, most, scale))) {
      const wordWidth = measure.widthOf(word, line)
      const current = lines.at(-1)
      if (current && current.width + space + wordWidth <= most) {
        current.text += ` ${word}`
        current.width += space + wordWidth
      } else lines.push({ text: word, width: wordWidth })
    }
    return lines
  })
  const height = size * measure.heightOf(line)
  return broken.map((one) => ({ text: one.text, of: line, size, width: one.width * size, height, above: 0, rtl: false }))
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
