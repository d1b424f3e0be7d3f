import { IconEraser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { localeOf } from '../../../shared/text/language'
import { useTexts } from '../../components/texts/use-texts'
import type { ChangeCounts } from '../../db/backup/count-changes'
import type { ErasureCounts } from '../../db/backup/count-erasures'
import type { FoundInFile } from '../../db/backup/merge-messages'
import classes from './backups.module.css'

interface Counted extends Pick<FoundInFile, 'fresh' | 'alreadyKnown' | 'attachments' | 'missing' | 'newer' | 'authors'> {
  readonly counts: ChangeCounts
  readonly erasures: ErasureCounts
}

interface Props {
  readonly counted: Counted
  /** Whether it was merged: its records are then listed by name elsewhere. */
  readonly past: boolean
}

/** What a file brings or brought, in words and in numbers that add up. */
export function CountsInWords({ counted, past }: Props): ReactNode {
  const { say } = useTexts()
  const { fresh, attachments, missing, newer, counts, authors, erasures } = counted
  return (
    <div className={classes['told']}>
      {fresh > 0 && (
        <p>
          <b>{say(past ? 'backups.taken' : 'backups.changes', { count: fresh })}</b>
        </p>
      )}
      <Sum counted={counted} past={past} />
      {erasures.fields > 0 && <Erasures erasures={erasures} past={past} />}
      <ul className="sm">
        {authors.map(({ id, member, laptop, changes }) => (
          <li key={id}>
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
        {counts.together > 0 && <li>{say('merges.together', { count: counts.together })}</li>}
        {attachments > 0 && <li>{say('backups.attachments', { count: attachments })}</li>}
        {missing > 0 && <li>{say('backups.wanted', { count: missing })}</li>}
        <li>{say('backups.conflictsAfter', { count: counts.disagreements })}</li>
        {newer > 0 && <li>{say('merges.newer', { count: newer })}</li>}
      </ul>
    </div>
  )
}

/** All that was read: what is new, what was known, and what was refused. A file is taken whole or refused whole: of one that is taken nothing is refused. */
export function Sum({
  counted: { fresh, alreadyKnown },
  past,
}: {
  readonly counted: Pick<Counted, 'fresh' | 'alreadyKnown'>
  readonly past: boolean
}): ReactNode {
  const { say, language } = useTexts()
  const number = (count: number): string => new Intl.NumberFormat(localeOf(language)).format(count)
  const total = fresh + alreadyKnown
  const told = { count: total, total: number(total), fresh: number(fresh), known: number(alreadyKnown), refused: number(0) }
  return <p className="xs quiet">{say(past ? 'backups.sumPast' : 'backups.sum', told)}</p>
}

function Erasures({ erasures: { fields, by }, past }: { readonly erasures: ErasureCounts; readonly past: boolean }): ReactNode {
  const { say, language } = useTexts()
  const names = by.map((name) => name || say('backups.somebody'))
  const who = new Intl.ListFormat(localeOf(language)).format(names)
  return (
    <p className="note ambre">
      <IconEraser size={18} aria-hidden="true" />
      <span>
        <b>{say(past ? 'merges.haveErased' : 'merges.willErase', { count: fields })}</b> {say('merges.eraseAsked', { who })}
      </span>
    </p>
  )
}
