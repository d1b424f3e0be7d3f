import type { Box, BoxesBlock, BoxLine, SheetMark } from '../../blocks/boxes'
import { titleOf } from '../../records'
import { placeCardsEn } from '../../text/en/dossiers/place-cards'
import { placeCardsFr } from '../../text/fr/dossiers/place-cards'
import { dossierWords } from '../../text/dossiers'
import { flag, millimetres, oneOf, onlyWhen } from '../choices'
import { defineDossier } from '../define-dossier'
import { collectParticipants, participantsOf, whoChoice, type Participant } from '../visit/participants'
import { noteSheets, type SheetSize } from '../pages/sheets-of-cells'

const paperSizes = { A4: [210, 297], A5: [148, 210] } as const satisfies Record<string, SheetSize>

/** Cards that stand on a table or before a seat: the name on both faces of a folded sheet, so that both sides of the table read it. */
export const placeCards = defineDossier({
  name: 'placeCards',
  about: 'delegation',
  choices: {
    paper: oneOf(['A4', 'A5', 'measured']),
    width: onlyWhen({ paper: 'measured' }, millimetres(50, 420, 210)),
    height: onlyWhen({ paper: 'measured' }, millimetres(50, 420, 100)),
    perSheet: oneOf(['one', 'two']),
    who: whoChoice,
    scripts: flag(true),
    titles: flag(true),
    flags: flag(false),
    companions: flag(false),
    marks: flag(true),
  },
  texts: { fr: placeCardsFr, en: placeCardsEn },
  givenOut: true,
  recipient: () => 'public',
  collect: (read, { record }) => collectParticipants(read, record),
  subject(snapshot) {
    const [delegation] = snapshot.records.delegation ?? []
    return (delegation && titleOf('delegation', delegation)) || dossierWords(snapshot.language).unknownRecord
  },
  compose(snapshot, options, texts) {
    const cards = participantsOf(snapshot, options.who, options.companions).map((person): Card => ({
      lines: linesOf(person, options.scripts, options.titles),
      ...(options.flags && person.flag ? { figures: [person.flag] } : {}),
    }))
    const sheet = sheetSize(options)
    if (cards.length === 0) return noteSheets(sheet, texts.nobody, [])
    const perSheet = options.perSheet === 'two' ? 2 : 1
    return Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, at) =>
      cardSheet(sheet, cards.slice(at * perSheet, (at + 1) * perSheet), perSheet, options.marks),
    )
  },
  sheet: (options) =>
    options.paper === 'measured'
      ? { size: sheetSize(options), orientation: 'portrait', bare: true }
      : { size: options.paper, orientation: options.perSheet === 'two' ? 'portrait' : 'landscape', bare: true },
})

interface Sized {
  readonly paper: keyof typeof paperSizes | 'measured'
  readonly perSheet: 'one' | 'two'
  /** Of a sheet of one's own as it lies, in millimetres. */
  readonly width: number
  readonly height: number
}
type Card = Pick<Box, 'lines' | 'figures'>

// One card takes the sheet across, two take one half of the upright sheet each: a face is always wider than it is high.
function sheetSize({ paper, perSheet, width, height }: Sized): SheetSize {
  if (paper === 'measured') return [width, height]
  const [short, long] = paperSizes[paper]
  return perSheet === 'two' ? [short, long] : [long, short]
}

function linesOf({ name, scripts, title }: Participant, withScripts: boolean, withTitle: boolean): readonly BoxLine[] {
  return [
    { role: 'name', text: name },
    ...(withScripts ? scripts.map(({ text, tag }): BoxLine => ({ role: 'second', text, lang: tag })) : []),
    ...(withTitle && title !== '' ? [{ role: 'body', text: title } as const] : []),
  ]
}

function cardSheet([width, height]: SheetSize, cards: readonly Card[], perSheet: number, marked: boolean): BoxesBlock {
  const card = height / perSheet
  const half = card / 2
  const boxes = cards.flatMap((face, at): readonly Box[] => [
    { look: 'card', left: 0, top: at * card, width, height: half, turned: true, ...face },
    { look: 'card', left: 0, top: at * card + half, width, height: half, ...face },
  ])
  const marks = cards.flatMap((_, at): readonly SheetMark[] => [
    ...(at > 0 ? [{ kind: 'cut', from: [0, at * card], to: [width, at * card] } as const] : []),
    ...foldMarks(width, at * card + half),
  ])
  return { kind: 'boxes', boxes, marks: marked ? marks : [] }
}

// At the edges only: the fold itself shows nothing.
function foldMarks(width: number, y: number): readonly SheetMark[] {
  return [
    { kind: 'fold', from: [0, y], to: [8, y] },
    { kind: 'fold', from: [width - 8, y], to: [width, y] },
  ]
}
