import type { Block, Cell } from '../../blocks/block'
import { wordsOf } from '../../text/words-of'
import { filledTable } from '../tables/filled-table'
import { asTree } from '../convention/convention-tree'
import { recordTable } from '../tables/record-table'
import { stateCell } from '../telling/state-cell'
import { valuesOf } from '../telling/values-of'
import type { ConventionSheet } from './sheet'

/** The acts that belong together: the frame, then beneath each act those that amend or apply it; this one is named as such. */
export function familyBlocks({ teller, row, texts }: ConventionSheet): readonly Block[] {
  const tree = asTree(teller.rows('convention'))
  if (tree.length < 2) return []
  const replaces = teller.rows('convention').filter((one) => one['replacedBy'] === `convention:${row.id}`)
  const facts = [
    ...teller.facts('convention', row, ['frame', 'amends', 'replacedBy']),
    ...(replaces.length === 0
      ? []
      : [
          {
            label: wordsOf('convention', teller.language).pointing['replacedBy'] ?? '',
            value: { lines: replaces.map((one) => teller.title('convention', one)) },
          },
        ]),
  ]
  const rows = tree.map(({ row: one, depth }): readonly Cell[] => {
    const { number } = valuesOf('convention', one)
    const name = `${depth > 0 ? `${'↳'.repeat(depth)} ` : ''}${teller.title('convention', one)}`
    const isThis = one.id === row.id
    return [
      {
        lines: [
          isThis
            ? [
                { text: name, bold: true },
                { text: ` (${texts.thisOne})`, quiet: true },
              ]
            : name,
          ...(number ? [[{ text: number, quiet: true }]] : []),
        ],
      },
      teller.cell('convention', one, 'kind'),
      stateCell(teller, 'convention', one, 'state'),
      teller.cell('convention', one, 'signedOn'),
    ]
  })
  return [
    ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
    filledTable(
      [
        { label: texts.act, share: 56 },
        { label: texts.nature, share: 24 },
        { label: texts.state, share: 22 },
        { label: texts.steps.signature, share: 18 },
      ],
      rows,
    ),
  ]
}

/** Its committee, its clauses, what the law asks of a membership, and the actions carried out under it. */
export function lifeBlocks({ teller, row, texts }: ConventionSheet): readonly Block[] {
  const names = [
    'committee',
    'committeeEvery',
    'committeeOn',
    'evaluation',
    'disputes',
    'law',
    'termination',
    'frenchShare',
    'yearlyAccounts',
  ]
  const facts = teller.facts('convention', row, names)
  const actions = teller.rows('action')
  return [
    ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
    ...(actions.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: texts.actions } as const,
          recordTable(teller, 'action', actions, 44, [
            { field: 'nature', share: 22 },
            { share: 18, label: texts.state, tell: (one) => stateCell(teller, 'action', one, 'step') },
            { field: 'period', share: 22 },
            { field: 'budget', share: 20, align: 'end' },
          ]),
        ]),
  ]
}
