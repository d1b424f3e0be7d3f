import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Field, FieldOfKind, FieldSet } from '../../../shared/fields/field'
import type { AnyFieldWords } from '../../../shared/text/record-words'
import { useTexts } from '../texts/use-texts'
import { FieldInput } from './field-input'
import type { FieldProps } from './field-props'
import { useFieldServices } from './field-services'

export function GroupInput(props: FieldProps<FieldOfKind<'group'>>): ReactNode {
  const value = (props.value ?? null) as Readonly<Record<string, unknown>> | null
  const put = (name: string, part: unknown): void => {
    const names = Object.keys(props.field.parts)
    const next = Object.fromEntries(names.map((one) => [one, one === name ? (part ?? null) : (value?.[one] ?? null)]))
    props.onChange(Object.values(next).every((one) => one === null) ? null : next)
  }
  return (
    <fieldset className="item" style={{ margin: 0 }}>
      {props.label && <legend className="field-label">{props.label}</legend>}
      <Parts
        fields={props.field.parts}
        words={props.words.parts ?? {}}
        values={value ?? {}}
        country={props.country}
        onChange={put}
        onInvalid={props.onInvalid}
      />
    </fieldset>
  )
}

type Item = { readonly id: string; readonly [property: string]: unknown }

export function ListInput(props: FieldProps<FieldOfKind<'list'>>): ReactNode {
  const { say } = useTexts()
  const services = useFieldServices()
  const items = (Array.isArray(props.value) ? props.value : []) as readonly Item[]
  const put = (next: readonly Item[]): void => props.onChange(next)
  const move = (from: number, by: number): void => {
    const next = [...items]
    const [moved] = next.splice(from, 1)
    if (!moved || from + by < 0 || from + by >= items.length) return
    next.splice(from + by, 0, moved)
    put(next)
  }
  return (
    <div>
      {props.label && <div className="field-label list-label">{props.label}</div>}
      {props.words.help && <div className="xs quiet">{props.words.help}</div>}
      {items.map((item, index) => (
        <div
          className="item"
          key={item.id}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            move(index, event.key === 'ArrowUp' ? -1 : 1)
            event.preventDefault()
          }}
        >
          <div className="item-tools">
            <Tool label={say('form.moveUp')} icon={<IconArrowUp size={14} />} disabled={index === 0} onClick={() => move(index, -1)} />
            <Tool
              label={say('form.moveDown')}
              icon={<IconArrowDown size={14} />}
              disabled={index === items.length - 1}
              onClick={() => move(index, 1)}
            />
            <Tool
              label={say('form.remove')}
              icon={<IconTrash size={14} />}
              disabled={false}
              onClick={() => put(items.filter((other) => other.id !== item.id))}
            />
          </div>
          <Parts
            fields={props.field.item}
            words={props.words.item ?? {}}
            values={item}
            country={props.country}
            onChange={(name, value) => put(items.map((other) => (other.id === item.id ? { ...other, [name]: value } : other)))}
            onInvalid={props.onInvalid}
          />
        </div>
      ))}
      <Button
        mt={8}
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => put([...items, { id: services.newId() }])}
      >
        {props.words.add}
      </Button>
    </div>
  )
}

interface PartsProps {
  readonly fields: FieldSet
  readonly words: Readonly<Record<string, AnyFieldWords>>
  readonly values: Readonly<Record<string, unknown>>
  readonly country: string | null
  onChange(name: string, value: unknown): void
  onInvalid(invalid: boolean): void
}

function Parts({ fields, words, values, country, onChange, onInvalid }: PartsProps): ReactNode {
  return (
    <div className="fields">
      {Object.entries(fields)
        .filter(([, part]) => part.retired !== true)
        .map(([name, part]: [string, Field]) => {
          const own = words[name] ?? { label: name }
          return (
            <div key={name} className={part.width ?? 'whole'}>
              <FieldInput
                field={part}
                words={own}
                value={values[name] ?? null}
                label={own.label}
                ariaLabel={own.label}
                required={part.required === 'always'}
                missing={null}
                country={country}
                onChange={(value) => onChange(name, value)}
                onInvalid={onInvalid}
              />
            </div>
          )
        })}
    </div>
  )
}

function Tool({
  label,
  icon,
  disabled,
  onClick,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly disabled: boolean
  readonly onClick: () => void
}): ReactNode {
  return (
    <Tooltip label={label}>
      <ActionIcon size="md" variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
