import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { useCallback, useState, type ReactNode } from 'react'
import { levelOf } from '../../../shared/fields/field-level'
import type { RecordType } from '../../../shared/fields/record-type'
import type { NamedField } from '../../../shared/records/fields-of'
import { fieldWordsOf } from '../../../shared/text/words-of'
import { FieldInput } from '../fields/field-input'
import { LevelMark } from '../fields/level-mark'
import { useTexts } from '../texts/use-texts'

/** Tells where the value of a field comes from; `put` gives it another one. */
export type OriginOf = (name: string, put: (value: unknown) => void) => ReactNode

interface FormFieldProps {
  readonly type: RecordType
  readonly named: NamedField
  readonly value: unknown
  readonly changed: boolean
  readonly country: string | null
  readonly required: boolean
  readonly missing: string | null
  readonly moved: { readonly who: string; readonly value: unknown } | null
  readonly mark: string | null
  readonly origin: OriginOf | undefined
  onChange(value: unknown): void
  onInvalid(name: string, invalid: boolean): void
}

/** One field of a form: its input, what was changed, what the checks say of it, and where its value comes from. */
export function FormField(props: FormFieldProps): ReactNode {
  const { named, type } = props
  const { say, language } = useTexts()
  const words = fieldWordsOf(type, named, language)
  const { onInvalid } = props
  const tell = useCallback((wrong: boolean) => onInvalid(named.name, wrong), [onInvalid, named.name])
  const [told, setTold] = useState(false)
  const origin = props.origin?.(named.name, (value) => {
    props.onChange(value)
    setTold(false)
  })
  return (
    <div
      className={`${named.field.width ?? 'whole'} form-field`}
      data-field={named.name}
      onKeyDown={(event) => {
        if (event.altKey && event.key.toLowerCase() === 'i' && origin !== undefined) {
          event.preventDefault()
          setTold(!told)
        }
      }}
    >
      <FieldInput
        field={named.field}
        words={words}
        value={props.value}
        country={props.country}
        ariaLabel={words.label}
        required={props.required}
        missing={props.missing}
        label={
          <>
            {words.label}
            <LevelMark level={isAdded(named) ? 'confidential' : levelOf(named.field)} />
            {props.changed && <span className="changed" aria-hidden="true" />}
          </>
        }
        onChange={props.onChange}
        onInvalid={tell}
      />
      {origin !== undefined && (
        <Popover opened={told} onChange={setTold} position="bottom-start" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              className="origin"
              size={18}
              variant="transparent"
              color="gray"
              tabIndex={-1}
              title={say('form.origin')}
              aria-label={say('form.origin')}
              onClick={() => setTold(!told)}
            >
              <IconHistory size={14} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>{told && origin}</Popover.Dropdown>
        </Popover>
      )}
      {props.mark !== null && (
        <p className="line xs tone-ambre field-mark">
          <IconAlertTriangle size={14} aria-hidden="true" />
          {props.mark}
        </p>
      )}
      {props.moved && (
        <p className="line xs tone-ambre">
          <IconAlertTriangle size={14} />
          {say('form.movedOn', { who: props.moved.who })}
          <Button size="compact-xs" variant="subtle" onClick={() => props.onChange(props.moved?.value ?? null)}>
            {say('form.takeOver')}
          </Button>
        </p>
      )}
    </div>
  )
}

// Nobody said of what the directorate added that others are told it, and they are not.
function isAdded({ name }: NamedField): boolean {
  return name.startsWith('x/')
}
