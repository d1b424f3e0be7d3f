import type { Block, TableColumn } from '../../blocks/block'

/** Lines to write on under a word, where the record holds nothing. */
export function linesByHand(label: string, count: number): readonly Block[] {
  return [emptyTable([{ label, share: 1 }], count, ['\u00a0'])]
}

/** An empty table to fill in with a pen, with room for two lines in each row. */
export function tableByHand(columns: readonly TableColumn[], count: number): Block {
  return emptyTable(columns, count, ['\u00a0', '\u00a0'])
}

function emptyTable(columns: readonly TableColumn[], count: number, lines: readonly string[]): Block {
  return { kind: 'table', keepRows: true, columns, rows: Array.from({ length: count }, () => columns.map(() => ({ lines }))) }
}
