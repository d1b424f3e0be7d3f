import { linkTo } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { compareByRank, isLeading } from '../../rules/precedence'
import { countryName } from '../../text/language-names'
import { byName } from '../telling/name-order'
import { mandatesOn, textIn, type Mandate } from '../person/person'
import type { Teller } from '../telling/teller'
import type { DirectoryOptions } from './options'

/** A person in one function. */
export interface Entry {
  readonly contact: RecordRow
  readonly mandate: Mandate | null
}

/** A body with those who have a function there on the day, by rank; null: those without a body. */
export interface BodyEntries {
  readonly partner: RecordRow | null
  readonly entries: readonly Entry[]
}

/** A country with its bodies; '' for those whose country is not told. */
export interface CountryEntries {
  readonly country: string
  readonly bodies: readonly BodyEntries[]
}

/** Who stands in a directory, by country, then body, both by name, then by rank; what has no country comes last. */
export function directoryOf(teller: Teller, { of }: DirectoryOptions): readonly CountryEntries[] {
  const { snapshot } = teller
  const partners = new Map((snapshot.records.partner ?? []).map((row) => [linkTo('partner', row.id), row]))
  const byBody = new Map<string, Entry[]>()
  for (const entry of (snapshot.records.contact ?? []).flatMap((contact) => entriesOf(contact, snapshot.asOf, of))) {
    const link = entry.mandate?.partner ?? ''
    const key = partners.has(link) ? link : ''
    const known = byBody.get(key)
    if (known) known.push(entry)
    else byBody.set(key, [entry])
  }
  const byCountry = new Map<string, BodyEntries[]>()
  for (const [link, entries] of byBody) {
    const partner = partners.get(link) ?? null
    const country = partner ? textIn(partner, 'country') : ''
    const ranked = byName(teller, entries, ({ contact }) => textIn(contact, 'family')).toSorted((a, b) =>
      compareByRank(a.mandate ?? {}, b.mandate ?? {}),
    )
    byCountry.set(country, [...(byCountry.get(country) ?? []), { partner, entries: ranked }])
  }
  const countries = [...byCountry].map(([country, bodies]): CountryEntries => ({
    country,
    bodies: byName(teller, bodies, ({ partner }) => nameOf(partner)).toSorted((a, b) => lastIfNone(a.partner, b.partner)),
  }))
  return byName(teller, countries, ({ country }, { language }) => (country === '' ? '' : countryName(country, language)))
}

function entriesOf(contact: RecordRow, day: string, of: DirectoryOptions['of']): readonly Entry[] {
  const held = mandatesOn(contact, day)
  if (of === 'leaders') return held.filter(({ office }) => isLeading(office)).map((mandate) => ({ contact, mandate }))
  return held.length === 0 ? [{ contact, mandate: null }] : held.map((mandate) => ({ contact, mandate }))
}

function lastIfNone(a: RecordRow | null, b: RecordRow | null): number {
  return Number(a === null) - Number(b === null)
}

function nameOf(partner: RecordRow | null): string {
  return partner ? textIn(partner, 'name') : ''
}
