import type { Json } from '../../../shared/kernel/json'
import { instantClock, instantDay } from '../../../shared/text/format'
import type { MergeReportKept } from '../../db/backup/merge-reports'

/** What the minutes print of a report. */
export function minutesOf(report: MergeReportKept, zone: string): Json {
  const { at, from, counts, undone, fresh, alreadyKnown, attachments, missing, newer, authors, erasures } = report
  const moment = (instant: number): string => `${instantDay(instant, zone)}T${instantClock(instant, zone)}`
  const { created, changed, deleted, disagreements, together, records } = counts
  return {
    mergedAt: moment(at),
    writtenAt: moment(from.writtenAt),
    member: from.member,
    laptop: from.laptop,
    fresh,
    alreadyKnown,
    attachments,
    missing,
    newer,
    erased: erasures.fields,
    erasedBy: [...erasures.by],
    created,
    changed,
    deleted,
    disagreements,
    together,
    authors: authors.map(({ member, laptop, changes }) => ({ member, laptop, changes })),
    records: records.map(({ key, what }) => ({ link: key, what })),
    undoneAt: undone ? moment(undone.at) : null,
  }
}
