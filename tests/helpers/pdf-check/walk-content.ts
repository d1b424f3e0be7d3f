import { readContent, type Operand, type Operation } from './content'
import type { Dictionary, Pdf, Value } from './read-pdf'

/** A stretch of marked content: its tag, and its number when it belongs to the structure. */
interface Mark {
  readonly tag: string
  readonly mcid: number | null
}

/** Codes that are shown in a font, by the font's reference, with the mark that they stand in. */
export interface ShownText {
  readonly font: string
  readonly codes: readonly number[]
  readonly mcid: number | null
}

/** What a stream of content paints with all the drawings that it shows, and in which marks. */
export interface WalkedContent {
  /** Painting operators by what encloses them: content of the structure, decoration, nothing. */
  readonly painted: { readonly content: number; readonly decoration: number; readonly bare: readonly string[] }
  readonly mcids: readonly number[]
  /** Numbers of the structure inside of drawings, where our tree does not look. */
  readonly mcidsInside: readonly number[]
  readonly texts: readonly ShownText[]
  /** Broken nesting of marks, text objects and graphics states. */
  readonly faults: readonly string[]
  /** Operators that the norm does not have, and names that its own resources do not have. */
  readonly unknown: readonly string[]
  /** Whether anything in it says that it is decoration. */
  readonly decorates: boolean
  readonly deepestState: number
  readonly colourSpaces: ReadonlySet<string>
}

/** What a stream of content shows beside its own operators: the walk through a drawing, a pattern or a mask by its reference. */
export type WalkInside = (reference: Value) => WalkedContent

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'EI', 'Tj', 'TJ', "'", '"'])
const others = new Set(
  'BT BMC BX BDC c cm CS cs d d0 d1 DP EMC ET EX G g gs h i J j K k l M m MP n q Q re RG rg ri SC sc SCN scn T* Tc Td TD Tf TL Tm Tr Ts Tw Tz v w W W* y'.split(
    ' ',
  ),
)
const deviceOperators: Readonly<Record<string, string>> = { g: 'Gray', G: 'Gray', rg: 'RGB', RG: 'RGB', k: 'CMYK', K: 'CMYK' }

// The resources that an operator names with its last name before it; a colour names one only where it is a pattern.
const namedIn: Readonly<Record<string, string>> = {
  Do: '/XObject',
  gs: '/ExtGState',
  scn: '/Pattern',
  SCN: '/Pattern',
  sh: '/Shading',
  Tf: '/Font',
}

/** Walks through a stream of content with its own resources. */
export function walkContent(pdf: Pdf, bytes: Uint8Array, resources: Dictionary, inside: WalkInside): WalkedContent {
  const walk = createWalk(pdf, resources, inside)
  for (const operation of readContent(bytes)) walk.step(operation)
  return walk.end()
}

interface Open {
  readonly mark: Mark
  /** How deep states and text objects were when it began: it must end where it began. */
  readonly depth: string
}

interface State {
  readonly marks: Open[]
  readonly fonts: string[]
  inText: boolean
}

/** What was seen so far. */
interface Seen {
  readonly bare: string[]
  readonly mcids: number[]
  readonly mcidsInside: number[]
  readonly texts: ShownText[]
  readonly faults: string[]
  readonly unknown: string[]
  readonly colourSpaces: Set<string>
  content: number
  decoration: number
  decorates: boolean
  deepest: number
}

function createWalk(pdf: Pdf, resources: Dictionary, inside: WalkInside): { step(operation: Operation): void; end(): WalkedContent } {
  const state: State = { marks: [], fonts: [''], inText: false }
  const seen: Seen = {
    bare: [],
    mcids: [],
    mcidsInside: [],
    texts: [],
    faults: [],
    unknown: [],
    colourSpaces: new Set(),
    content: 0,
    decoration: 0,
    decorates: false,
    deepest: 0,
  }
  return {
    step(operation) {
      const { operator, operands } = operation
      const named = namedBy(pdf, resources, operation)
      if (operator === 'BMC' || operator === 'BDC') seen.faults.push(...begin(state, seen, operands))
      else if (operator === 'EMC') seen.faults.push(...endMark(state))
      else seen.faults.push(...changeState(state, operation, named))
      seen.deepest = Math.max(seen.deepest, state.fonts.length - 1)
      if (painting.has(operator)) paint(state, seen, operation)
      else if (!others.has(operator)) seen.unknown.push(`an operator ${operator}`)
      if (named === null) seen.unknown.push(`${String(operands.at(-1))} of ${operator}`)
      for (const drawing of named === undefined || named === null ? [] : drawingsOf(pdf, operator, named))
        takeIn(state, seen, inside(drawing))
      const device = deviceOperators[operator]
      if (device !== undefined) seen.colourSpaces.add(`/Device${device}`)
      if (operator === 'cs' || operator === 'CS') seen.colourSpaces.add(String(operands[0]))
    },
    end() {
      if (state.marks.length > 0) seen.faults.push(`${state.marks.length} marks without an end`)
      if (state.fonts.length > 1) seen.faults.push('a graphics state that is not restored')
      const { bare, content, decoration, deepest, ...rest } = seen
      return { ...rest, painted: { content, decoration, bare }, deepestState: deepest }
    },
  }
}

