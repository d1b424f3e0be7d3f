// What Electron's structured clone carries, as JSON: bytes as base64, dates and maps marked; functions and class instances refused as there.

/** A value as text-safe JSON. Throws for what structured clone would refuse. */
export function toWire(value: unknown): unknown {
  if (value === undefined) return { $undefined: true }
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return value
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof Map) return { $map: [...value].map(([key, item]) => [toWire(key), toWire(item)]) }
  if (Array.isArray(value)) return value.map((item) => toWire(item))
  if (typeof value !== 'object' || !isPlain(value))
    throw new Error('An object could not be cloned: only plain data crosses between window and main.')
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => [name, toWire(item)])
  // Names that look like our marks cross as a list, so that no data is taken for a mark.
  return entries.some(([name]) => name.startsWith('$')) ? { $object: entries } : Object.fromEntries(entries)
}

/** The value that `toWire` was given. */
export function fromWire(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => fromWire(item))
  const marked: Marked = value
  if (marked.$undefined === true) return undefined
  if (marked.$bytes !== undefined) return new Uint8Array(Buffer.from(marked.$bytes, 'base64'))
  if (marked.$date !== undefined) return new Date(marked.$date)
  if (marked.$map !== undefined) return new Map(marked.$map.map(([key, item]) => [fromWire(key), fromWire(item)]))
  return Object.fromEntries((marked.$object ?? Object.entries(value)).map(([name, item]) => [name, fromWire(item)]))
}

interface Marked {
  readonly $undefined?: true
  readonly $bytes?: string
  readonly $date?: number
  readonly $map?: readonly (readonly [unknown, unknown])[]
  readonly $object?: readonly (readonly [string, unknown])[]
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
