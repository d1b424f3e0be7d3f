import type { Block, TableBlock } from '../../shared/blocks/block'
import { cellRoom } from './cell-room'
import { measureTable } from './column-widths'
import { keptRows } from './kept-rows'
import { size } from './look'
import type { Place } from './node'
import { leastOfTable } from './tables'

/** More than that no heading waits for: half a page would stay white. */
const most = 380
const line = 1.4

/**
 * How much room, in points, the beginning of a block takes: a heading that finds less than that below it begins on the next page. An estimate from the
 * number of letters.
 */
export function roomAhead(place: Place, blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  if (!block) return 0
  switch (block.kind) {
    case 'heading':
      return Math.min(most, size.heading[block.level] * line + 14 + roomAhead(place, blocks, at + 1))
    case 'table':
      return Math.min(most, tableRoom(place, block))
    case 'facts':
      return Math.min(most, 12 + Math.max(0, ...block.facts.slice(0, 1).map(({ value }) => cellRoom(value, place.width * 0.66, size.body))))
    case 'bars':
      return 150
    case 'timeline':
      return 60
    case 'picture':
      return 240
    case 'faces':
      return 160
    default:
      return 0
  }
}

function tableRoom(place: Place, block: TableBlock): number {
  return Math.max(leastOfTable, keptRows(place, block, measureTable(place, block).widths).room)
}
