import { clause, unless, type Clause, type Looked } from './clause'
import { fontProgram } from './font-program'
import type { Dictionary, Pdf } from './read-pdf'

/** What both norms ask of fonts: whole programs for what is shown, widths that agree, and a text for every code. */
export function fontClauses({ pdf, walked }: Looked): readonly Clause[] {
  const used = new Map<string, Set<number>>()
  for (const { font, codes } of walked.flatMap((page) => page.texts)) {
    const known = used.get(font) ?? new Set<number>()
    codes.forEach((code) => known.add(code))
    used.set(font, known)
  }
  const each = (against: (font: Font, codes: ReadonlySet<number>) => readonly string[]): readonly string[] =>
    Array.from(used, ([reference, codes]) => {
      const font = fontOf(pdf, reference)
      return against(font, codes).map((one) => `${font.name}: ${one}`)
    }).flat()
  const seen = `${used.size} fonts`
  return [
    clause(
      'A 6.2.11.4, UA 7.21.4: fonts are embedded',
      each((font) => unless(font.program.glyphs > 0, 'not embedded')),
      seen,
    ),
    clause('A 6.2.11.3: composite fonts with codes that are glyphs', each(composite)),
    clause(
      'A 6.2.11.4.1: every glyph that is shown is in the program',
      each((font, codes) => unless(Math.max(...codes) < font.program.glyphs, 'a code beyond')),
    ),
    clause('A 6.2.11.5, UA 7.21.5: widths of the file are those of the program', each(widths)),
    clause(
      'A 6.2.11.7, UA 7.21.7, M 31-027: every code has its text',
      each((font, codes) => texts(pdf, font, codes)),
    ),
    clause(
      'A 6.2.11.8, UA 7.21.8, M 31-030: the glyph for what is missing is not shown',
      each((_, codes) => unless(!codes.has(0), '.notdef')),
    ),
  ]
}

interface Font {
  readonly reference: string
  readonly name: string
  readonly type: Dictionary
  readonly descendant: Dictionary
  readonly program: ReturnType<typeof fontProgram>
}

function fontOf(pdf: Pdf, reference: string): Font {
  const type = pdf.dictionary(reference)
  const descendant = pdf.dictionary(pdf.list(type['/DescendantFonts'])[0])
  const descriptor = pdf.dictionary(descendant['/FontDescriptor'])
  return { reference, name: String(type['/BaseFont']), type, descendant, program: fontProgram(pdf.data(descriptor['/FontFile2'])) }
}

function composite({ name, type, descendant }: Font): readonly string[] {
  return [
    ...unless(type['/Subtype'] === '/Type0' && type['/Encoding'] === '/Identity-H', 'another kind of font'),
    ...unless(descendant['/Subtype'] === '/CIDFontType2' && descendant['/CIDToGIDMap'] === '/Identity', 'no map from codes to glyphs'),
    ...unless(/^\/[A-Z]{6}\+/u.test(name), 'a part of a font without the mark of one'),
  ]
}

function widths({ descendant, program }: Font, codes: ReadonlySet<number>): readonly string[] {
  const [first, list] = Array.isArray(descendant['/W']) ? (descendant['/W'] as readonly unknown[]) : []
  const said = Array.isArray(list) ? (list as readonly unknown[]).map(Number) : []
  const wrong = [...codes].filter((code) => Math.abs((said[code - Number(first)] ?? 1000) - (program.widthOf(code) ?? 0)) > 1)
  return wrong.map((code) => `code ${code} is ${String(said[code])} wide, ${String(program.widthOf(code))} in the program`)
}

function texts(pdf: Pdf, font: Font, codes: ReadonlySet<number>): readonly string[] {
  const unicode = unicodeOf(pdf, font.reference)
  return [...codes].flatMap((code) => {
    const text = unicode.get(code) ?? ''
    return unless(text !== '' && !Array.from(text).some((letter) => ['\0', '\ufeff', '\ufffe'].includes(letter)), `code ${code}`)
  })
}

const known = new WeakMap<Pdf, Map<string, ReadonlyMap<number, string>>>()

/** The text of every code of a font. */
export function unicodeOf(pdf: Pdf, reference: string): ReadonlyMap<number, string> {
  const fonts = known.get(pdf) ?? new Map<string, ReadonlyMap<number, string>>()
  known.set(pdf, fonts)
  const before = fonts.get(reference)
  if (before) return before
  const read = readUnicode(Buffer.from(pdf.data(pdf.dictionary(reference)['/ToUnicode'])).toString('latin1'))
  fonts.set(reference, read)
  return read
}

function readUnicode(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*\[([^\]]*)\]/giu)) {
    Array.from(list.matchAll(/<([^>]*)>/gu), ([, hex = '']) => hex.replace(/\s/gu, '')).forEach((hex, at) => {
      const units = hex.match(/.{4}/gu) ?? []
      found.set(Number.parseInt(from, 16) + at, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    })
  }
  return found
}
