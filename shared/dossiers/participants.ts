import { linkTo, readLink } from '../fields/record-type'
import type { ScriptName } from '../fields/value'
import { titleOf } from '../records'
import type { RecordRow } from '../records/record-row'
import { compareByRank } from '../rules/precedence'
import { countryName } from '../text/language-names'
import { oneOf } from './choices'
import { createGathering, finishContents } from './collect-records'
import type { DossierReader } from './define-dossier'
import { itemsOf, mainMandate, mandatesOf, otherNames, partnerOf, textIn, type Mandate } from './person'
import type { Snapshot, SnapshotContents } from './snapshot'

interface ParticipantItem {
  readonly id: string
  readonly contact?: string | null
  readonly name?: string | null
  readonly title?: string | null
  readonly side?: string | null
  readonly head?: boolean | null
  readonly rank?: number | null
  readonly answer?: string | null
  readonly representedBy?: string | null
  readonly companion?: string | null
}

/** A person who is expected at a visit, as cards and badges name them. */
export interface Participant {
  readonly name: string
  readonly scripts: readonly ScriptName[]
  readonly title: string
  readonly body: string
  readonly country: string
  /** The code of the side; '' when it is not told. */
  readonly side: string
}

/** For whom cards are printed: all but the excused, those who confirmed, everybody. */
export const whoChoice = oneOf(['expected', 'confirmed', 'everybody'])
export type Who = (typeof whoChoice)['initial']

/** Reads a visit, the contacts that take part or stand in for one who does, and the bodies they have a function at. */
export async function collectParticipants(read: DossierReader, id: string): Promise<SnapshotContents> {
  const gathered = createGathering()
  const delegation = await read.record('delegation', id)
  if (!delegation) return await finishContents(read, gathered)
  gathered.add('delegation', [delegation])
  const named = participantItems(delegation).flatMap((item) => [item.contact, item.representedBy])
  const contacts = await read.all('contact', idsOf('contact', named))
  gathered.add('contact', contacts)
  const bodies = contacts.flatMap((row) => mandatesOf(row).map(({ partner }) => partner))
  gathered.add('partner', await read.all('partner', idsOf('partner', bodies)))
  return await finishContents(read, gathered)
}

function idsOf(type: 'contact' | 'partner', links: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(links.flatMap((link) => (link ? (readLink(link) ?? []) : [])))].flatMap((link) =>
    link.type === type ? [link.id] : [],
  )
}

function participantItems(delegation: RecordRow): readonly ParticipantItem[] {
  return itemsOf(delegation, 'participants')
}

/** Those for whom cards are printed, by rank: who represents somebody stands in for that person, and `companions` come after whom they accompany. */
export function participantsOf(snapshot: Snapshot, who: Who, companions: boolean): readonly Participant[] {
  const [delegation] = snapshot.records.delegation ?? []
  if (!delegation) return []
  const contacts = new Map((snapshot.records.contact ?? []).map((row) => [linkTo('contact', row.id), row]))
  const kept = participantItems(delegation).filter((item) => isFor(who, item.answer))
  const ranked = kept.map((item) => {
    const contact = contacts.get((item.answer === 'represented' ? item.representedBy : item.contact) ?? '') ?? null
    const mandate = contact && mainMandate(contact, snapshot.asOf)
    return { item, contact, mandate, rank: { ...mandate, rank: item.rank ?? null } }
  })
  return ranked
    .toSorted((a, b) => Number(b.item.head === true) - Number(a.item.head === true) || compareByRank(a.rank, b.rank))
    .flatMap(({ item, contact, mandate }) => {
      const person = toParticipant(snapshot, item, contact, mandate)
      const companion = companions ? (item.companion ?? '').trim() : ''
      return [
        ...(person.name === '' ? [] : [person]),
        ...(companion === '' ? [] : [{ name: companion, scripts: [], title: '', body: '', country: '', side: item.side ?? '' }]),
      ]
    })
}

function isFor(who: Who, answer: string | null | undefined): boolean {
  if (who === 'everybody') return true
  return who === 'confirmed' ? answer === 'confirmed' || answer === 'represented' : answer !== 'excused'
}

function toParticipant(snapshot: Snapshot, item: ParticipantItem, contact: RecordRow | null, mandate: Mandate | null): Participant {
  const partner = partnerOf(snapshot, mandate)
  const country = partner ? textIn(partner, 'country') : ''
  const own = item.answer === 'represented' ? '' : (item.title ?? '').trim()
  return {
    name: contact ? titleOf('contact', contact) : (item.name ?? '').trim(),
    scripts: contact ? otherNames(contact).slice(0, 2) : [],
    title: own || (mandate?.title ?? '').trim(),
    body: partner ? titleOf('partner', partner) : '',
    country: country === '' ? '' : countryName(country, snapshot.language),
    side: item.side ?? '',
  }
}
