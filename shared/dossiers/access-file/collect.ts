import { linkTo, type RecordType } from '../../fields/record-type'
import { livingTypes } from '../../records/living-types'
import { placesInto } from '../../records/links'
import { collectContact } from '../person/contact-reading'
import type { DossierReader } from '../define-dossier'
import type { SnapshotContents } from '../snapshot'
import { fieldsNaming, spellingsOf } from './mentions'
import type { AccessOptions } from './options'

/** Where a name may stand in a text. */
export const searchedTypes: readonly RecordType[] = [...livingTypes, 'note', 'document']

/** Reads a contact, every record that points to it, and every one whose texts name it: nothing that is kept of a person may be missing. */
export async function collectAccess(read: DossierReader, { record }: AccessOptions): Promise<SnapshotContents> {
  return await collectContact(read, record, async (gathered) => {
    for (const place of placesInto('contact')) {
      const rows = await read.linkedTo(linkTo('contact', record), place.from, place.path)
      gathered.add(place.from, rows)
    }
    const contact = gathered.rows('contact').find(({ id }) => id === record)
    const spellings = contact ? spellingsOf(contact) : []
    if (spellings.length === 0) return
    for (const type of searchedTypes)
      gathered.add(
        type,
        (await read.every(type)).filter((row) => fieldsNaming(row, spellings).length > 0),
      )
  })
}
