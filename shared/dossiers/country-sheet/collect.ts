import { linkTo, type RecordType } from '../../fields/record-type'
import { placesInto } from '../../records/links'
import type { RecordRow } from '../../records/record-row'
import { createGathering, finishContents } from '../readers/collect-records'
import type { DossierReader } from '../define-dossier'
import { conflictsFor, onlyFields } from '../readers/only-fields'
import { isMeantFor } from '../readers/meant-for'
import type { SnapshotContents } from '../snapshot'
import { naming } from '../visit/collect-visit'
import type { CountryOptions, CountryPart } from './options'

const typesOfPart: Readonly<Record<CountryPart, readonly RecordType[]>> = {
  partners: [],
  conventions: ['convention'],
  actions: ['action'],
  delegations: ['delegation'],
  payments: ['payment'],
  commitments: ['commitment'],
  contacts: ['contact'],
}

const between: readonly RecordType[] = ['convention', 'action', 'delegation']
const beyond: readonly RecordType[] = ['payment', 'commitment']
/** Types whose records name a country of their own. */
const placed: readonly RecordType[] = ['action', 'delegation', 'payment']

const fieldsOf: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  contact: [...naming, 'languages', 'phones', 'emails', 'standing'],
  partner: ['name', 'names', 'acronym', 'kind', 'level', 'side', 'standing', 'country', 'seat', 'since', 'networks', 'followedBy'],
  convention: [
    'title',
    'number',
    'kind',
    'step',
    'parties',
    'signedOn',
    'inForceOn',
    'endsOn',
    'denounceBy',
    'amount',
    'object',
    'frame',
    'amends',
  ],
  action: ['title', 'nature', 'step', 'period', 'budget', 'country'],
  delegation: ['title', 'direction', 'dates', 'cities', 'step', 'purpose', 'country'],
}

/** Reads the partners of a country and what is done, paid, owed with them or there; without a country, every partner by name. What is not meant for the reader is not read. */
export async function collectCountry(read: DossierReader, { country, recipient, parts }: CountryOptions): Promise<SnapshotContents> {
  const gathered = createGathering()
  const kept = new Set<string>()
  const seen = createGathering()
  const add = (type: RecordType, rows: readonly RecordRow[]): void => {
    const meant = rows.filter((row) => isMeantFor(recipient, type, row))
    for (const row of rows) if (!meant.includes(row) && wanted.has(type)) kept.add(linkTo(type, row.id))
    seen.add(type, meant)
    if (wanted.has(type))
      gathered.add(
        type,
        meant.map((row) => shown(type, row)),
      )
  }
  const shown = (type: RecordType, row: RecordRow): RecordRow =>
    onlyFields(type, row, recipient === 'internal' && type !== 'contact' ? null : (fieldsOf[type] ?? null))
  const wanted = new Set<RecordType>(['partner', ...(country === '' ? [] : parts.flatMap((part) => typesOfPart[part]))])
  add(
    'partner',
    (await read.every('partner')).filter((row) => country === '' || row['country'] === country),
  )
  if (country !== '') await addAround(read, country, seen, add, wanted)
  const contents = await finishContents(read, gathered)
  const conflicts = recipient === 'internal' ? contents.conflicts : conflictsFor(contents.conflicts, (type) => fieldsOf[type] ?? [])
  return { ...contents, conflicts, leftOut: kept.size }
}

async function addAround(
  read: DossierReader,
  country: string,
  seen: ReturnType<typeof createGathering>,
  add: (type: RecordType, rows: readonly RecordRow[]) => void,
  wanted: ReadonlySet<RecordType>,
): Promise<void> {
  const further = beyond.some((type) => wanted.has(type))
  const near = new Set<RecordType>([...wanted, ...(further ? between : [])].filter((type) => type !== 'partner'))
  const pointing = async (to: RecordType, types: ReadonlySet<RecordType> | readonly RecordType[]): Promise<void> => {
    const asked = new Set<RecordType>(types)
    for (const { id } of seen.rows(to))
      for (const { from, path } of placesInto(to)) if (asked.has(from)) add(from, await read.linkedTo(linkTo(to, id), from, path))
  }
  await pointing('partner', near)
  for (const type of placed)
    if (near.has(type))
      add(
        type,
        (await read.every(type)).filter((row) => row['country'] === country),
      )
  if (further)
    for (const type of between)
      await pointing(
        type,
        beyond.filter((one) => wanted.has(one)),
      )
}
