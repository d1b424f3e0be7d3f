import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import { shapeOf } from '../../../shared/fields/field'
import type { Json } from '../../../shared/kernel/json'
import { definitionOf } from '../../../shared/records'
import { clockOf, dayHeading } from '../../components/history/when'
import { useTexts } from '../../components/texts/use-texts'
import { useAuthors, useHistory } from '../../db/history'
import { useBase, useToday } from '../../db/use-base'
import { useFieldTeller } from './field-teller'

interface Props {
  readonly type: RecordType
  readonly id: string
  readonly name: string
  readonly put: (value: unknown) => void
}

/** Who gave a field the value that it has, when and on which laptop, what it was before, and the way back to that. */
export function FieldOrigin({ type, id, name, put }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const today = useToday()
  const history = useHistory(type, id)
  const authors = useAuthors()
  const tell = useFieldTeller(type, history)
  if (!history) return null
  const entry = history.find(({ changes }) => changes.some(({ field }) => isOf(field, name)))
  if (!entry) return <p className="quiet sm">{say('form.originNone')}</p>
  const change = entry.changes.find(({ field }) => isOf(field, name))
  const before = change?.before.find((value): value is Json => value !== undefined && value !== null)
  const field = definitionOf(type).fields[name]
  const whole = change !== undefined && change.field === name && field !== undefined && shapeOf(field) === 'plain'
  const was = whole && before !== undefined ? tell.value(name, before) : ''
  return (
    <div className="origin-card">
      <div className="history-who">
        <span className={`avatar hue-${authors.hueOf(entry.feed)}`}>{authors.initialsOf(entry.author)}</span>
        <span>
          <b>{authors.nameOf(entry.author)}</b>
          <br />
          <span className="quiet xs">
            {dayHeading(entry.at, base.zone, today, say, language)}, {clockOf(entry.at, base.zone, language)}
          </span>
        </span>
      </div>
      <dl className="history-changes">
        {was !== '' && (
          <>
            <dt>{say('form.originBefore')}</dt>
            <dd>{was}</dd>
          </>
        )}
        <dt>{say('form.originLaptop')}</dt>
        <dd>{authors.laptopOf(entry.feed)}</dd>
      </dl>
      {was !== '' && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconArrowBackUp size={14} />} onClick={() => put(before)}>
          {say('form.originRestore', { value: was.length > 40 ? `${was.slice(0, 40)}…` : was })}
        </Button>
      )}
    </div>
  )
}

function isOf(field: string, name: string): boolean {
  return field === name || field.startsWith(`${name}/`)
}
