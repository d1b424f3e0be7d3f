import bidiFactory from 'bidi-js'
import { plainText, runsOf, type Run, type Text } from '../../shared/blocks/text'
import { families, type Coverage, type Family } from './fonts'
import { fallbackScale } from './look'
import { cutOrdinals, hasOrdinals } from './ordinals'
import { cutByScript, languageTag } from './script-language'
import { tidyText } from './tidy-text'

const bidi = bidiFactory()

/** A piece of text that one font can draw in one direction, as pdfmake takes it. */
export interface Inline {
  readonly text: string
  readonly font?: Family
  readonly fontSize?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  /** Small and raised, as pdfmake does it. */
  readonly sup?: true
  readonly bidiLevel?: number
  readonly fontFeatures?: readonly string[]
  /** BCP 47 tag of these words when they are not in the language of the document. */
  readonly lang?: string
  /** What stands here, when it could not be drawn. */
  readonly actual?: string
}

/** A text ready for pdfmake: in fonts that have its letters, with its direction. */
export interface SetText {
  readonly text: string | readonly Inline[]
  /** Whether its first paragraph runs from right to left. */
  readonly rtl: boolean
}

/** A code point that no font has, `U+XXXX`, and the text it first stood in. */
export interface MissingGlyph {
  readonly codePoint: string
  readonly text: string
}

/** Sets every string of a document, and remembers what could not be drawn. */
export interface TextSetter {
  /** Of the document, BCP 47. */
  readonly language: string
  /** `fontSize` is the size around the text. */
  set(of: Text, fontSize: number): SetText
  /** A line in one font: the first that has all of it, else what can be drawn of it. */
  setWhole(text: string): { readonly text: string; readonly family: Family }
  readonly missing: readonly MissingGlyph[]
}

// Stands for what cannot be drawn, so that nobody takes the text for complete.
const gap = '□'
// Latin-1 without its controls and soft hyphen, and our usual signs: nearly every cell, and Plex has all of it.
const plain = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0152\u0153\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u202f\u20ac]*$/
// A word that may be longer than its line is handed over in pieces: pdfmake measures what is left of a word again for every line it is cut into.
const endless = /\S{61}/u
const pieceLength = 40
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** A setter for one document in one language. `quietInk` colours what is of less weight. */
export function createTextSetter(coverage: Coverage, language: string, quietInk: string): TextSetter {
  const missing = new Map<string, MissingGlyph>()
  return {
    language,
    set(of, fontSize) {
      if (typeof of === 'string') {
        const tidy = tidyText(of, language)
        if (plain.test(tidy) && !endless.test(tidy) && !hasOrdinals(tidy, language)) return { text: tidy, rtl: false }
      }
      const runs = runsOf(of).flatMap((run) => cutRun(run, run.lang ?? language))
      const whole = plainText(runs)
      const levels = rightToLeft.test(whole) ? bidi.getEmbeddingLevels(whole) : null
      const inlines: Inline[] = []
      let offset = 0
      for (const run of runs) {
        const role = { ...languageOf(run.lang, language), ...lookOf(run, quietInk) }
        for (const piece of cutByLevel(run.text, offset, levels?.levels ?? null))
          for (const set of cutByFont((piece.level & 1) === 1 ? mirror(piece.text) : piece.text, coverage, (codePoint) =>
            noteMissing(missing, codePoint, whole),
          ))
            inlines.push({ ...toInline(set, piece.level, fontSize), ...role, ...(set.actual === undefined ? {} : { actual: set.actual }) })
        offset += run.text.length
      }
      return { text: inlines.length === 0 ? '' : inlines, rtl: ((levels?.paragraphs[0]?.level ?? 0) & 1) === 1 }
    },
    setWhole(text) {
      const tidy = tidyText(text, language)
      const family = familyFor(tidy, coverage)
      if (family) return { text: tidy, family }
      return { text: Array.from(tidy, (one) => (isCovered(one, 'DejaVu', coverage) ? one : gap)).join(''), family: 'DejaVu' }
    },
    get missing() {
      return [...missing.values()]
    },
  }
}

function lookOf({ bold, italic, quiet, raised }: SetRun, quietInk: string): Partial<Inline> {
  return {
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italics: true } : {}),
    ...(quiet === true ? { color: quietInk } : {}),
    ...(raised ? { sup: true } : {}),
  }
}

