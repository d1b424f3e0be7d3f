import type { Block, Cell } from '../../blocks/block'
import { plainText, type Run } from '../../blocks/text'

/** The paragraphs, lists and headings of a long text as people type them; what is not understood stays as it was typed. */
export function markdownToBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const part of text.replace(/\r\n?/gu, '\n').split(/\n{2,}/u)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    if (lines.length === 0) continue
    const heading = /^#{1,6}\s+(.*)$/u.exec(lines[0] ?? '')
    if (heading) blocks.push({ kind: 'heading', level: 4, text: heading[1] ?? '', listed: false })
    blocks.push(...bodyOf(heading ? lines.slice(1) : lines))
  }
  return blocks
}

const item = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/u

function bodyOf(lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return []
  const items = lines.map((line) => item.exec(line))
  if (items.every((found) => found !== null))
    return [
      {
        kind: 'list',
        ordered: items.every((found) => found?.[1] !== undefined),
        items: items.map((found) => runsOfMarkdown(found?.[2] ?? '')),
      },
    ]
  return lines.map((line) => ({ kind: 'paragraph', text: runsOfMarkdown(line) }))
}

/** The same in a cell, where there is no room for headings and lists: line under line, what is listed behind a dash. */
export function markdownToCell(text: string): Cell {
  const lines = linesOfMarkdown(text)
  return lines.length > 1 ? { lines } : (lines[0] ?? '')
}

/** The same as plain words. */
export function plainOfMarkdown(text: string): string {
  return linesOfMarkdown(text).map(plainText).join('\n')
}

function linesOfMarkdown(text: string): readonly (readonly Run[])[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => runsOfMarkdown(line.replace(/^#{1,6}\s+/u, '').replace(/^[-*•]\s+/u, '–\u00a0')))
}

/** The bold and italic words of one line. */
export function runsOfMarkdown(line: string): readonly Run[] {
  const runs: Run[] = []
  let rest = 0
  for (const found of line.matchAll(/\*\*(\S(?:[^*]*\S)?)\*\*|(?<![\w*])[*_](\S(?:[^*_]*\S)?)[*_](?![\w*])/gu)) {
    if (found.index > rest) runs.push({ text: line.slice(rest, found.index) })
    if (found[1] !== undefined) runs.push({ text: found[1], bold: true })
    else runs.push({ text: found[2] ?? '', italic: true })
    rest = found.index + found[0].length
  }
  if (rest < line.length) runs.push({ text: line.slice(rest) })
  return runs
}
