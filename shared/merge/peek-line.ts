import { parseStoredLine, type Key } from './op'

const keyMark = '"key":"'
const groupMark = '"g":"'

/**
 * The records that a stored line touches, without parsing it where it is written as this app writes it. A line of another tool, with spaces or escapes
 * in its JSON, is as good as ours: it is parsed.
 */
export function keysIn(line: string): readonly Key[] {
  const envelope = envelopeOf(line)
  if (!isPlain(envelope, '"key"', keyMark)) return parseStoredLine(line, '').envelope.c.map(({ key }) => key)
  const keys: Key[] = []
  for (let at = envelope.indexOf(keyMark); at !== -1; at = envelope.indexOf(keyMark, at)) {
    at += keyMark.length
    keys.push(envelope.slice(at, envelope.indexOf('"', at)))
  }
  return keys
}

/** The group of a stored line, in the same way. */
export function groupIn(line: string): string {
  const envelope = envelopeOf(line)
  const at = envelope.indexOf(groupMark)
  if (at === -1 || !isPlain(envelope, '"g"', groupMark)) return parseStoredLine(line, '').envelope.g
  const start = at + groupMark.length
  return envelope.slice(start, envelope.indexOf('"', start))
}

// An envelope holds no text that a person typed: without a backslash, a name in it stands as itself, and only before its value or in a list of fields.
function isPlain(envelope: string, name: string, mark: string): boolean {
  if (envelope.includes('\\')) return false
  for (let at = envelope.indexOf(name); at !== -1; at = envelope.indexOf(name, at + 1)) if (!envelope.startsWith(mark, at)) return false
  return true
}

function envelopeOf(line: string): string {
  return line.slice(0, line.indexOf('\t'))
}
