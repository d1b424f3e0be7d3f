import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { titleOf } from '../../../shared/records'
import { wordsOf } from '../../../shared/text/words-of'
import { Disagreement } from '../../components/disagreement/disagreement'
import { pathOf } from '../../components/paths/paths'
import { recordIcons } from '../../components/record-icon/record-icons'
import { useTexts } from '../../components/texts/use-texts'
import type { StoredRow } from '../../db/database'
import { useDisagreements } from '../../db/disagreements'
import { useSides } from './use-sides'

/** The disagreements of one record under its name. */
export function RecordDisagreements({ type, row }: { readonly type: RecordType; readonly row: StoredRow }): ReactNode {
  const { language } = useTexts()
  const conflicts = useDisagreements(type, row.id)
  const { ofField, ofDeletion } = useSides(type, row, conflicts)
  const name = titleOf(type, row) || wordsOf(type, language).untitled
  const Icon = recordIcons[type]
  return (
    <section className="block" aria-label={name}>
      <div className="block-head">
        <Icon size={16} role="img" aria-label={wordsOf(type, language).one} />
        <h2>
          <Link href={pathOf.record(type, row.id)}>{name}</Link>
        </h2>
      </div>
      {conflicts?.fields.map((one) => (
        <Disagreement key={one.field} {...ofField(one)} />
      ))}
      {conflicts?.deletions.map((one) => (
        <Disagreement key={`${one.scope}$del`} {...ofDeletion(one)} />
      ))}
    </section>
  )
}
