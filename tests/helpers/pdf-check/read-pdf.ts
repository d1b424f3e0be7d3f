import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A value as PDF has it: names begin with a slash, texts are read. */
export type Value = null | boolean | number | string | PdfString | readonly Value[] | Dictionary
export type Dictionary = { readonly [name: string]: Value }

/** A string of a PDF: its text, and the bytes that it takes in the file. */
export interface PdfString {
  readonly text: string
  readonly length: number
}

/** A PDF with its objects at hand. */
export interface Pdf {
  readonly bytes: Uint8Array
  /** Dictionaries of all objects, those of streams too, by their reference, `7 0 R`. */
  readonly objects: ReadonlyMap<string, Value>
  readonly trailer: Dictionary
  /** Pages in their order. */
  readonly pages: readonly { readonly reference: string; readonly page: Dictionary }[]
  /** What the parser complained of. */
  readonly complaints: string
  /** A value behind its references. */
  follow(value: Value | undefined): Value
  dictionary(value: Value | undefined): Dictionary
  list(value: Value | undefined): readonly Value[]
  /** The decoded bytes of a stream by its reference; empty when there is none. */
  data(value: Value | undefined): Uint8Array
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** Reads a PDF through qpdf, which undoes compression and packed objects. */
export function readPdf(bytes: Uint8Array): Pdf {
  const { parsed, complaints } = askQpdf(bytes)
  const all = parsed.qpdf[1]
  const objects = new Map<string, Value>()
  const streams = new Map<string, string>()
  for (const [name, { value, stream }] of Object.entries(all)) {
    const reference = name.replace(/^obj:/u, '')
    objects.set(reference, toValue(stream ? stream.dict : (value ?? null)))
    if (stream?.data !== undefined) streams.set(reference, stream.data)
  }
  const follow = (value: Value | undefined): Value =>
    typeof value === 'string' && /^\d+ \d+ R$/u.test(value) ? follow(objects.get(value) ?? null) : (value ?? null)
  const dictionary = (value: Value | undefined): Dictionary => {
    const found = follow(value)
    return isDictionary(found) ? found : {}
  }
  const list = (value: Value | undefined): readonly Value[] => {
    const found = follow(value)
    return Array.isArray(found) ? (found as readonly Value[]) : []
  }
  const pagesBelow = (reference: Value): Pdf['pages'] => {
    const node = dictionary(reference)
    if (node['/Type'] === '/Page') return [{ reference: String(reference), page: node }]
    return list(node['/Kids']).flatMap(pagesBelow)
  }
  const trailer = dictionary(objects.get('trailer'))
  return {
    bytes,
    objects,
    trailer,
    pages: pagesBelow(dictionary(trailer['/Root'])['/Pages'] ?? null),
    complaints,
    follow,
    dictionary,
    list,
    data: (value) => Buffer.from(streams.get(String(value)) ?? '', 'base64'),
  }
}

/** The text of a string, empty for anything else. */
export function textOfValue(value: Value | undefined): string {
  return isString(value) ? value.text : ''
}

export function isString(value: Value | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'length' in value && typeof value['length'] === 'number'
}

export function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isString(value)
}

function toValue(json: Json): Value {
  if (typeof json === 'string') {
    if (json.startsWith('u:')) return { text: json.slice(2), length: stringLength(json.slice(2)) }
    if (json.startsWith('b:')) return { text: Buffer.from(json.slice(2), 'hex').toString('latin1'), length: json.length / 2 - 1 }
    return json
  }
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return (json as readonly Json[]).map(toValue)
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, toValue(value)]))
}

function stringLength(text: string): number {
  return /^\p{ASCII}*$/u.test(text) ? text.length : text.length * 2 + 2
}

interface QpdfAnswer {
  readonly qpdf: readonly [
    unknown,
    Readonly<Record<string, { readonly value?: Json; readonly stream?: { readonly dict: Json; readonly data?: string } }>>,
  ]
}

function askQpdf(bytes: Uint8Array): { readonly parsed: QpdfAnswer; readonly complaints: string } {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-check-'))
  try {
    const path = join(folder, 'made.pdf')
    writeFileSync(path, bytes)
    const options = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path]
    const { stdout, stderr } = spawnSync('qpdf', options, { encoding: 'utf8', maxBuffer: 1024 ** 3 })
    if (!stdout.startsWith('{')) throw new Error(`qpdf read nothing: ${stderr}`)
    return { parsed: JSON.parse(stdout) as QpdfAnswer, complaints: stderr.trim() }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
