import type { Block, Pill } from '../../blocks/block'
import { titleOf } from '../../records'
import { conventionSheetEn } from '../../text/en/dossiers/convention-sheet'
import { conventionSheetFr } from '../../text/fr/dossiers/convention-sheet'
import { defineDossier } from '../define-dossier'
import { sheetParts } from '../part-blocks'
import { paymentBlocks } from '../payment-table'
import { checkBlocks, commitmentBlocks } from '../sequel-tables'
import type { Snapshot } from '../snapshot'
import { stateCell } from '../state-cell'
import { createTeller, type Teller } from '../teller'
import { titleBlocks } from '../title-blocks'
import { valuesOf } from '../values-of'
import { collectConventionSheet } from './collect'
import { contentBlocks, identityBlocks, lawBlocks, partyBlocks, termBlocks } from './identity'
import { moneyBlocks } from './money'
import { paperBlocks } from './papers'
import { familyBlocks, lifeBlocks } from './sequel'
import { conventionSheetChoices, type ConventionPart, type ConventionSheet, type ConventionSheetTexts } from './sheet'
import { wayBlocks } from './way'

/** All that is recorded of one convention, for those who sign it, follow it or check it. */
export const conventionSheet = defineDossier({
  name: 'conventionSheet',
  about: 'convention',
  choices: conventionSheetChoices,
  texts: { fr: conventionSheetFr, en: conventionSheetEn },
  collect: collectConventionSheet,
  subject: (snapshot, _options, texts) => subjectOf(snapshot, texts),
  compose(snapshot, { recipient, parts }, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('convention')
    if (!row) {
      const text = snapshot.leftOut > 0 ? texts.notMeant : texts.missing
      return [...titleBlocks(teller, { title: subjectOf(snapshot, texts), lead: '', recipient }), { kind: 'paragraph', text }]
    }
    const sheet: ConventionSheet = { teller, texts, recipient, row, values: valuesOf('convention', row) }
    const { number } = sheet.values
    const told = parts.filter((part) => part !== 'checks' || recipient === 'internal')
    return [
      ...titleBlocks(teller, {
        title: teller.title('convention', row),
        lead: [teller.text('convention', row, 'kind'), number ? texts.number(number) : ''].filter((part) => part !== '').join(' · '),
        pills: statePills(teller, row),
        recipient,
      }),
      ...sheetParts(told, texts, (part) => blocksOfPart[part](sheet)),
    ]
  },
})

const blocksOfPart: Readonly<Record<ConventionPart, (sheet: ConventionSheet) => readonly Block[]>> = {
  identity: identityBlocks,
  parties: partyBlocks,
  content: contentBlocks,
  money: moneyBlocks,
  law: lawBlocks,
  way: wayBlocks,
  term: termBlocks,
  texts: paperBlocks,
  family: familyBlocks,
  life: lifeBlocks,
  checks: ({ teller, row, texts }) => checkBlocks(teller, 'convention', row, texts),
  commitments: ({ teller, texts }) => commitmentBlocks(teller, texts),
  payments: ({ teller, values, texts }) => paymentBlocks(teller, values.amount, texts),
}

function statePills(teller: Teller, row: ConventionSheet['row']): readonly Pill[] {
  const cell = stateCell(teller, 'convention', row, 'state')
  return typeof cell === 'object' && 'pill' in cell ? [cell.pill] : []
}

function subjectOf(snapshot: Snapshot, texts: ConventionSheetTexts): string {
  const [row] = snapshot.records.convention ?? []
  if (!row && snapshot.leftOut > 0) return texts.keptBack
  return (row && titleOf('convention', row)) || createTeller(snapshot).words.unknownRecord
}
