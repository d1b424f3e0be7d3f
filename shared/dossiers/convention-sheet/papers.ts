import type { Block, Cell, Pill } from '../../blocks/block'
import { documentBlocks } from '../tables/document-table'
import { filledTable } from '../tables/filled-table'
import { itemText, labelOf } from '../telling/inner-values'
import type { ConventionSheet, ConventionSheetTexts } from './sheet'

/** In which languages it exists and which of them are authentic, who keeps the originals, and its documents with their fingerprints. */
export function paperBlocks(sheet: ConventionSheet): readonly Block[] {
  return [...versionBlocks(sheet), ...originalBlocks(sheet), ...documentBlocks(sheet.teller, sheet.texts)]
}

function versionBlocks({ teller, row, values, texts }: ConventionSheet): readonly Block[] {
  const versions = values.versions ?? []
  if (versions.length === 0) return []
  const rows = versions.map((version): readonly Cell[] => {
    const said = (property: string): string => itemText(teller, 'convention', 'versions', version, property)
    const translator = [version.translator ?? '', version.sworn === true ? texts.sworn : ''].filter((part) => part !== '')
    return [said('language'), { pill: authenticity(version.authentic, texts) }, translator.join(', '), said('document')]
  })
  return [
    filledTable(
      [
        { label: teller.sign('convention', row, 'versions') + texts.language, share: 20 },
        { label: texts.authentic, share: 24 },
        { label: texts.translation, share: 30 },
        { label: texts.document, share: 40 },
      ],
      rows,
    ),
  ]
}

function authenticity(authentic: boolean | null | undefined, texts: ConventionSheetTexts): Pill {
  if (authentic == null) return { label: texts.authenticUnknown, tone: 'plain' }
  return authentic ? { label: texts.authenticYes, tone: 'good' } : { label: texts.authenticNo, tone: 'plain' }
}

function originalBlocks({ teller, row, values, texts }: ConventionSheet): readonly Block[] {
  const originals = values.originals ?? []
  if (originals.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: teller.sign('convention', row, 'originals') + texts.originals },
    filledTable(
      [
        { label: labelOf(teller, 'convention', 'originals/holder'), share: 60 },
        { label: labelOf(teller, 'convention', 'originals/count'), share: 16, align: 'end' },
        { label: labelOf(teller, 'convention', 'originals/mark'), share: 38 },
      ],
      originals.map((one) => ['holder', 'count', 'mark'].map((property) => itemText(teller, 'convention', 'originals', one, property))),
    ),
  ]
}