type SetRun = Run & { readonly raised: boolean }

// In one language each, with the endings of ordinals apart.
function cutRun(run: Run, language: string): readonly SetRun[] {
  return cutOrdinals(tidyText(run.text, language), language).flatMap(({ text, raised }) =>
    cutByScript({ ...run, text }).map((one) => ({ ...one, raised })),
  )
}

function noteMissing(missing: Map<string, MissingGlyph>, codePoint: number, text: string): void {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  if (!missing.has(name)) missing.set(name, { codePoint: name, text: text.slice(0, 80) })
}

function toInline(set: FontPiece, level: number, fontSize: number): Inline {
  const rtl = (level & 1) === 1
  return {
    text: set.text,
    font: set.family,
    ...(set.family === 'DejaVu' ? { fontSize: fontSize * fallbackScale } : {}),
    ...(level > 0 ? { bidiLevel: level } : {}),
    // Asking for a feature makes pdfkit shape a word with its spaces as one run, turned round whole.
    ...(rtl ? { fontFeatures: ['kern'] } : {}),
  }
}

/** A text with its brackets turned round: fontkit turns the glyphs of a right-to-left run round but leaves its brackets. Twice is the text itself. */
export function mirror(text: string): string {
  return Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character).join('')
}

interface LevelPiece {
  readonly text: string
  readonly level: number
}

function cutByLevel(text: string, offset: number, levels: Uint8Array | null): readonly LevelPiece[] {
  if (!levels) return text === '' ? [] : [{ text, level: 0 }]
  const pieces: LevelPiece[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    const level = levels[offset + start] ?? 0
    if (at < text.length && levels[offset + at] === level) continue
    pieces.push({ text: text.slice(start, at), level })
    start = at
  }
  return pieces
}

interface FontPiece {
  readonly text: string
  readonly family: Family
  readonly actual?: string
}

function cutByFont(text: string, coverage: Coverage, miss: (codePoint: number) => void): readonly FontPiece[] {
  const pieces: { text: string; family: Family; readonly actual?: string }[] = []
  for (const word of text.match(/\s+|\S+/gu) ?? []) {
    for (const piece of setWord(word, coverage, miss)) {
      const last = pieces.at(-1)
      // Spaces stay with what stands before them when its font has them: fewer pieces, and one word gap in a line.
      if (last && joins(last, piece, coverage) && !endless.test(word)) last.text += piece.text
      else pieces.push({ ...piece })
    }
  }
  return pieces
}

// What could not be drawn stands alone with what it says.
function joins(last: FontPiece, piece: FontPiece, coverage: Coverage): boolean {
  if (last.actual !== undefined || piece.actual !== undefined) return false
  return last.family === piece.family || (/^\s+$/u.test(piece.text) && isCovered(piece.text, last.family, coverage))
}

// A word is kept in one font if any has all of it; else it is cut between clusters, a base letter with its marks.
function setWord(word: string, coverage: Coverage, miss: (codePoint: number) => void): FontPiece[] {
  if (endless.test(word)) {
    const letters = Array.from(word)
    const parts = Array.from({ length: Math.ceil(letters.length / pieceLength) }, (_, at) =>
      letters.slice(at * pieceLength, (at + 1) * pieceLength),
    )
    return parts.flatMap((part) => setWord(part.join(''), coverage, miss))
  }
  const family = familyFor(word, coverage)
  if (family) return [{ text: word, family }]
  return (word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map((cluster) => {
    const own = familyFor(cluster, coverage)
    if (own) return { text: cluster, family: own }
    for (const character of cluster) if (!familyFor(character, coverage)) miss(character.codePointAt(0) ?? 0)
    return { text: gap, family: 'DejaVu', actual: cluster }
  })
}

function familyFor(text: string, coverage: Coverage): Family | null {
  return families.find((family) => isCovered(text, family, coverage)) ?? null
}

// What is for private use means something else in every font: none of ours has what was meant (ISO 19005-2, 6.2.11.7.3).
function isCovered(text: string, family: Family, coverage: Coverage): boolean {
  if (/\p{Co}/u.test(text)) return false
  return Array.from(text).every((character) => character === '\n' || coverage.covers(family, character.codePointAt(0) ?? 0))
}

function languageOf(lang: string | undefined, document: string): { readonly lang?: string } {
  const tag = languageTag(lang)
  return tag === null || tag === document ? {} : { lang: tag }
}
