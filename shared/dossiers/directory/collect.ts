import { readLink } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { createGathering } from '../readers/collect-records'
import type { DossierReader } from '../define-dossier'
import { createSieve, finishFor } from '../readers/meant-for'
import { itemsOf, mandatesOf, textIn, type Item } from '../person/person'
import type { SnapshotContents } from '../snapshot'
import type { DirectoryOptions } from './options'

const named = ['given', 'family', 'particle', 'nameOrder', 'standing']

/** Reads contacts and bodies, only what a directory says of them, and only those who are meant for its reader: how to reach somebody at home or in private is never read. */
export async function collectDirectory(read: DossierReader, { recipient }: DirectoryOptions): Promise<SnapshotContents> {
  const gathered = createGathering()
  const all = (await read.every('contact')).filter((row) => row['standing'] !== 'deceased' && row['standing'] !== 'inactive')
  const sieve = createSieve(recipient)
  const contacts = sieve.keep('contact', all)
  const bodies = new Set(contacts.flatMap((row) => mandatesOf(row).flatMap(({ partner }) => idOf(partner))))
  const partners = sieve.keep('partner', await read.all('partner', [...bodies]))
  const told = new Set(partners.map(({ id }) => id))
  gathered.add(
    'contact',
    contacts.map((row) => ({
      ...only(row, named),
      // A function at a body that is not for this reader is not either.
      mandates: mandatesOf(row)
        .filter(({ partner }) => idOf(partner).every((id) => told.has(id)))
        .map((mandate) => only(mandate, ['partner', 'title', 'office', 'rank', 'period'])),
      phones: reachable(row, 'phones', ['work', 'secretariat', 'mobile', '']),
      emails: reachable(row, 'emails', ['work', 'secretariat', '']),
    })),
  )
  gathered.add(
    'partner',
    partners.map((row) => only(row, ['name', 'country', 'phones', 'emails'])),
  )
  return await finishFor(read, gathered, sieve)
}

function only(row: { readonly id: string }, names: readonly string[]): RecordRow {
  const kept = Object.entries(row).filter(([name]) => names.includes(name))
  return { ...Object.fromEntries(kept), id: row.id }
}

function reachable(row: RecordRow, name: string, uses: readonly string[]): readonly Item[] {
  return itemsOf(row, name).filter((item) => uses.includes(textIn(item, 'use')))
}

function idOf(link: string | null | undefined): readonly string[] {
  const found = link ? readLink(link) : null
  return found?.type === 'partner' ? [found.id] : []
}
