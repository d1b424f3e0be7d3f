import { linkTo, type RecordType } from '../../fields/record-type'
import { placesInto } from '../../records/links'
import type { RecordRow } from '../../records/record-row'
import type { PartnerPart } from '../../text/dossiers'
import { createGathering, finishContents } from '../readers/collect-records'
import type { DossierReader } from '../define-dossier'
import { createSieve, finishFor, isMeantFor } from '../readers/meant-for'
import type { SnapshotContents } from '../snapshot'
import type { PartnerOptions } from './options'

const typesOfPart: Readonly<Record<PartnerPart, readonly RecordType[]>> = {
  identity: [],
  leaders: ['contact'],
  contacts: ['contact'],
  conventions: ['convention'],
  actions: ['action'],
  delegations: ['delegation'],
  // Paid and promised under a convention, an action or a delegation, which are read for that alone when they are not asked for.
  payments: ['payment'],
  commitments: ['commitment'],
  notes: ['note'],
}

const between: readonly RecordType[] = ['convention', 'action', 'delegation']
const beyond: ReadonlySet<RecordType> = new Set<RecordType>(['payment', 'commitment'])

/** Reads the partner, what points to it, and what is paid, promised and noted under that. What is not meant for the reader is not read into the snapshot. */
export async function collectPartner(read: DossierReader, options: PartnerOptions): Promise<SnapshotContents> {
  const gathered = createGathering()
  const partner = await read.record('partner', options.record)
  if (!partner) return await finishContents(read, gathered)
  gathered.add('partner', [partner])
  const wanted = new Set(options.parts.flatMap((part) => typesOfPart[part]))
  const first = [...wanted].some((type) => beyond.has(type)) ? new Set([...wanted, ...between]) : wanted
  const near = createGathering()
  const sieve = createSieve(options.recipient)
  // Of a type that is not asked for, nothing is missed.
  const meant = (type: RecordType, rows: readonly RecordRow[]): readonly RecordRow[] =>
    wanted.has(type) ? sieve.keep(type, rows) : rows.filter((row) => isMeantFor(options.recipient, type, row))
  for (const place of placesInto('partner'))
    if (first.has(place.from))
      near.add(place.from, meant(place.from, await read.linkedTo(linkTo('partner', partner.id), place.from, place.path)))
  for (const type of between)
    for (const place of placesInto(type).filter((one) => beyond.has(one.from) && wanted.has(one.from)))
      for (const row of near.rows(type))
        near.add(place.from, meant(place.from, await read.linkedTo(linkTo(type, row.id), place.from, place.path)))
  for (const type of near.types) if (wanted.has(type)) gathered.add(type, near.rows(type))
  return await finishFor(read, gathered, sieve)
}
