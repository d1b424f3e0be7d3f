import { readLink, type RecordType } from '../../../shared/fields/record-type'
import type { Key } from '../../../shared/merge/op'
import { placesInto } from '../../../shared/records/links'
import type { PonteDatabase } from '../database'

/** A link of a living record. */
export interface LinkInto {
  readonly from: Key
  readonly to: Key
}

/** The links of living records to some records, by the index of links; each pair once. */
export async function linksInto(db: PonteDatabase, targets: ReadonlySet<Key>): Promise<readonly LinkInto[]> {
  const asked = new Map<RecordType, string[]>()
  for (const key of targets) {
    const target = readLink(key)
    if (!target) continue
    for (const { from, path } of placesInto(target.type)) {
      const refs = asked.get(from)
      if (refs) refs.push(`${path}>${key}`)
      else asked.set(from, [`${path}>${key}`])
    }
  }
  const found = new Map<string, LinkInto>()
  for (const [type, refs] of asked) {
    const wanted = new Set(refs)
    const rows = await db.records(type).where('_refs').anyOf(refs).distinct().toArray()
    for (const row of rows.filter(({ _del }) => _del === 0))
      for (const ref of row._refs.filter((one) => wanted.has(one))) {
        const link = { from: `${type}:${row.id}`, to: ref.slice(ref.indexOf('>') + 1) }
        found.set(`${link.from} ${link.to}`, link)
      }
  }
  return [...found.values()]
}
