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
  const others = (dangling?.count ?? 0) + clashes.length
  const count = conflicts?.reduce((sum, { row }) => sum + row._cf, 0) ?? 0
  const shown = conflicts?.slice(0, shownAtOnce) ?? []
  const number = new Intl.NumberFormat(localeOf(language))
  return (
    <>
      <header className="head">
        <h1>{say('shell.disagreements')}</h1>
        {count > 0 && (
          <span className="quiet" role="status">
            {say('disagreements.count', { count })}
          </span>
        )}
        {count > 1 && (
          <div className="actions">
            <SettleMany />
          </div>
        )}
      </header>
      {conflicts?.length === 0 && others === 0 && (
        <div className="state" role="status">
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
          {shown.map(({ type, row }) => (
            <RecordDisagreements key={`${type}:${row.id}`} type={type} row={row} />
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
