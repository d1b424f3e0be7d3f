import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { localeOf } from '../../../../shared/text/language'
import { useTexts } from '../../../components/texts/use-texts'
import { useToReview } from '../../../db/dangling/use-dangling'
import { useConflicts } from '../../../db/live'
import { DanglingBlock } from './dangling-links'
import { SettleMany } from './settle-many'
import { NumberClashes } from './number-clashes'
import { RecordDisagreements } from './record-disagreements'

/** How many records are drawn at once; the others follow as these are settled. */
const shownAtOnce = 50

/** The records that hold an unsettled disagreement, each with every value, who and when, and the way to take one. */
export function DisagreementsScreen(): ReactNode {
  const { say, language } = useTexts()
  const conflicts = useConflicts()
  const { dangling, clashes = [] } = useToReview() ?? {}
  const links = dangling?.count ?? 0
  const others = links + clashes.length
  const count = conflicts?.reduce((sum, { row }) => sum + row._cf, 0) ?? 0
  const shown = conflicts?.slice(0, shownAtOnce) ?? []
  const number = new Intl.NumberFormat(localeOf(language))
  return (
    <>
      <header className="head">
        <h1>{say('shell.disagreements')}</h1>
        <span className="quiet" role="status">
          {[
            ...(count > 0 ? [say('disagreements.count', { count })] : []),
            ...(links > 0 ? [say('disagreements.linksToReview', { count: links })] : []),
            ...(clashes.length > 0 ? [say('disagreements.numbersToReview', { count: clashes.length })] : []),
          ].join(', ')}
        </span>
        {count > 1 && (
          <div className="actions">
            <SettleMany />
          </div>
        )}
      </header>
      {conflicts?.length === 0 && others === 0 && (
        <div className="state" role="status" tabIndex={-1} ref={focusIfLost}>
          <span className="state-icon">
            <IconCircleCheck size={20} />
          </span>
          <div>
            <h2>{say('disagreements.nothing')}</h2>
            <p>{say('disagreements.nothingText')}</p>
          </div>
        </div>
      )}
      {(shown.length > 0 || others > 0) && (
        <div className="body column">
          {shown.length > 0 && (
            <p className="sm quiet">
              {say('disagreements.lead')} {say('disagreements.keys')}
            </p>
          )}
          {shown.map(({ type, row }, at) => (
            <RecordDisagreements key={`${type}:${row.id}`} type={type} row={row} leads={at === 0} />
          ))}
          {conflicts && conflicts.length > shown.length && (
            <p className="sm quiet">
              {say('disagreements.more', { shown: number.format(shown.length), total: number.format(conflicts.length) })}
            </p>
          )}
          {clashes.length > 0 && <NumberClashes clashes={clashes} />}
          {dangling && dangling.count > 0 && <DanglingBlock found={dangling} />}
        </div>
      )}
    </>
  )
}

// Where the last disagreement was settled, the keyboard stands on what is said then.
function focusIfLost(place: HTMLElement | null): void {
  if (document.activeElement === document.body) place?.focus()
}
