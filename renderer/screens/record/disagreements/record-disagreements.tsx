import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { RecordType } from '../../../../shared/fields/record-type'
import type { FieldConflict } from '../../../../shared/merge/conflicts'
import type { FieldName } from '../../../../shared/merge/op'
import { titleOf } from '../../../../shared/records'
import { wordsOf } from '../../../../shared/text/words-of'
import { Disagreement, type AnotherValueInput } from '../../../components/disagreement/disagreement'
import { focusFirst } from '../../../components/disagreement/focus-beside'
import { pathOf } from '../../../components/paths/paths'
import { recordIcons } from '../../../components/record-icon/record-icons'
import { useTexts } from '../../../components/texts/use-texts'
import type { StoredRow } from '../../../db/database'
import { useDisagreements } from '../../../db/disagreements'
import { fieldsTyped } from '../../../db/typed-values'
import { useBase } from '../../../db/use-base'
import { AnotherValue, canType } from './another-value'
import { useSides } from './use-sides'

interface Props {
  readonly type: RecordType
  readonly row: StoredRow
  /** On the page of the record itself: its name is there already. */
  readonly onItsPage?: boolean
  /** The first of the list: the keyboard is led to it. */
  readonly leads?: boolean
}

/** The disagreements of one record, each value with who wrote it, where and when, and one click to keep one. */
export function RecordDisagreements({ type, row, onItsPage = false, leads = false }: Props): ReactNode {
  const { say, language } = useTexts()
  const place = useRef<HTMLElement>(null)
  const conflicts = useDisagreements(type, row.id)
  const typed = useFieldsTyped(type, row.id)
  const { ofField, ofDeletion, fieldOf, nameOf } = useSides(type, row, conflicts)
  const ready = conflicts !== undefined && typed !== undefined
  useEffect(() => {
    if (leads && ready) focusFirst(place.current)
  }, [leads, ready])
  const anotherFor = (conflict: FieldConflict): AnotherValueInput | null => {
    const worded = fieldOf(conflict)
    if (!worded || !canType(worded.field)) return null
    const draw: AnotherValueInput['draw'] = function another(onDone) {
      return <AnotherValue type={type} row={row} worded={worded} conflict={conflict} nameOf={nameOf} onDone={onDone} />
    }
    return { begun: typed?.has(conflict.field) === true, draw }
  }
  const name = titleOf(type, row) || wordsOf(type, language).untitled
  const Icon = recordIcons[type]
  if (conflicts && conflicts.fields.length + conflicts.deletions.length === 0) return null
  return (
    <section ref={place} className="block" aria-label={onItsPage ? say('record.disagreements') : name}>
      <div className="block-head">
        {onItsPage ? (
          <>
            <IconArrowsSplit2 size={16} className="tone-terre" />
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
      {ready && conflicts.deletions.map((one) => <Disagreement key={`${one.scope}$del`} {...ofDeletion(one)} another={null} />)}
      {ready && conflicts.fields.map((one) => <Disagreement key={one.field} {...ofField(one)} another={anotherFor(one)} />)}
    </section>
  )
}

// The fields for which a value was typed and left, as it was when the page opened.
function useFieldsTyped(type: RecordType, id: string): ReadonlySet<FieldName> | undefined {
  const base = useBase()
  const [fields, setFields] = useState<ReadonlySet<FieldName>>()
  useEffect(() => void fieldsTyped(base, `${type}:${id}`).then(setFields), [base, type, id])
  return fields
}
