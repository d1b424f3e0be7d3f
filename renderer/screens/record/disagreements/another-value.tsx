import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { FieldKind } from '../../../../shared/fields/field'
import type { RecordType } from '../../../../shared/fields/record-type'
import type { Json } from '../../../../shared/kernel/json'
import type { FieldConflict } from '../../../../shared/merge/conflicts'
import type { NamedField } from '../../../../shared/records/fields-of'
import { fieldWordsOf } from '../../../../shared/text/words-of'
import { FieldInput } from '../../../components/fields/field-input'
import { notifyDone, notifyProblem } from '../../../components/notice/notify'
import { useTexts } from '../../../components/texts/use-texts'
import { resolveConflict } from '../../../db/commands/resolve'
import { undoGroup } from '../../../db/commands/undo'
import { useBase } from '../../../db/use-base'

// What is typed in one go. Links, lists and files are corrected in the form.
const typedKinds: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'text',
  'longText',
  'choice',
  'day',
  'dayRange',
  'duration',
  'integer',
  'money',
  'percent',
  'yesNo',
  'country',
  'language',
  'phone',
  'email',
  'url',
  'address',
])

/** Whether another value of a field can be typed beside its disagreement. */
export function canType({ field }: NamedField): boolean {
  return typedKinds.has(field.kind)
}

interface Props {
  readonly type: RecordType
  readonly id: string
  readonly named: NamedField
  readonly conflict: FieldConflict
  readonly onDone: () => void
}

/** An input for a value that neither side wrote: it settles the field knowing of all that was shown. */
export function AnotherValue({ type, id, named, conflict, onDone }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const words = fieldWordsOf(type, named, language)
  const [value, setValue] = useState<unknown>(conflict.sides[0]?.value ?? null)
  const [invalid, setInvalid] = useState(false)
  const save = async (): Promise<void> => {
    const answer = await resolveConflict(base, type, id, conflict, (value ?? null) as Json)
    onDone()
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    const { group } = answer.value
    return notifyDone(
      say('disagreements.settled'),
      group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
    )
  }
  return (
    <>
      <FieldInput
        field={named.field}
        words={words}
        value={value}
        country={null}
        ariaLabel={words.label}
        required={false}
        missing={null}
        label={say('disagreements.another')}
        onChange={setValue}
        onInvalid={setInvalid}
      />
      <div className="line">
        <Button size="compact-md" disabled={invalid} onClick={() => void save()}>
          {say('disagreements.keepThis')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onDone}>
          {say('common.cancel')}
        </Button>
      </div>
    </>
  )
}
