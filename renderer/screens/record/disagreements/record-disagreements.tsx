import { IconGitMerge } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { RecordType } from '../../../../shared/fields/record-type'
import type { FieldConflict } from '../../../../shared/merge/conflicts'
import { titleOf } from '../../../../shared/records'
import { fieldsOf } from '../../../../shared/records/fields-of'
import { wordsOf } from '../../../../shared/text/words-of'
import { Disagreement } from '../../../components/disagreement/disagreement'
import { pathOf } from '../../../components/paths/paths'
import { recordIcons } from '../../../components/record-icon/record-icons'
import { useTexts } from '../../../components/texts/use-texts'
import type { StoredRow } from '../../../db/database'
import { useDisagreements } from '../../../db/disagreements'
import { useCustomFields } from '../../../db/use-base'
import { AnotherValue, canType } from './another-value'
import { useSides } from './use-sides'

interface Props {
  readonly type: RecordType
  readonly row: StoredRow
  /** On the page of the record itself: its name is there already. */
  readonly onItsPage?: boolean
}

/** The disagreements of one record, each value with who wrote it, where and when, and one click to keep one. */
export function RecordDisagreements({ type, row, onItsPage = false }: Props): ReactNode {
  const { say, language } = useTexts()
  const conflicts = useDisagreements(type, row.id)
  const { ofField, ofDeletion } = useSides(type, row, conflicts)
  const customFields = useCustomFields()
  const anotherFor = (conflict: FieldConflict): ((done: () => void) => ReactNode) | null => {
    const named = fieldsOf(type, customFields).find(({ name: of }) => of === conflict.field)
    if (!named || !canType(named)) return null
    return function another(done) {
      return <AnotherValue type={type} id={row.id} named={named} conflict={conflict} onDone={done} />
    }
  }
  const name = titleOf(type, row) || wordsOf(type, language).untitled
  const Icon = recordIcons[type]
  if (conflicts && conflicts.fields.length + conflicts.deletions.length === 0) return null
  return (
    <section className="block" aria-label={onItsPage ? say('record.disagreements') : name}>
      <div className="block-head">
        {onItsPage ? (
          <>
            <IconGitMerge size={16} className="tone-terre" />
            <h2>{say('record.disagreements')}</h2>
          </>
        ) : (
          <>
            <Icon size={16} role="img" aria-label={wordsOf(type, language).one} />
            <h2>
              <Link href={pathOf.record(type, row.id)}>{name}</Link>
            </h2>
          </>
        )}
      </div>
      {conflicts?.fields.map((one) => (
        <Disagreement key={one.field} {...ofField(one)} another={anotherFor(one)} />
      ))}
      {conflicts?.deletions.map((one) => (
        <Disagreement key={`${one.scope}$del`} {...ofDeletion(one)} another={null} />
      ))}
    </section>
  )
}