/** What an operator names of the resources; undefined when it names nothing, null when the resources do not have it. */
function namedBy(pdf: Pdf, resources: Dictionary, { operator, operands }: Operation): Value | undefined {
  const kind = namedIn[operator]
  const name = operands.find((operand) => typeof operand === 'string')
  if (kind === undefined || name === undefined) return undefined
  return pdf.dictionary(resources[kind])[name] ?? null
}

// A picture is no content; a form is, and so are the cell of a pattern and the mask of a state.
function drawingsOf(pdf: Pdf, operator: string, named: Value): readonly Value[] {
  const found = pdf.dictionary(named)
  if (operator === 'Do') return found['/Subtype'] === '/Form' ? [named] : []
  if (operator === 'scn' || operator === 'SCN') return found['/PatternType'] === 1 ? [named] : []
  const mask = operator === 'gs' ? pdf.dictionary(found['/SMask'])['/G'] : undefined
  return mask === undefined ? [] : [mask]
}

// What a drawing paints belongs to what the drawing stands in.
function takeIn(state: State, seen: Seen, drawing: WalkedContent): void {
  const mcid = mcidOf(state)
  const bare = drawing.painted.bare
  if (mcid !== null) seen.content += bare.length
  else if (isDecoration(state)) seen.decoration += bare.length
  else seen.bare.push(...bare)
  seen.content += drawing.painted.content
  seen.decoration += drawing.painted.decoration
  if (mcid !== null && drawing.decorates) seen.faults.push('decoration inside a drawing that is content')
  seen.decorates ||= drawing.decorates
  seen.mcidsInside.push(...drawing.mcids, ...drawing.mcidsInside)
  seen.texts.push(...drawing.texts.map((text) => ({ ...text, mcid: text.mcid ?? mcid })))
  seen.faults.push(...drawing.faults)
  seen.unknown.push(...drawing.unknown)
  seen.deepest = Math.max(seen.deepest, state.fonts.length - 1 + drawing.deepestState)
  drawing.colourSpaces.forEach((space) => seen.colourSpaces.add(space))
}

function paint(state: State, seen: Seen, { operator, operands }: Operation): void {
  const mcid = mcidOf(state)
  if (mcid !== null) seen.content += 1
  else if (isDecoration(state)) seen.decoration += 1
  else seen.bare.push(operator)
  const codes = operands.flatMap(codesOf)
  if (codes.length > 0) seen.texts.push({ font: state.fonts.at(-1) ?? '', codes, mcid })
}

function mcidOf(state: State): number | null {
  return state.marks.findLast((one) => one.mark.mcid !== null)?.mark.mcid ?? null
}

function isDecoration(state: State): boolean {
  return state.marks.some((one) => one.mark.tag === '/Artifact')
}

function begin(state: State, seen: Seen, [tag, properties]: readonly Operand[]): readonly string[] {
  const given = typeof properties === 'object' && '/MCID' in properties ? properties['/MCID'] : null
  const mcid = typeof given === 'number' ? given : null
  const faults: string[] = []
  const around = state.marks.map((one) => one.mark)
  if (mcid !== null) {
    seen.mcids.push(mcid)
    if (around.some((one) => one.mcid !== null)) faults.push(`content ${mcid} inside other content`)
    if (around.some((one) => one.tag === '/Artifact')) faults.push(`content ${mcid} inside decoration`)
  }
  if (tag === '/Artifact') seen.decorates = true
  if (tag === '/Artifact' && around.some((one) => one.mcid !== null)) faults.push('decoration inside content')
  state.marks.push({ mark: { tag: String(tag), mcid }, depth: depthOf(state) })
  return faults
}

function endMark(state: State): readonly string[] {
  const ended = state.marks.pop()
  if (!ended) return ['an end without a mark']
  return ended.depth === depthOf(state) ? [] : ['a mark across text objects or graphics states']
}

function depthOf({ fonts, inText }: State): string {
  return `${fonts.length} ${inText}`
}

// The font is part of the graphics state, so the stack of fonts is the stack of states.
function changeState(state: State, { operator }: Operation, named: Value | undefined): readonly string[] {
  switch (operator) {
    case 'q':
      state.fonts.push(state.fonts.at(-1) ?? '')
      return []
    case 'Q':
      if (state.fonts.length === 1) return ['a state restored that was not saved']
      state.fonts.pop()
      return []
    case 'Tf':
      state.fonts[state.fonts.length - 1] = String(named)
      return []
    case 'BT':
    case 'ET': {
      const fault = state.inText === (operator === 'BT') ? ['text objects inside each other'] : []
      state.inText = operator === 'BT'
      return fault
    }
    default:
      return []
  }
}

// All our fonts have codes of two bytes.
function codesOf(operand: Operand): readonly number[] {
  if (operand instanceof Uint8Array) {
    const bytes = Buffer.from(operand)
    return Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) => bytes.readUInt16BE(at * 2))
  }
  return Array.isArray(operand) ? (operand as readonly Operand[]).flatMap(codesOf) : []
}
