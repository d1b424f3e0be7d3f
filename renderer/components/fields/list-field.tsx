import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react'
import { useContext, useState, type ReactNode } from 'react'
import type { Field, FieldOfKind, FieldSet } from '../../../shared/fields/field'
import { levelOf, levelOfItem } from '../../../shared/fields/field-level'
import type { LocalTime } from '../../../shared/fields/value'
import type { AnyFieldWords } from '../../../shared/text/record-words'
import { itemName } from '../../../shared/text/show-value'
import { DisagreementMark } from '../disagreement/disagreement-mark'
import { useTexts } from '../texts/use-texts'
import { ClearButton } from './clear-button'
import { FieldInput } from './field-input'
import type { FieldProps } from './field-props'
import { LevelMark } from './level-mark'
import { useFieldServices } from './field-services'
import { LastTimeContext } from './local-time'

export function GroupInput(props: FieldProps<FieldOfKind<'group'>>): ReactNode {
  const value = (props.value ?? null) as Readonly<Record<string, unknown>> | null
  const [emptied, setEmptied] = useState(0)
  const put = (name: string, part: unknown): void => {
    const names = Object.keys(props.field.parts)
    const next = Object.fromEntries(names.map((one) => [one, one === name ? (part ?? null) : (value?.[one] ?? null)]))
    props.onChange(Object.values(next).every((one) => one === null) ? null : next)
  }
  return (
    <fieldset className="item group" aria-label={props.ariaLabel}>
      {(props.label || value !== null) && (
        <legend className="field-label">
          {props.label}
          {value !== null && (
            <ClearButton
              name={props.ariaLabel}
              onClear={() => {
                setEmptied(emptied + 1)
                props.onInvalid(false)
                props.onChange(null)
              }}
            />
          )}
        </legend>
      )}
      {props.words.help && <div className="xs quiet">{props.words.help}</div>}
      {props.missing !== null && <div className="xs tone-rubis">{props.missing}</div>}
      <Parts
        key={emptied}
        fields={props.field.parts}
        words={props.words.parts ?? {}}
        values={value ?? {}}
        country={props.country}
        missing={null}
        onChange={put}
        onInvalid={props.onInvalid}
      />
    </fieldset>
  )
}

type Item = { readonly id: string; readonly [property: string]: unknown }

/** The items of a list: one alone is open, several are folded to the line that names them, and the one at work is open. */
export function ListInput(props: FieldProps<FieldOfKind<'list'>>): ReactNode {
  const services = useFieldServices()
  const items = (Array.isArray(props.value) ? props.value : []) as readonly Item[]
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(items.length === 1 ? items.map(({ id }) => id) : []))
  const put = (next: readonly Item[]): void => props.onChange(next)
  const fold = (id: string, opened: boolean): void => {
    const next = new Set(open)
    if (opened) next.add(id)
    else next.delete(id)
    setOpen(next)
  }
  const move = (from: number, by: number): void => {
    const next = [...items]
    const [moved] = next.splice(from, 1)
    if (!moved || from + by < 0 || from + by >= items.length) return
    next.splice(from + by, 0, moved)
    put(next)
  }
  const add = (): void => {
    const id = services.newId()
    setOpen(new Set([id]))
    put([...items, { id }])
  }
  return (
    <div role="group" aria-label={props.ariaLabel}>
      {props.label && <div className="field-label list-label">{props.label}</div>}
      {props.words.help && <div className="xs quiet">{props.words.help}</div>}
      {items.map((item, index) => (
        <ListItem
          key={item.id}
          props={props}
          before={items[index - 1]}
          item={item}
          open={open.has(item.id) || (props.missing !== null && hasHole(item, props.field.item))}
          first={index === 0}
          last={index === items.length - 1}
          onFold={(opened) => fold(item.id, opened)}
          onMove={(by) => move(index, by)}
          onRemove={() => put(items.filter((other) => other.id !== item.id))}
          onChange={(name, value) => put(items.map((other) => (other.id === item.id ? { ...other, [name]: value } : other)))}
        />
      ))}
      <Button mt={8} size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
        {props.words.add}
      </Button>
    </div>
  )
}

