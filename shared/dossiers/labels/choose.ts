import { linkTo, readLink, type RecordLink } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { compareByRank, isLeading, rankOfOffice } from '../../rules/precedence'
import { createGathering, finishContents } from '../readers/collect-records'
import type { DossierReader, OptionsOf } from '../define-dossier'
import { itemsOf, mandatesOf, mandatesOn, textIn, type Mandate } from '../person/person'
import type { Snapshot, SnapshotContents } from '../snapshot'
import type { labelChoices } from './options'

type Options = OptionsOf<typeof labelChoices>

/** A contact with the function by which it is written to, and the body of that function. */
export interface Recipient {
  readonly contact: RecordRow
  readonly mandate: Mandate | null
  readonly partner: RecordRow | null
}

// A label needs no more of a person; the rest does not even leave the window.
const contactFields = ['civility', 'honorific', 'given', 'family', 'particle', 'nameOrder', 'names', 'mandates', 'addresses', 'standing']
const partnerFields = ['name', 'names', 'country', 'kind', 'addresses']

/** Reads those who may be chosen, and the bodies they have a function at. */
export async function collectLabels(read: DossierReader, options: Options): Promise<SnapshotContents> {
  const gathered = createGathering()
  const contacts = (await askedContacts(read, options)).filter(
    (row) => options.followedBy === '' || row['followedBy'] === linkTo('member', options.followedBy),
  )
  gathered.add(
    'contact',
    contacts.map((row) => only(row, contactFields)),
  )
  const bodies = new Set(contacts.flatMap((row) => mandatesOf(row).flatMap(({ partner }) => idOf('partner', partner))))
  gathered.add(
    'partner',
    (await read.all('partner', [...bodies])).map((row) => only(row, partnerFields)),
  )
  const about = options.of === 'delegation' ? options.delegation : options.of === 'partner' ? options.partner : ''
  return await finishContents(read, gathered, about === '' ? [] : [linkTo(options.of === 'partner' ? 'partner' : 'delegation', about)])
}

async function askedContacts(read: DossierReader, { of, partner, delegation }: Options): Promise<readonly RecordRow[]> {
  if (of === 'partner') return partner === '' ? [] : await read.linkedTo(linkTo('partner', partner), 'contact', 'mandates/partner')
  if (of !== 'delegation') return await read.every('contact')
  const visit = delegation === '' ? null : await read.record('delegation', delegation)
  if (!visit) return []
  const ids = itemsOf(visit, 'participants').flatMap((item) => idOf('contact', textIn(item, 'contact')))
  return await read.all('contact', [...new Set(ids)])
}

function idOf(type: 'contact' | 'partner', link: string | null | undefined): readonly string[] {
  const found = link ? readLink(link) : null
  return found?.type === type ? [found.id] : []
}

function only(row: RecordRow, names: readonly string[]): RecordRow {
  return { ...Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name]] as const] : []))), id: row.id }
}

/** Those a label is printed for, by rank of their function, each once: nobody who died or with whom there is no relation any more. */
export function recipientsOf(snapshot: Snapshot, options: Options): readonly Recipient[] {
  const partners = new Map<RecordLink, RecordRow>((snapshot.records.partner ?? []).map((row) => [linkTo('partner', row.id), row]))
  return (snapshot.records.contact ?? [])
    .filter((contact) => contact['standing'] !== 'deceased' && contact['standing'] !== 'inactive')
    .flatMap((contact): readonly Recipient[] => {
      const mandate = mandateFor(contact, snapshot.asOf, options)
      if (mandate === undefined) return []
      const partner = partners.get(mandate?.partner ?? '') ?? null
      return isAsked(partner, options) ? [{ contact, mandate, partner }] : []
    })
    .toSorted(
      // A place in a body ranks nobody above an office of another body.
      (a, b) => rankOfOffice(a.mandate?.office) - rankOfOffice(b.mandate?.office) || compareByRank(a.mandate ?? {}, b.mandate ?? {}),
    )
}

// Undefined: not asked for. Of a body only those who have a function there on the day; of leaders only those who lead.
function mandateFor(contact: RecordRow, day: string, { of, partner }: Options): Mandate | null | undefined {
  const held = mandatesOn(contact, day).toSorted(compareByRank)
  if (of === 'partner') return held.find((one) => one.partner === linkTo('partner', partner))
  if (of === 'leaders') return held.find(({ office }) => isLeading(office))
  return held[0] ?? null
}

function isAsked(partner: RecordRow | null, { country, kind }: Options): boolean {
  return (country === 'any' || partner?.['country'] === country) && (kind === 'any' || partner?.['kind'] === kind)
}
