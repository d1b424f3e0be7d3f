import { isCountryCode } from '../../shared/fields/countries'
import type { Drawing } from './drawings'

// Each flag is a piece of its own beside the thread, read when a paper shows it. The square ones are square by law.
const upright = import.meta.glob<string>('/node_modules/flag-icons/flags/4x3/[a-z][a-z].svg', { query: '?raw', import: 'default' })
const square = import.meta.glob<string>('/node_modules/flag-icons/flags/1x1/{ch,va}.svg', { query: '?raw', import: 'default' })
const folder = '/node_modules/flag-icons/flags/'

const known = new Map<string, Drawing>()

/** The flags of these countries, by their code; one that the set does not have is missing. */
export async function readFlags(codes: ReadonlySet<string>): Promise<ReadonlyMap<string, Drawing>> {
  const found = new Map<string, Drawing>()
  for (const code of codes) {
    const flag = known.get(code) ?? (await readFlag(code))
    if (!flag) continue
    known.set(code, flag)
    found.set(code, flag)
  }
  return found
}

async function readFlag(code: string): Promise<Drawing | null> {
  if (!isCountryCode(code)) return null
  const file = `${code.toLowerCase()}.svg`
  const ofSquare = square[`${folder}1x1/${file}`]
  const svg = await (ofSquare ?? upright[`${folder}4x3/${file}`])?.()
  if (svg === undefined) return null
  const [width, height] = ofSquare ? [512, 512] : [640, 480]
  return { name: `Flag${code}`, svg: clipsWithin.has(code) ? svg : withoutClips(svg), width, height, framed: true }
}

/** Flags that cut shapes inside their field. All others cut along its edge alone, which the field does by itself: a cut would be a mask in the file. */
const clipsWithin: ReadonlySet<string> = new Set(['AI', 'BY', 'NI', 'VU'])

function withoutClips(svg: string): string {
  return svg.replaceAll(/ clip-path="[^"]*"/gu, '')
}
