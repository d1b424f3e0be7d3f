import type { Figure } from '../../blocks/figure'
import type { ScriptName } from '../../fields/value'
import { countryName } from '../../text/language-names'
import { attendeesOf, computedOrder, keptOrder, presentOf, type Attendee } from './attendees'
import { oneOf } from '../choices'
import { collectVisit, naming } from './collect-visit'
import type { DossierReader } from '../define-dossier'
import { countryOf, flagOf } from './flags'
import { otherNames } from '../person/person'
import { photoFigure } from '../person/photos'
import type { Snapshot, SnapshotContents } from '../snapshot'
import { createTeller, type Teller } from '../telling/teller'
import { daysOfVisit, visitOf, type Visit } from './visit'

/** A person who is expected at a visit, as cards and badges name them. */
export interface Participant {
  readonly name: string
  readonly scripts: readonly ScriptName[]
  /** The function on the first day of the visit; '' for none, as the other words here. */
  readonly title: string
  readonly body: string
  readonly country: string
  /** The flag of that country, which says which one it is. */
  readonly flag: Figure | null
  /** The photograph, where photographs were read. */
  readonly photo: Figure | null
  /** The code of the side. */
  readonly side: string
}

/** For whom cards are printed: all who will be there, those who confirmed, everybody on the list. */
export const whoChoice = oneOf(['expected', 'confirmed', 'everybody'])
export type Who = (typeof whoChoice)['initial']

// For whom this laptop has no record: to be filled in by the pen, and not to be overlooked.
const blank = '……………'

/** Reads a visit with its participants, what names and ranks them, and the bodies that they speak for. */
export async function collectParticipants(read: DossierReader, id: string, photos = false): Promise<SnapshotContents> {
  const contact = photos ? [...naming, 'photo'] : naming
  return await collectVisit(read, id, { visit: ['title', 'direction', 'dates', 'participants'], contact, ours: true })
}

/** Those for whom cards are printed, in the order of precedence decided for the visit; `companions` come after whom they accompany. */
export function participantsOf(snapshot: Snapshot, who: Who, companions: boolean): readonly Participant[] {
  const [row] = snapshot.records.delegation ?? []
  if (!row) return []
  const teller = createTeller(snapshot)
  const visit = visitOf(row)
  return chosen(teller, visit, who).flatMap((attendee) => {
    const person = toParticipant(teller, visit, attendee)
    const companion = companions ? (attendee.item.companion ?? '').trim() : ''
    return [
      ...(person.name === '' ? [] : [person]),
      ...(companion === ''
        ? []
        : [{ name: companion, scripts: [], title: '', body: '', country: '', flag: null, photo: null, side: person.side }]),
    ]
  })
}

function chosen(teller: Teller, visit: Visit, who: Who): readonly Attendee[] {
  if (who === 'everybody') return keptOrder(computedOrder(attendeesOf(teller, visit)))
  const present = presentOf(teller, visit)
  return who === 'expected' ? present : present.filter(({ item, standsFor }) => item.answer === 'confirmed' || standsFor !== null)
}

function toParticipant(teller: Teller, visit: Visit, { item, name, contact, titles, body }: Attendee): Participant {
  const { first } = daysOfVisit(visit.dates, teller.snapshot.asOf)
  const country = countryOf(teller, { body })
  const isNamed = contact !== null || (item.name ?? '').trim() !== ''
  return {
    name: isNamed || item.contact == null ? name.trim() : blank,
    scripts: contact ? otherNames(contact).slice(0, 2) : [],
    title: titles[0].text.trim(),
    body: body === null ? '' : teller.nameOf(body, first),
    country: country === '' ? '' : countryName(country, teller.language),
    flag: flagOf(country, teller.language),
    photo: photoFigure(contact, name.trim()),
    side: item.side ?? '',
  }
}
