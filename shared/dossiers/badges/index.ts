import { titleOf } from '../../records'
import { badgesEn } from '../../text/en/dossiers/badges'
import { badgesFr } from '../../text/fr/dossiers/badges'
import { dossierWords } from '../../text/dossiers'
import { wordsOf } from '../../text/words-of'
import { flag, millimetres, oneOf, onlyWhen, whole } from '../choices'
import { defineDossier } from '../define-dossier'
import { collectParticipants, participantsOf, whoChoice, type Participant } from '../visit/participants'
import { settingNumber } from '../person/person'
import { a4, gridInMiddle, noteSheets, sheetsOfCells, type CellContent, type SheetSize } from '../pages/sheets-of-cells'
import type { Snapshot } from '../snapshot'

const sides = ['a', 'b', 'host', 'interpreter', 'press', 'escort']

/** Badges of a visit on A4 sheets, of the size in the settings: who somebody is, from where, and on which side, in words and by colour. */
export const badges = defineDossier({
  name: 'badges',
  about: 'delegation',
  choices: {
    who: whoChoice,
    size: oneOf(['settings', 'measured']),
    width: onlyWhen({ size: 'measured' }, millimetres(20, 200, 90)),
    height: onlyWhen({ size: 'measured' }, millimetres(15, 280, 55)),
    columns: whole(1, 6, 2),
    rows: whole(1, 12, 5),
    first: whole(1, 72, 1),
    companions: flag(false),
    photos: flag(false),
    flags: flag(true),
    marks: flag(true),
  },
  texts: { fr: badgesFr, en: badgesEn },
  givenOut: true,
  // A badge is seen by all; a photograph is no public fact, but who wears one with it shows it.
  recipient: ({ photos }) => (photos ? 'partner' : 'public'),
  collect: (read, { record, photos }) => collectParticipants(read, record, photos),
  subject: (snapshot) => nameOfVisit(snapshot) || dossierWords(snapshot.language).unknownRecord,
  compose(snapshot, options, texts) {
    const people = participantsOf(snapshot, options.who, options.companions)
    if (people.length === 0) return noteSheets(a4, texts.nobody, [])
    const size: SheetSize =
      options.size === 'measured'
        ? [options.width, options.height]
        : [settingNumber(snapshot.settings, 'badge.width', 90), settingNumber(snapshot.settings, 'badge.height', 55)]
    const grid = gridInMiddle(a4, size, options.columns, options.rows)
    return sheetsOfCells(
      grid,
      options.first,
      people.map((person) => badgeOf(snapshot, person, options.flags)),
      options.marks,
    )
  },
  sheet: () => ({ size: 'A4', orientation: 'portrait', bare: true }),
})

function nameOfVisit(snapshot: Snapshot): string {
  const [delegation] = snapshot.records.delegation ?? []
  return delegation ? titleOf('delegation', delegation) : ''
}

function badgeOf(
  snapshot: Snapshot,
  { name, title, body, country, flag: ofCountry, photo, side }: Participant,
  flags: boolean,
): CellContent {
  const codes = wordsOf('delegation', snapshot.language).fields['participants']?.item?.['side']?.codes ?? {}
  const shade = sides.indexOf(side)
  // The country stands on the badge in words.
  const figures = [...(photo ? [photo] : []), ...(flags && ofCountry ? [{ ...ofCountry, alt: '' }] : [])]
  return {
    look: 'badge',
    lines: [
      { role: 'name', text: name },
      { role: 'body', text: title },
      { role: 'second', text: body },
      { role: 'small', text: country },
    ],
    ...(figures.length === 0 ? {} : { figures }),
    ...(shade === -1 ? {} : { band: { label: codes[side] ?? side, shade } }),
  }
}
