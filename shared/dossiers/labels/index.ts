import { titleOf } from '../../records'
import { labelsEn } from '../../text/en/dossiers/labels'
import { labelsFr } from '../../text/fr/dossiers/labels'
import { addresseeOf } from '../person/addressee'
import { defineDossier, type OptionsOf } from '../define-dossier'
import { settingNumber } from '../person/person'
import { a4, gridOn, noteSheets, sheetsOfCells, type CellContent, type Grid } from '../pages/sheets-of-cells'
import type { Snapshot } from '../snapshot'
import { collectLabels, recipientsOf } from './choose'
import { labelChoices } from './options'

/** Address labels of contacts on A4 sheets, as they are sold or as the settings measure them. */
export const labels = defineDossier({
  name: 'labels',
  about: null,
  choices: labelChoices,
  texts: { fr: labelsFr, en: labelsEn },
  givenOut: true,
  collect: collectLabels,
  subject(snapshot, { of, partner, delegation }, texts) {
    const name =
      of === 'partner' ? snapshot.names[`partner:${partner}`] : of === 'delegation' ? snapshot.names[`delegation:${delegation}`] : undefined
    return name ?? texts.choices.of.codes[of]
  },
  compose(snapshot, options, texts) {
    const written = recipientsOf(snapshot, options).map(({ contact, mandate, partner }) => ({
      name: titleOf('contact', contact),
      ...addresseeOf(contact, mandate, partner, snapshot),
    }))
    const printed = written.filter(({ hasAddress }) => hasAddress)
    const cells = printed.map(({ lines }) => labelOf(lines))
    const left = [
      ...written.filter(({ hasAddress }) => !hasAddress).map(({ name }) => texts.noAddress(name)),
      ...printed.filter(({ foreignScript }) => foreignScript).map(({ name }) => texts.foreignScript(name)),
    ]
    const sheets = sheetsOfCells(gridFor(options, snapshot.settings), options.first, cells, options.marks)
    if (sheets.length === 0) return noteSheets(a4, texts.nobody, left)
    return [...sheets, ...(options.listed && left.length > 0 ? noteSheets(a4, texts.left, left) : [])]
  },
  sheet: () => ({ size: 'A4', orientation: 'portrait', bare: true }),
})

function labelOf([name = '', ...others]: readonly string[]): CellContent {
  return { look: 'label', lines: [{ role: 'name', text: name }, ...others.map((text) => ({ role: 'body', text }) as const)] }
}

// As Avery prints them on its boxes.
const sold = {
  l7160: { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, gapX: 2.54, gapY: 0 },
  l7163: { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.1, gapX: 2.5, gapY: 0 },
} as const satisfies Record<string, Grid>

function gridFor(options: OptionsOf<typeof labelChoices>, settings: Snapshot['settings']): Grid {
  if (options.paper === 'measured') return gridOn(a4, options)
  if (options.paper !== 'own') return sold[options.paper]
  const of = (name: keyof Grid): number => settingNumber(settings, `label.${name}`, sold.l7160[name])
  return gridOn(a4, {
    columns: of('columns'),
    rows: of('rows'),
    width: of('width'),
    height: of('height'),
    left: of('left'),
    top: of('top'),
    gapX: of('gapX'),
    gapY: of('gapY'),
  })
}
