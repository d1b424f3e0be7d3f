// What Electron's structured clone carries, as JSON: bytes as base64, dates and maps marked; functions and class instances refused as there.

/** A value as text-safe JSON. Throws for what structured clone would refuse. */
export function toWire(value: unknown): unknown {
  if (value === undefined) return { $undefined: true }
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof Map) return { $map: [...value].map(([key, item]) => [toWire(key), toWire(item)]) }
  if (Array.isArray(value)) return value.map((item) => toWire(item))
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error('An object could not be cloned: only plain data crosses between window and main.')
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toWire(item)]))
}

/** The value that `toWire` was given. */
export function fromWire(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => fromWire(item))
  const marked = value as { $undefined?: true; $bytes?: string; $date?: number; $map?: [unknown, unknown][] }
  if (marked.$undefined) return undefined
  if (typeof marked.$bytes === 'string') return new Uint8Array(Buffer.from(marked.$bytes, 'base64'))
  if (typeof marked.$date === 'number') return new Date(marked.$date)
  if (Array.isArray(marked.$map)) return new Map(marked.$map.map(([key, item]) => [fromWire(key), fromWire(item)]))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fromWire(item)]))
}
