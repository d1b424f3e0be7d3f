import { linkTo, readLink, type RecordLink } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { countryName } from '../../text/language-names'
import type { DossierReader } from '../define-dossier'
import type { Snapshot } from '../snapshot'
import type { Teller } from '../telling/teller'
import { valuesOf, type ValuesOfType } from '../telling/values-of'

const bodiesBySnapshot = new WeakMap<Snapshot, ReadonlyMap<RecordLink, RecordRow>>()

/** The partners that were read, by their links. Put together once for a snapshot, since every row of a table asks. */
export function bodiesOf({ snapshot }: Teller): ReadonlyMap<RecordLink, RecordRow> {
  const made = bodiesBySnapshot.get(snapshot) ?? new Map((snapshot.records.partner ?? []).map((row) => [linkTo('partner', row.id), row]))
  bodiesBySnapshot.set(snapshot, made)
  return made
}

/** Reads the parties of conventions, each once. */
export async function readParties(read: DossierReader, conventions: readonly RecordRow[]): Promise<readonly RecordRow[]> {
  const parties = conventions.flatMap((row) => valuesOf('convention', row).parties ?? [])
  const targets = parties.flatMap(({ partner }) => (partner == null ? [] : (readLink(partner) ?? [])))
  return await read.all('partner', [...new Set(targets.flatMap(({ type, id }) => (type === 'partner' ? [id] : [])))])
}

/** The codes of the countries of a convention: those of its foreign parties, or its own where all parties are French; none while no party was read. */
export function countryCodesOf({ parties }: ValuesOfType<'convention'>, bodies: ReadonlyMap<RecordLink, RecordRow>): readonly string[] {
  const known = (parties ?? []).flatMap(({ partner }) => {
    const body = partner == null || readLink(partner) === null ? undefined : bodies.get(partner)
    return body ? [valuesOf('partner', body)] : []
  })
  const foreign = known.filter(({ side, country }) => side !== 'corsican' && side !== 'french' && country !== 'FR')
  return [...new Set((foreign.length > 0 ? foreign : known).flatMap(({ country }) => country ?? []))]
}

/** The names of the countries of a convention. */
export function countriesOf(
  { language }: Teller,
  values: ValuesOfType<'convention'>,
  bodies: ReadonlyMap<RecordLink, RecordRow>,
): readonly string[] {
  return countryCodesOf(values, bodies).map((code) => countryName(code, language))
}

/** The names of those who sign besides us, since our own name in every row tells nothing; ours where nobody else does. */
export function otherParties(teller: Teller, { parties }: ValuesOfType<'convention'>): readonly string[] {
  const links = (parties ?? []).flatMap(({ partner }) => (partner == null ? [] : [partner]))
  const bodies = bodiesOf(teller)
  const others = links.filter((link) => bodies.get(link)?.['side'] !== 'corsican')
  return (others.length > 0 ? others : links).map((link) => teller.nameOf(link))
}
