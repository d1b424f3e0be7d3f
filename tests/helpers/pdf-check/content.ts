/** An operand of a content stream: numbers, names with their slash, strings as their bytes, and what is made of them. */
export type Operand = number | string | Uint8Array | readonly Operand[] | { readonly [name: string]: Operand }

/** One operator with what stands before it. Of an inline image only the operator is kept. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
}

/** The operations of a content stream in their order. Throws on what is none. */
export function readContent(bytes: Uint8Array): readonly Operation[] {
  const reader = { source: Buffer.from(bytes).toString('latin1'), at: 0 }
  const operations: Operation[] = []
  let operands: Operand[] = []
  for (;;) {
    const token = readToken(reader)
    if (token === null) break
    if (token.kind === 'operand') operands.push(token.value)
    else {
      if (token.word === 'BI') skipImage(reader)
      operations.push({ operator: token.word === 'BI' ? 'EI' : token.word, operands })
      operands = []
    }
  }
  if (operands.length > 0) throw new Error('operands without an operator')
  return operations
}

interface Reader {
  readonly source: string
  at: number
}

type Token = { readonly kind: 'operand'; readonly value: Operand } | { readonly kind: 'word'; readonly word: string } | null

const spaces = new Set('\0\t\n\f\r ')
const delimiters = new Set('()<>[]{}/%\0\t\n\f\r ')

function readToken(reader: Reader): Token {
  skipSpace(reader)
  const { source, at } = reader
  const letter = source[at]
  if (letter === undefined) return null
  if (letter === '/') return { kind: 'operand', value: readName(reader) }
  if (letter === '(') return { kind: 'operand', value: readLiteral(reader) }
  if (source.startsWith('<<', at)) return { kind: 'operand', value: readDictionary(reader) }
  if (letter === '<') return { kind: 'operand', value: readHex(reader) }
  if (letter === '[') return { kind: 'operand', value: readArray(reader) }
  const word = readWord(reader)
  if (word === '') throw new Error(`nothing can stand here: ${source.slice(at, at + 20)}`)
  const number = Number(word)
  return Number.isFinite(number) ? { kind: 'operand', value: number } : { kind: 'word', word }
}

function skipSpace(reader: Reader): void {
  for (;;) {
    const letter = reader.source[reader.at]
    if (letter === '%') while (reader.at < reader.source.length && !/[\r\n]/u.test(reader.source[reader.at] ?? '')) reader.at += 1
    else if (letter !== undefined && spaces.has(letter)) reader.at += 1
    else return
  }
}

function readWord(reader: Reader): string {
  const start = reader.at
  while (reader.at < reader.source.length && !delimiters.has(reader.source[reader.at] ?? '')) reader.at += 1
  return reader.source.slice(start, reader.at)
}

function readName(reader: Reader): string {
  reader.at += 1
  return `/${readWord(reader)}`
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function readLiteral(reader: Reader): Uint8Array {
  let depth = 0
  let text = ''
  for (;;) {
    const letter = reader.source[reader.at]
    if (letter === undefined) throw new Error('a string without an end')
    reader.at += 1
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/u.exec(reader.source.slice(reader.at, reader.at + 3))?.[0]
      const next = reader.source[reader.at] ?? ''
      text += octal === undefined ? (escapes[next] ?? next) : String.fromCharCode(Number.parseInt(octal, 8))
      reader.at += octal?.length ?? 1
      continue
    }
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth === 0) return Buffer.from(text.slice(1), 'latin1')
    text += letter
  }
}

function readHex(reader: Reader): Uint8Array {
  const end = reader.source.indexOf('>', reader.at)
  if (end < 0) throw new Error('a string without an end')
  const digits = reader.source.slice(reader.at + 1, end).replace(/\s/gu, '')
  reader.at = end + 1
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex')
}

function readArray(reader: Reader): readonly Operand[] {
  reader.at += 1
  const items: Operand[] = []
  for (;;) {
    skipSpace(reader)
    if (reader.source[reader.at] === ']') break
    const token = readToken(reader)
    if (token?.kind !== 'operand') throw new Error('an array holds no operators')
    items.push(token.value)
  }
  reader.at += 1
  return items
}

function readDictionary(reader: Reader): { readonly [name: string]: Operand } {
  reader.at += 2
  const entries: [string, Operand][] = []
  for (;;) {
    skipSpace(reader)
    if (reader.source.startsWith('>>', reader.at)) break
    const name = readToken(reader)
    const value = readToken(reader)
    if (name?.kind !== 'operand' || typeof name.value !== 'string' || value?.kind !== 'operand') throw new Error('a broken dictionary')
    entries.push([name.value, value.value])
  }
  reader.at += 2
  return Object.fromEntries(entries)
}

function skipImage(reader: Reader): void {
  const end = /\sEI(?=\s)/u.exec(reader.source.slice(reader.at))
  if (!end) throw new Error('an inline image without an end')
  reader.at += end.index + end[0].length
}
