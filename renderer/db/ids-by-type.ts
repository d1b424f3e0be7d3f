import { readLink, type RecordType } from '../../shared/fields/record-type'

/** The ids that links name, by type, in their order; what is no link is left out. */
export function idsByType(links: Iterable<string>): ReadonlyMap<RecordType, string[]> {
  const byType = new Map<RecordType, string[]>()
  for (const link of links) {
    const target = readLink(link)
    if (!target) continue
    const ids = byType.get(target.type)
    if (ids) ids.push(target.id)
    else byType.set(target.type, [target.id])
  }
  return byType
}
