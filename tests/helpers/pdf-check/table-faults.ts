import { lineOf, type Element } from './read-tree'

/** What is wrong with a table: rows of another width, counting what spans columns and rows, and heads that do not say what they are heads of. */
export function tableFaults(table: Element): readonly string[] {
  const rows = [table, ...table.elements.filter(({ role }) => role.startsWith('T'))].flatMap((group) =>
    group.elements.filter(({ role }) => role === 'TR'),
  )
  const widths = widthsOf(rows)
  const heads = rows.flatMap((row) => row.elements).filter(({ role }) => role === 'TH')
  const order = table.elements
    .map(({ role }) => ['Caption', 'THead', 'TR', 'TBody', 'TFoot', 'Caption'].indexOf(role))
    .filter((place) => place > 0)
  return [
    ...(new Set(widths).size > 1 ? [`rows of ${[...new Set(widths)].join(' and ')} columns`] : []),
    ...groupFaults(table),
    ...(rows.length === 0 ? ['a table without rows'] : []),
    ...(heads.length === 0 ? ['a table without heads'] : []),
    ...heads.filter((head) => !/^\/(?:Column|Row|Both)$/u.test(String(head.attributes['/Scope']))).map(() => 'a head without a scope'),
    ...(order.every((place, at) => at === 0 || place >= (order[at - 1] ?? 0)) ? [] : ['heads below what they are heads of']),
    ...(lineOf(table).filter(({ role }) => role === 'Table').length > 1 ? ['a table in a table'] : []),
  ]
}

function groupFaults({ elements }: Element): readonly string[] {
  const count = (role: string): number => elements.filter((element) => element.role === role).length
  const heads = count('THead')
  const feet = count('TFoot')
  return [
    ...(heads > 1 || feet > 1 ? ['several heads or feet'] : []),
    ...(heads + feet > 0 && count('TBody') === 0 ? ['a head or foot without a body'] : []),
  ]
}

// A cell of several rows takes its columns from the rows below, too.
function widthsOf(rows: readonly Element[]): readonly number[] {
  const reaching = new Map<number, number>()
  return rows.map((row, at) => {
    let width = reaching.get(at) ?? 0
    for (const { attributes } of row.elements) {
      const columns = Number(attributes['/ColSpan'] ?? 1)
      width += columns
      for (let below = 1; below < Number(attributes['/RowSpan'] ?? 1); below += 1)
        reaching.set(at + below, (reaching.get(at + below) ?? 0) + columns)
    }
    return width
  })
}
