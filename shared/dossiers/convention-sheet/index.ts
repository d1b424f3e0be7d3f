import type { Block } from '../../blocks/block'
import { conventionSheetEn } from '../../text/en/dossiers/convention-sheet'
import { conventionSheetFr } from '../../text/fr/dossiers/convention-sheet'
import { defineDossier } from '../define-dossier'
import { missingSheet, sheetSubject } from '../pages/missing-sheet'
import { sheetParts } from '../pages/part-blocks'
import { paymentBlocks } from '../money/payment-table'
import { checkBlocks, commitmentBlocks } from '../tables/sequel-tables'
import { statePills } from '../telling/state-cell'
import { createTeller } from '../telling/teller'
import { titleBlocks } from '../pages/title-blocks'
import { valuesOf } from '../telling/values-of'
import { collectConventionSheet } from './collect'
import { contentBlocks, identityBlocks, lawBlocks, partyBlocks, termBlocks } from './identity'
import { moneyBlocks } from './money'
import { paperBlocks } from './papers'
import { familyBlocks, lifeBlocks } from './sequel'
import { conventionSheetChoices, type ConventionPart, type ConventionSheet } from './sheet'
import { wayBlocks } from './way'

/** All that is recorded of one convention, for those who sign it, follow it or check it. */
export const conventionSheet = defineDossier({
  name: 'conventionSheet',
  about: 'convention',
  choices: conventionSheetChoices,
  texts: { fr: conventionSheetFr, en: conventionSheetEn },
  twoLanguages: true,
  tells: { convention: ['followedBy', 'confidentiality', 'remarks', 'originals', 'versions', 'x'] },
  collect: collectConventionSheet,
  subject: (snapshot, _options, texts) => sheetSubject(snapshot, 'convention', texts),
  compose(snapshot, { recipient, parts }, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('convention')
    if (!row) return missingSheet(teller, 'convention', texts, recipient)
    const sheet: ConventionSheet = { teller, texts, recipient, row, values: valuesOf('convention', row) }
    const { number } = sheet.values
    const told = parts.filter((part) => part !== 'checks' || recipient === 'internal')
    return [
      ...titleBlocks(teller, {
        title: teller.title('convention', row),
        lead: [teller.text('convention', row, 'kind'), number ? texts.number(number) : ''].filter((part) => part !== '').join(' · '),
        pills: statePills(teller, 'convention', row, 'state'),
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
