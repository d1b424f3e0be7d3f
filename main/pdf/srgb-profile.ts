/**
 * The colour space of the screen (IEC 61966-2-1) as an ICC profile of version 4, about 500 bytes: what the colours of the paper mean. Made here from the
 * numbers of the standard rather than carried as a file of somebody.
 */
export function srgbProfile(): Uint8Array {
  const red = xyz(0.436065674, 0.222488403, 0.013916016)
  const green = xyz(0.385147095, 0.716873169, 0.097076416)
  const blue = xyz(0.143066406, 0.06060791, 0.714096069)
  const curve = data('para', [...uint16(3, 0), ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)])
  const toD50 = [1.04788208, 0.022918701, -0.050216675, 0.029586792, 0.990478516, -0.017059326, -0.009231567, 0.015075684, 0.751678467]
  const name = words('sRGB IEC61966-2.1')
  return profile([
    ['desc', name],
    ['cprt', words('CC0')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['chad', data('sf32', toD50.flatMap(fixed))],
    ['rXYZ', red],
    ['gXYZ', green],
    ['bXYZ', blue],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ])
}

type Bytes = readonly number[]

const headLength = 128

function profile(tags: readonly (readonly [string, Bytes])[]): Uint8Array {
  const placed = new Map<Bytes, number>()
  let end = headLength + 4 + tags.length * 12
  for (const [, bytes] of tags) {
    if (placed.has(bytes)) continue
    placed.set(bytes, end)
    end += bytes.length
  }
  const table = tags.flatMap(([name, bytes]) => [...ascii(name), ...uint32(placed.get(bytes) ?? 0, bytes.length)])
  return Uint8Array.from([...head(end), ...uint32(tags.length), ...table, ...[...placed.keys()].flat()])
}

function head(length: number): Bytes {
  const date = uint16(2026, 1, 1, 0, 0, 0)
  return [
    ...uint32(length, 0, 0x04200000),
    ...ascii('mntrRGB XYZ '),
    ...date,
    ...ascii('acsp'),
    // No platform, no flags, no maker, no model, no attributes; relative colorimetric is the intent of everything.
    ...uint32(0, 0, 0, 0, 0, 0, 1),
    ...[0.9642, 1, 0.8249].flatMap(fixed),
    ...Array<number>(48).fill(0),
  ]
}

// Every piece is filled up to a multiple of four bytes.
function data(kind: string, content: Bytes): Bytes {
  const bytes = [...ascii(kind), ...uint32(0), ...content]
  return [...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0)]
}

function xyz(...values: readonly [number, number, number]): Bytes {
  return data('XYZ ', values.flatMap(fixed))
}

function words(text: string): Bytes {
  return data('mluc', [...uint32(1, 12), ...ascii('enUS'), ...uint32(text.length * 2, 28), ...ascii(text).flatMap((letter) => [0, letter])])
}

function fixed(value: number): Bytes {
  return uint32(Math.round(value * 65_536))
}

function ascii(text: string): Bytes {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

function uint16(...values: readonly number[]): Bytes {
  return values.flatMap((value) => [(value >> 8) & 255, value & 255])
}

function uint32(...values: readonly number[]): Bytes {
  return values.flatMap((value) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])
}
