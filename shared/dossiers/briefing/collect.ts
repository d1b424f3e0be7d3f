import { linkTo, readLink, type RecordLink, type RecordType } from '../../fields/record-type'
import { placesInto } from '../../records/links'
import type { Gathering } from '../readers/collect-records'
import type { DossierReader, OptionsOf } from '../define-dossier'
import type { SnapshotContents } from '../snapshot'
import { collectVisit, naming } from '../visit/collect-visit'
import { visitOf } from '../visit/visit'
import type { briefingChoices } from './options'

/** Reads the visit, its persons, and what is noted, owed and due with those whom it concerns: for our own eyes. */
export async function collectBriefing(
  read: DossierReader,
  { record, photos }: OptionsOf<typeof briefingChoices>,
): Promise<SnapshotContents> {
  return await collectVisit(read, record, {
    visit: null,
    contact: [...naming, 'languages', ...(photos ? ['photo'] : [])],
    linked: [
      { from: 'note', path: 'about' },
      { from: 'commitment', path: 'from' },
    ],
    ours: true,
    more: addAround,
  })
}

const around: readonly RecordType[] = ['convention', 'note', 'commitment']

async function addAround(read: DossierReader, gathered: Gathering): Promise<void> {
  const [row] = gathered.rows('delegation')
  if (!row) return
  const visit = visitOf(row)
  const partners = (visit.partners ?? []).map((id) => linkTo('partner', id))
  gathered.add('convention', await read.all('convention', visit.conventions ?? []))
  await addPointing(read, gathered, partners, around)
  const conventions = gathered.rows('convention').map(({ id }) => linkTo('convention', id))
  await addPointing(read, gathered, conventions, ['note', 'commitment'])
  const people = (visit.participants ?? []).flatMap(({ contact }) => contact ?? [])
  await addPointing(read, gathered, people, ['note'])
}

async function addPointing(
  read: DossierReader,
  gathered: Gathering,
  links: readonly RecordLink[],
  types: readonly RecordType[],
): Promise<void> {
  for (const link of new Set(links)) {
    const type = readLink(link)?.type
    if (type === undefined) continue
    for (const { from, path } of placesInto(type)) if (types.includes(from)) gathered.add(from, await read.linkedTo(link, from, path))
  }
}
