import { Button } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { shapeOf, type Field } from '../../../../shared/fields/field'
import { readLink, type RecordType } from '../../../../shared/fields/record-type'
import type { Json } from '../../../../shared/kernel/json'
import type { FieldConflict } from '../../../../shared/merge/conflicts'
import type { WordedField } from '../../../../shared/text/describe-field'
import { FieldInput } from '../../../components/fields/field-input'
import { FieldServicesContext } from '../../../components/fields/field-services'
import { DraftState } from '../../../components/form/draft-state'
import { useTexts } from '../../../components/texts/use-texts'
import { resolveConflict } from '../../../db/commands/resolve'
import type { StoredRow } from '../../../db/database'
import { useNames } from '../../../db/live'
import { dropTyped, keepTyped, loadTyped } from '../../../db/typed-values'
import { useBase } from '../../../db/use-base'
import { useFormServices } from '../use-form-services'
import { useSettle } from './use-settle'

/** Whether another value of a field can be typed beside its disagreement. A file is attached in the form. */
export function canType(field: Field): boolean {
  return shapeOf(field) === 'plain' && field.kind !== 'file'
}

interface Props {
  readonly type: RecordType
  readonly row: StoredRow
  readonly worded: WordedField
  readonly conflict: FieldConflict
  nameOf(link: string): string
  readonly onDone: (how: 'taken' | 'left') => void
}

/** An input for a value that no side wrote, as it was left. It settles the field knowing of all that was shown, and stays until that is saved. */
export function AnotherValue(props: Props): ReactNode {
  const base = useBase()
  const { type, row, conflict } = props
  const [first, setFirst] = useState<{ readonly value: unknown }>()
  const record = `${type}:${row.id}`
  const opened = useRef(conflict)
  useEffect(() => {
    const { current } = opened
    void loadTyped(base, record, current).then((kept) => setFirst(kept ?? { value: current.sides[0]?.value ?? null }))
  }, [base, record])
  return first && <Typing {...props} first={first.value} />
}

function Typing({ type, row, worded, conflict, nameOf, onDone, first }: Props & { readonly first: unknown }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const settle = useSettle()
  const place = useRef<HTMLFormElement>(null)
  const [value, setValue] = useState(first)
  const chosen = useNames(useMemo(() => (typeof value === 'string' && readLink(value) ? [value] : []), [value]))
  const named = useCallback((link: string) => ({ ...chosen(link), text: chosen(link).text || nameOf(link) }), [chosen, nameOf])
  const services = useFormServices(named)
  const [invalid, setInvalid] = useState(false)
  const [kept, setKept] = useState<boolean | null>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), [])
  const record = `${type}:${row.id}`
  const change = (next: unknown): void => {
    setValue(next)
    void keepTyped(base, record, conflict, next).then(setKept)
  }
  const save = async (): Promise<void> => {
    const answer = await settle(say('disagreements.settled'), () =>
      resolveConflict(base, type, row.id, conflict, value === undefined || value === '' ? null : (value as Json)),
    )
    if (!answer) return
    onDone('taken')
    await dropTyped(base, record, conflict.field)
  }
  const leave = (): void => {
    void dropTyped(base, record, conflict.field)
    onDone('left')
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    leave()
  }
  return (
    <FieldServicesContext.Provider value={services}>
      <form
        ref={place}
        onKeyDown={escape}
        onSubmit={(event) => {
          event.preventDefault()
          if (!invalid) void save()
        }}
      >
        <FieldInput
          field={worded.field}
          words={worded.words}
          value={value}
          country={typeof row['country'] === 'string' ? row['country'] : null}
          ariaLabel={worded.words.label}
          required={false}
          missing={null}
          label={say('disagreements.another')}
          onChange={change}
          onInvalid={setInvalid}
        />
        <div className="line">
          <Button type="submit" size="compact-md" disabled={invalid}>
            {say('disagreements.keepThis')}
          </Button>
          <Button size="compact-md" variant="default" onClick={leave}>
            {say('common.cancel')}
          </Button>
          {kept !== null && <DraftState unkept={!kept} />}
        </div>
      </form>
    </FieldServicesContext.Provider>
  )
}
