import { readLink, type RecordLink } from '../../fields/record-type'
import { createGathering, finishContents } from '../readers/collect-records'
import type { DossierReader } from '../define-dossier'
import { mandatesOf } from './person'
import type { SnapshotContents } from '../snapshot'

/** Reads a contact and the bodies it has a function at; `more` gathers what else is printed, `named` are records that are only named. */
export async function collectContact(
  read: DossierReader,
  id: string,
  more: (gathered: ReturnType<typeof createGathering>) => Promise<void> = async () => undefined,
  named: readonly RecordLink[] = [],
): Promise<SnapshotContents> {
  const gathered = createGathering()
  const contact = await read.record('contact', id)
  if (contact) {
    gathered.add('contact', [contact])
    const bodies = mandatesOf(contact).flatMap(({ partner }) => (partner ? (readLink(partner) ?? []) : []))
    gathered.add('partner', await read.all('partner', [...new Set(bodies.flatMap((link) => (link.type === 'partner' ? [link.id] : [])))]))
    await more(gathered)
  }
  return await finishContents(read, gathered, named)
}
