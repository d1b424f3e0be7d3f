import type { Block } from '../../blocks/block'
import { firstDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { longDay } from '../../text/format'
import { markdownToBlocks } from './markdown'
import type { Teller } from './teller'

/** Every note whole, the newest first, under its day and kind. */
export function noteBlocks(teller: Teller): readonly Block[] {
  const day = (row: RecordRow): string => (typeof row['on'] === 'string' ? row['on'] : '1000')
  return teller
    .rows('note')
    .toSorted((a, b) => (firstDay(day(a)) > firstDay(day(b)) ? -1 : 1))
    .flatMap((row): readonly Block[] => {
      const kind = teller.text('note', row, 'kind')
      const people = teller.text('note', row, 'people')
      const head = [longDay(day(row), teller.language), kind, people].filter((part) => part !== '').join(' · ')
      return [
        { kind: 'heading', level: 4, text: teller.sign('note', row) + head, listed: false },
        ...markdownToBlocks(String(row['text'] ?? '')),
      ]
    })
}
