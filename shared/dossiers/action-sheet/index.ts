import type { Block } from '../../blocks/block'
import { actionSheetEn } from '../../text/en/dossiers/action-sheet'
import { actionSheetFr } from '../../text/fr/dossiers/action-sheet'
import { latestFirst, startOf } from '../convention/convention-tree'
import { defineDossier } from '../define-dossier'
import { documentBlocks } from '../tables/document-table'
import { missingSheet, sheetSubject } from '../pages/missing-sheet'
import { noteBlocks } from '../telling/note-blocks'
import { sheetParts } from '../pages/part-blocks'
import { paymentBlocks } from '../money/payment-table'
import { recordTable } from '../tables/record-table'
import { checkBlocks, commitmentBlocks } from '../tables/sequel-tables'
import { stateCell, statePills } from '../telling/state-cell'
import { createTeller } from '../telling/teller'
import { titleBlocks } from '../pages/title-blocks'
import { valuesOf } from '../telling/values-of'
import { collectActionSheet } from './collect'
import {
  contentBlocks,
  deliverableBlocks,
  emergencyBlocks,
  europeanBlocks,
  identityBlocks,
  moneyBlocks,
  partnerBlocks,
  reportBlocks,
} from './facts'
import { actionSheetChoices, type ActionPart, type ActionSheet } from './sheet'

/** All that is recorded of one action, for those who lead it, pay for it or report on it. */
export const actionSheet = defineDossier({
  name: 'actionSheet',
  about: 'action',
  choices: actionSheetChoices,
  texts: { fr: actionSheetFr, en: actionSheetEn },
  twoLanguages: true,
  tells: { action: ['followedBy', 'partners', 'x'] },
  collect: collectActionSheet,
  subject: (snapshot, _options, texts) => sheetSubject(snapshot, 'action', texts),
  compose(snapshot, { recipient, parts }, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('action')
    if (!row) return missingSheet(teller, 'action', texts, recipient)
    const sheet: ActionSheet = { teller, texts, recipient, row, values: valuesOf('action', row) }
    const { number, acronym } = sheet.values
    const lead = [teller.text('action', row, 'nature'), acronym ?? '', number ? texts.number(number) : '']
    return [
      ...titleBlocks(teller, {
        title: teller.title('action', row),
        lead: lead.filter((text) => text !== '').join(' · '),
        pills: statePills(teller, 'action', row, 'step'),
        recipient,
      }),
      ...sheetParts(
        parts.filter((part) => recipient === 'internal' || !ours.has(part)),
        texts,
        (part) => blocksOfPart[part](sheet),
      ),
    ]
  },
})

const ours: ReadonlySet<ActionPart> = new Set<ActionPart>(['checks', 'notes'])

const blocksOfPart: Readonly<Record<ActionPart, (sheet: ActionSheet) => readonly Block[]>> = {
  identity: identityBlocks,
  content: contentBlocks,
  partners: partnerBlocks,
  money: moneyBlocks,
  emergency: emergencyBlocks,
  european: europeanBlocks,
  deliverables: deliverableBlocks,
  commitments: ({ teller, texts }) => commitmentBlocks(teller, texts),
  reports: reportBlocks,
  payments: ({ teller, values, texts }) => paymentBlocks(teller, values.budget, texts),
  delegations: delegationBlocks,
  checks: ({ teller, row, texts }) => checkBlocks(teller, 'action', row, texts),
  documents: ({ teller, texts }) => documentBlocks(teller, texts).filter(({ kind }) => kind !== 'heading'),
  notes: ({ teller }) => noteBlocks(teller),
}

function delegationBlocks({ teller, texts }: ActionSheet): readonly Block[] {
  const rows = latestFirst(teller.rows('delegation'), (row) => startOf(row, 'dates'))
  if (rows.length === 0) return []
  return [
    recordTable(teller, 'delegation', rows, 44, [
      { field: 'direction', share: 16 },
      { field: 'dates', share: 30 },
      { field: 'cities', share: 24 },
      { share: 20, label: texts.state, tell: (row) => stateCell(teller, 'delegation', row, 'step') },
    ]),
  ]
}