interface ListItemProps {
  readonly props: FieldProps<FieldOfKind<'list'>>
  readonly item: Item
  readonly before: Item | undefined
  readonly open: boolean
  readonly first: boolean
  readonly last: boolean
  onFold(open: boolean): void
  onMove(by: number): void
  onRemove(): void
  onChange(name: string, value: unknown): void
}

function ListItem({ props, item, before, open, first, last, onFold, onMove, onRemove, onChange }: ListItemProps): ReactNode {
  const { say, language } = useTexts()
  const services = useFieldServices()
  const named = itemName(props.field, item, { language, words: props.words, nameOf: (link) => services.nameOf(link) })
  const pointsToDisagreement = Object.values(item).some((value) => typeof value === 'string' && services.disagrees(value))
  const lastTime = timeOf(before, props.field.item)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div
      className={open ? 'item' : 'item folded'}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        onMove(event.key === 'ArrowUp' ? -1 : 1)
        event.preventDefault()
      }}
    >
      <div className="item-bar">
        <button type="button" className="item-name" aria-expanded={open} onClick={() => onFold(!open)}>
          <Chevron size={14} aria-hidden="true" />
          <span className="cut">{named || (props.words.one ?? props.ariaLabel)}</span>
          <LevelMark level={levelOfItem(props.field, item).level} />
          {pointsToDisagreement && <DisagreementMark />}
        </button>
        <Tool label={say('form.moveUp')} icon={<IconArrowUp size={14} />} disabled={first} onClick={() => onMove(-1)} />
        <Tool label={say('form.moveDown')} icon={<IconArrowDown size={14} />} disabled={last} onClick={() => onMove(1)} />
        <Tool label={say('form.remove')} icon={<IconTrash size={14} />} disabled={false} onClick={onRemove} />
      </div>
      {open && (
        <LastTimeContext.Provider value={lastTime}>
          <Parts
            fields={props.field.item}
            words={props.words.item ?? {}}
            values={item}
            country={props.country}
            missing={props.missing}
            onChange={onChange}
            onInvalid={props.onInvalid}
          />
        </LastTimeContext.Provider>
      )}
    </div>
  )
}

/** Whether an item lacks a property that it cannot do without. */
export function hasHole(item: Readonly<Record<string, unknown>>, fields: FieldSet): boolean {
  return Object.entries(fields).some(([name, field]) => field.required === 'always' && isNothing(item[name]))
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function timeOf(item: Item | undefined, fields: FieldSet): LocalTime | null {
  const given = Object.entries(fields).flatMap(([name, { kind }]) =>
    kind === 'localTime' && item?.[name] ? [item[name] as LocalTime] : [],
  )
  return given.at(-1) ?? null
}

interface PartsProps {
  readonly fields: FieldSet
  readonly words: Readonly<Record<string, AnyFieldWords>>
  readonly values: Readonly<Record<string, unknown>>
  readonly country: string | null
  /** Said at the parts that cannot be empty, once it was asked for them. */
  readonly missing: string | null
  onChange(name: string, value: unknown): void
  onInvalid(invalid: boolean): void
}

function Parts({ fields, words, values, country, missing, onChange, onInvalid }: PartsProps): ReactNode {
  const before = useContext(LastTimeContext)
  const times = Object.entries(fields).filter(([, { kind }]) => kind === 'localTime')
  return (
    <div className="fields">
      {Object.entries(fields)
        .filter(([, part]) => part.retired !== true)
        .map(([name, part]: [string, Field]) => {
          const own = words[name] ?? { label: name }
          const at = times.findIndex(([time]) => time === name)
          const earlier = at > 0 ? ((values[times[at - 1]?.[0] ?? ''] ?? null) as LocalTime | null) : null
          const input = (
            <FieldInput
              field={part}
              words={own}
              value={values[name] ?? null}
              label={
                <>
                  {own.label}
                  <LevelMark level={levelOf(part)} />
                </>
              }
              ariaLabel={own.label}
              required={part.required === 'always'}
              missing={part.required === 'always' && isNothing(values[name]) ? missing : null}
              country={country}
              onChange={(value) => onChange(name, value)}
              onInvalid={onInvalid}
            />
          )
          return (
            <div key={name} className={part.width ?? 'whole'}>
              {part.kind === 'localTime' ? <LastTimeContext.Provider value={earlier ?? before}>{input}</LastTimeContext.Provider> : input}
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
