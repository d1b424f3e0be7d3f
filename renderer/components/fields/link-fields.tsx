import { ActionIcon, Autocomplete, Button, Input, Select } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { FieldOfKind } from '../../../shared/fields/field'
import { DisagreementMark } from '../disagreement/disagreement-mark'
import { useTexts } from '../texts/use-texts'
import type { FieldProps } from './field-props'
import { useFieldServices, type LinkOption } from './field-services'
import { clean } from './typed-input'

export function LinkInput(props: FieldProps<FieldOfKind<'link'>>): ReactNode {
  const services = useFieldServices()
  const { say } = useTexts()
  const [options, setOptions] = useState<readonly LinkOption[]>([])
  const value = typeof props.value === 'string' ? props.value : null
  const disputed = value !== null && services.disagrees(value)
  const shown = value === null ? [] : [{ value, label: services.nameOf(value) || '…', disagrees: disputed }]
  const offered = unique([...shown, ...options])
  const look = (text: string): void => void services.search(text, props.field.to, props.field.where).then(setOptions)
  return (
    <Select
      {...clean({ label: props.label ?? undefined, description: props.words.help, error: props.missing ?? undefined })}
      aria-label={props.ariaLabel}
      data={offered.map(({ value: link, label }) => ({ value: link, label }))}
      {...(disputed ? { leftSection: <DisagreementMark /> } : {})}
      {...markedOptions(offered)}
      value={value}
      onChange={(chosen) => props.onChange(chosen)}
      onSearchChange={look}
      onDropdownOpen={() => look('')}
      filter={({ options: all }) => all}
      searchable
      clearable
      placeholder={say('form.choose')}
      nothingFoundMessage={say('form.nothing')}
    />
  )
}

export function LinksInput(props: FieldProps<FieldOfKind<'links'> | FieldOfKind<'tags'>>): ReactNode {
  const services = useFieldServices()
  const { say } = useTexts()
  const { field } = props
  const target = field.kind === 'tags' ? 'term' : field.to[0]
  const ids = Array.isArray(props.value) ? props.value.map(String) : []
  const [text, setText] = useState('')
  const [options, setOptions] = useState<readonly LinkOption[]>([])
  const look = (typed: string): void => {
    setText(typed)
    const where = field.kind === 'tags' ? { field: 'vocabulary', codes: [field.vocabulary] } : field.where
    void services
      .search(typed, [target], where)
      .then((found) => setOptions(found.map((one) => ({ ...one, value: one.value.slice(one.value.indexOf(':') + 1) }))))
  }
  const put = (chosen: readonly string[]): void => props.onChange(chosen)
  const add = async (): Promise<void> => {
    if (field.kind !== 'tags') return
    const id = await services.addTerm(field.vocabulary, text)
    if (id !== null) put([...new Set([...ids, id])])
    setText('')
  }
  const known = options.filter(({ value }) => !ids.includes(value))
  return (
    <Input.Wrapper {...clean({ label: props.label ?? undefined, description: props.words.help, error: props.missing ?? undefined })}>
      {ids.length > 0 && (
        <ul className="line" style={{ flexWrap: 'wrap', marginBottom: 6 }}>
          {ids.map((id) => (
            <li key={id} className="pill mer">
              &nbsp;{services.nameOf(`${target}:${id}`)}
              {services.disagrees(`${target}:${id}`) && <DisagreementMark />}
              <ActionIcon
                size={16}
                variant="transparent"
                color="gray"
                aria-label={`${say('form.remove')} ${services.nameOf(`${target}:${id}`)}`}
                onClick={() => put(ids.filter((other) => other !== id))}
              >
                ×
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className="line">
        <Autocomplete
          style={{ flex: 1 }}
          aria-label={props.ariaLabel}
          placeholder={say('form.choose')}
          data={known.map(({ value, label }) => ({ value, label }))}
          {...markedOptions(known)}
          value={text}
          filter={({ options: all }) => all}
          onChange={look}
          onDropdownOpen={() => look(text)}
          onOptionSubmit={(chosen) => {
            put([...ids, chosen])
            queueMicrotask(() => setText(''))
          }}
        />
        {field.kind === 'tags' && text.trim() !== '' && (
          <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => void add()}>
            {say('form.addWord', { word: text.trim() })}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  )
}

function unique(options: readonly LinkOption[]): readonly LinkOption[] {
  return [...new Map(options.map((option) => [option.value, option])).values()]
}

interface DrawnOption {
  readonly option: { readonly value: string; readonly label?: string }
  readonly checked?: boolean
}

// Only a list in which some record is in disagreement is drawn by us.
function markedOptions(options: readonly LinkOption[]): { readonly renderOption?: (drawn: DrawnOption) => ReactNode } {
  const disputed = new Map(options.filter(({ disagrees }) => disagrees).map(({ value, label }) => [value, label]))
  if (disputed.size === 0) return {}
  const labels = new Map(options.map(({ value, label }) => [value, label]))
  return {
    renderOption: ({ option, checked }) => (
      <>
        {checked && <IconCheck size={14} aria-hidden="true" />}
        <span>{labels.get(option.value) ?? option.value}</span>
        {disputed.has(option.value) && <DisagreementMark />}
      </>
    ),
  }
}
