import { readContent, type Operand, type Operation } from './content'
import type { Dictionary, Pdf, Value } from './read-pdf'

/** A stretch of marked content: its tag, and its number when it belongs to the structure. */
export interface Mark {
  readonly tag: string
  readonly mcid: number | null
}

/** Codes that a page shows in a font, by the font's reference, with the mark that they stand in. */
export interface ShownText {
  readonly font: string
  readonly codes: readonly number[]
  readonly mcid: number | null
}

/** What a page paints, and in which marks. */
export interface WalkedPage {
  readonly reference: string
  /** Painting operators by what encloses them: content of the structure, decoration, nothing. */
  readonly painted: { readonly content: number; readonly decoration: number; readonly bare: readonly string[] }
  readonly mcids: readonly number[]
  readonly texts: readonly ShownText[]
  /** Broken nesting of marks, text objects and graphics states. */
  readonly faults: readonly string[]
  readonly deepestState: number
  readonly colourSpaces: ReadonlySet<string>
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'EI', 'Tj', 'TJ', "'", '"'])
const deviceOperators: Readonly<Record<string, string>> = { g: 'Gray', G: 'Gray', rg: 'RGB', RG: 'RGB', k: 'CMYK', K: 'CMYK' }

/** Walks through the content of a page. */
export function walkPage(pdf: Pdf, reference: string, page: Dictionary): WalkedPage {
  const contents = Array.isArray(pdf.follow(page['/Contents'])) ? pdf.list(page['/Contents']) : [page['/Contents'] ?? null]
  const walk = createWalk(pdf.dictionary(pdf.dictionary(page['/Resources'])['/Font']))
  for (const operation of readContent(Buffer.concat(contents.map((one: Value) => pdf.data(one))))) walk.step(operation)
  return walk.end(reference)
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
  deepest: number
}

function createWalk(fonts: Dictionary): { step(operation: Operation): void; end(reference: string): WalkedPage } {
  const state: State = { marks: [], fonts: [''], inText: false, deepest: 0 }
  const bare: string[] = []
  const faults: string[] = []
  const mcids: number[] = []
  const texts: ShownText[] = []
  const colourSpaces = new Set<string>()
  let content = 0
  let decoration = 0

  const paint = ({ operator, operands }: Operation): void => {
    const mcid = state.marks.findLast((one) => one.mark.mcid !== null)?.mark.mcid ?? null
    if (mcid !== null) content += 1
    else if (state.marks.some((one) => one.mark.tag === '/Artifact')) decoration += 1
    else bare.push(operator)
    const codes = operands.flatMap(codesOf)
    if (codes.length > 0) texts.push({ font: state.fonts.at(-1) ?? '', codes, mcid })
  }
  return {
    step(operation) {
      const { operator, operands } = operation
      if (operator === 'BMC' || operator === 'BDC') faults.push(...begin(state, mcids, operands))
      else if (operator === 'EMC') faults.push(...endMark(state))
      else faults.push(...changeState(state, operation, fonts))
      if (painting.has(operator)) paint(operation)
      const device = deviceOperators[operator]
      if (device !== undefined) colourSpaces.add(`/Device${device}`)
      if (operator === 'cs' || operator === 'CS') colourSpaces.add(String(operands[0]))
    },
    end(reference) {
      if (state.marks.length > 0) faults.push(`${state.marks.length} marks without an end`)
      if (state.fonts.length > 1) faults.push('a graphics state that is not restored')
      const painted = { content, decoration, bare }
      return { reference, painted, mcids, texts, faults, deepestState: state.deepest, colourSpaces }
    },
  }
}

function begin(state: State, mcids: number[], [tag, properties]: readonly Operand[]): readonly string[] {
  const given = typeof properties === 'object' && '/MCID' in properties ? properties['/MCID'] : null
  const mcid = typeof given === 'number' ? given : null
  const faults: string[] = []
  const around = state.marks.map((one) => one.mark)
  if (mcid !== null) {
    mcids.push(mcid)
    if (around.some((one) => one.mcid !== null)) faults.push(`content ${mcid} inside other content`)
    if (around.some((one) => one.tag === '/Artifact')) faults.push(`content ${mcid} inside decoration`)
  }
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
function changeState(state: State, { operator, operands }: Operation, fonts: Dictionary): readonly string[] {
  switch (operator) {
    case 'q':
      state.fonts.push(state.fonts.at(-1) ?? '')
      state.deepest = Math.max(state.deepest, state.fonts.length - 1)
      return []
    case 'Q':
      if (state.fonts.length === 1) return ['a state restored that was not saved']
      state.fonts.pop()
      return []
    case 'Tf':
      state.fonts[state.fonts.length - 1] = String(fonts[String(operands[0])])
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
