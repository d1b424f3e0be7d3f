import type { ReactNode } from 'react'
import { localeOf } from '../../../shared/text/language'
import { useTexts } from '../../components/texts/use-texts'
import type { ChangeCounts } from '../../db/backup/count-changes'
import type { FileAuthor } from '../../db/backup/merge-messages'

interface Counted {
  readonly fresh: number
  readonly alreadyKnown: number
  readonly attachments: number
  readonly authors: readonly FileAuthor[]
  readonly counts: ChangeCounts
}

interface Props {
  readonly counted: Counted
  /** The attachments that its laptop still waits for. */
  readonly wanted: number
  /** Whether it was merged: its records are then listed by name elsewhere. */
  readonly past: boolean
}

/** What a file brings or brought, in words and in numbers that add up. */
export function CountsInWords({ counted, wanted, past }: Props): ReactNode {
  const { say, language } = useTexts()
  const { fresh, alreadyKnown, attachments, counts, authors } = counted
  const number = (count: number): string => new Intl.NumberFormat(localeOf(language)).format(count)
  const sum = { fresh: number(fresh), known: number(alreadyKnown), total: number(fresh + alreadyKnown) }
  return (
    <>
      <p>
        <b>{say(past ? 'backups.taken' : 'backups.changes', { count: fresh })}</b>
      </p>
      <p className="xs quiet">{say('backups.sum', sum)}</p>
      <ul className="sm">
        {authors.map(({ member, laptop, changes }) => (
          <li key={`${member} ${laptop}`}>
            {say('backups.byAuthor', {
              count: changes,
              who: member || say('backups.somebody'),
              laptop: laptop || say('backups.unknownLaptop'),
            })}
          </li>
        ))}
      </ul>
      <ul className="sm">
        {!past && counts.created > 0 && <li>{say('backups.created', { count: counts.created })}</li>}
        {!past && counts.changed > 0 && <li>{say('backups.changed', { count: counts.changed })}</li>}
        {!past && counts.deleted > 0 && <li>{say('backups.deleted', { count: counts.deleted })}</li>}
        {attachments > 0 && <li>{say('backups.attachments', { count: attachments })}</li>}
        {wanted > 0 && <li>{say('backups.wanted', { count: wanted })}</li>}
        <li>{say('backups.conflictsAfter', { count: counts.disagreements })}</li>
      </ul>
    </>
  )
}
