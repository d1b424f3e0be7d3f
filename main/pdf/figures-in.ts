import type { Block, Cell } from '../../shared/blocks/block'
import type { Figure } from '../../shared/blocks/figure'

/** The codes of the countries whose flags these blocks show. */
export function flagsIn(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(figuresOf).flatMap((figure) => ('flag' in figure ? [figure.flag] : [])))
}

/** The codes of the countries whose maps these blocks show. */
export function mapsIn(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(countriesOf))
}

function countriesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'map':
      return [block.country]
    case 'columns':
      return block.columns.flatMap((column) => column.flatMap(countriesOf))
    case 'section':
      return block.blocks.flatMap(countriesOf)
    default:
      return []
  }
}

function figuresOf(block: Block): readonly Figure[] {
  switch (block.kind) {
    case 'heading':
    case 'cover':
      return block.figure ? [block.figure] : []
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(figureOf))
    case 'facts':
      return block.facts.flatMap(({ value }) => figureOf(value))
    case 'columns':
      return block.columns.flatMap((column) => column.flatMap(figuresOf))
    case 'section':
      return block.blocks.flatMap(figuresOf)
    case 'boxes':
      return block.boxes.flatMap(({ figures }) => figures ?? [])
    default:
      return []
  }
}

function figureOf(cell: Cell): readonly Figure[] {
  return typeof cell === 'object' && 'figure' in cell ? [cell.figure] : []
}
