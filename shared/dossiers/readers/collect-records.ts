import { linkTo, readLink, type RecordLink, type RecordType } from '../../fields/record-type'
import { linksOf } from '../../records/links'
import type { RecordRow } from '../../records/record-row'
import { titleOf } from '../../records'
import type { DossierReader } from '../define-dossier'
import { otherNamesOf, typesWithNames } from '../telling/other-names'
import type { SnapshotContents } from '../snapshot'

/** Rows by type, each once, in the order they were added. */
export interface Gathering {
  add(type: RecordType, rows: readonly RecordRow[]): void
  has(type: RecordType, id: string): boolean
  rows(type: RecordType): readonly RecordRow[]
}

/** An empty gathering. */
export function createGathering(): Gathering & { readonly types: readonly RecordType[] } {
  const byType = new Map<RecordType, Map<string, RecordRow>>()
  const of = (type: RecordType): Map<string, RecordRow> => {
    const known = byType.get(type) ?? new Map<string, RecordRow>()
    byType.set(type, known)
    return known
  }
  return {
    add(type, rows) {
      for (const row of rows) if (!of(type).has(row.id)) of(type).set(row.id, row)
    },
    has: (type, id) => of(type).has(id),
    rows: (type) => [...of(type).values()],
    get types() {
      return [...byType.keys()]
    },
  }
}

/**
 * The gathered records with the names of all that they point to and of those that are `named` besides, the disagreements of every record that has a
 * name then, the added fields and the settings. `pictures` are the hashes of attachments that are shown.
 */
export async function finishContents(
  read: DossierReader,
  gathered: ReturnType<typeof createGathering>,
  named: readonly RecordLink[] = [],
  pictures: readonly string[] = [],
): Promise<SnapshotContents> {
  const { types } = gathered
  const pointed = types.flatMap((type) => gathered.rows(type).flatMap((row) => linksOf(type, row).map((held) => held.to)))
  const names = new Map<RecordLink, string>(
    types.flatMap((type) => gathered.rows(type).map((row) => [linkTo(type, row.id), titleOf(type, row)] as const)),
  )
  for (const link of new Set([...pointed, ...named])) {
    const name = names.has(link) ? null : await read.nameOf(link)
    if (name !== null) names.set(link, name)
  }
  const records = Object.fromEntries(types.map((type) => [type, gathered.rows(type)]))
  return {
    records: { ...records, 'custom-field': await read.customFields() },
    names: Object.fromEntries(names),
    otherNames: await readOtherNames(read, [...names.keys()]),
    settings: await read.settings(),
    conflicts: await read.conflictsOf([...names.keys()]),
    pictures,
    leftOut: 0,
    withheld: [],
  }
}

async function readOtherNames(read: DossierReader, named: readonly RecordLink[]): Promise<SnapshotContents['otherNames']> {
  const links = named.flatMap((link) => readLink(link) ?? [])
  const found: { [link: RecordLink]: SnapshotContents['otherNames'][RecordLink] } = {}
  for (const type of typesWithNames)
    for (const row of await read.all(
      type,
      links.flatMap((link) => (link.type === type ? [link.id] : [])),
    )) {
      const names = otherNamesOf(type, row)
      if (names.length > 0) found[linkTo(type, row.id)] = names
    }
  return found
}
