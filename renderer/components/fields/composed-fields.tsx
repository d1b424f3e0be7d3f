import { Input, Select, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { countryCodes } from '../../../shared/fields/countries'
import type { FieldOfKind } from '../../../shared/fields/field'
import { field as makeField } from '../../../shared/fields/make'
import { tidyText } from '../../../shared/fields/schema'
import type { Address, DayRange, ScriptName } from '../../../shared/fields/value'
import { languageTags } from '../../../shared/records/languages'
import { shortDay } from '../../../shared/text/format'
import { countryName, languageName } from '../../../shared/text/language-names'
import { readTypedDay } from '../../../shared/fields/typed/read-day'
import { useTexts } from '../texts/use-texts'
import type { FieldProps } from './field-props'
import { clean, TypedInput } from './typed-input'

const partial = makeField('day')

export function DayRangeInput(props: FieldProps<FieldOfKind<'dayRange'>>): ReactNode {
  const { say } = useTexts()
  const range = (props.value ?? { from: null, to: null }) as DayRange
  const put = (part: Partial<DayRange>): void => {
    const next = { ...range, ...part }
    const closed = next.from !== null && next.to !== null && next.from > next.to
    props.onInvalid(closed)
    props.onChange(next.from === null && next.to === null ? null : next)
  }
  const wrong = range.from !== null && range.to !== null && range.from > range.to
  const end = (name: 'from' | 'to'): ReactNode => (
    <TypedInput
      {...props}
      field={partial}
      words={{ label: say(`form.${name}`) }}
      label={null}
      ariaLabel={`${props.ariaLabel}, ${say(`form.${name}`)}`}
      missing={null}
      value={range[name]}
      text={range[name] === null ? '' : shortDay(range[name])}
      placeholder={name === 'from' ? say('form.from') : say('form.open')}
      read={(text) => readTypedDay(text, false)}
      onChange={(day) => put({ [name]: day as string | null })}
    />
  )
  return (
    <Input.Wrapper
      {...clean({
        label: props.label ?? undefined,
        description: props.words.help,
        error: (wrong && say('form.errors.range')) || props.missing || undefined,
      })}
    >
      <div className="line">
        {end('from')}
        {end('to')}
      </div>
    </Input.Wrapper>
  )
}

export function ScriptNameInput(props: FieldProps<FieldOfKind<'scriptName'>>): ReactNode {
  const { say, language } = useTexts()
  const name = (props.value ?? null) as ScriptName | null
  const [tag, setTag] = useState(name?.tag ?? 'fr')
  const put = (text: string, inTag: string): void => props.onChange(tidyText(text) === '' ? null : { text: tidyText(text), tag: inTag })
  const known = [...new Set([...languageTags, 'ar-Latn', 'el-Latn', tag])]
  return (
    <Input.Wrapper {...clean({ label: props.label ?? undefined, description: props.words.help, error: props.missing ?? undefined })}>
      <div className="line">
        <TextInput
          style={{ flex: 1 }}
          aria-label={props.ariaLabel}
          lang={tag}
          dir="auto"
          defaultValue={name?.text ?? ''}
          key={name === null ? 'empty' : 'filled'}
          maxLength={1000}
          onBlur={({ currentTarget }) => put(currentTarget.value, tag)}
          onChange={({ currentTarget }) => name !== null && put(currentTarget.value, tag)}
        />
        <Select
          w={170}
          aria-label={say('form.language')}
          data={known.map((one) => ({ value: one, label: languageName(one, language) }))}
          value={tag}
          searchable
          allowDeselect={false}
          onChange={(chosen) => {
            if (chosen === null) return
            setTag(chosen)
            if (name) put(name.text, chosen)
          }}
        />
      </div>
    </Input.Wrapper>
  )
}

export function AddressInput(props: FieldProps<FieldOfKind<'address'>>): ReactNode {
  const { say, language } = useTexts()
  const empty: Address = { lines: [], postalCode: null, city: null, region: null, country: props.country }
  const address = (props.value ?? empty) as Address
  const [lines, setLines] = useState(address.lines.join('\n'))
  const put = (part: Partial<Address>): void => {
    const next = { ...address, ...part }
    const bare = next.lines.length === 0 && next.postalCode === null && next.city === null && next.region === null
    props.onChange(bare ? null : next)
  }
  const one = (text: string): string | null => tidyText(text) || null
  return (
    <Input.Wrapper {...clean({ label: props.label ?? undefined, description: props.words.help, error: props.missing ?? undefined })}>
      <div className="fields">
        <Textarea
          className="whole"
          aria-label={say('form.lines')}
          placeholder={say('form.lines')}
          autosize
          minRows={2}
          maxRows={6}
          value={lines}
          onChange={({ currentTarget: { value } }) => {
            setLines(value)
            put({
              lines: value
                .split('\n')
                .map(tidyText)
                .filter((line) => line !== '')
                .slice(0, 6),
            })
          }}
        />
        <TextInput
          className="third"
          aria-label={say('form.postalCode')}
          placeholder={say('form.postalCode')}
          defaultValue={address.postalCode ?? ''}
          maxLength={20}
          onChange={({ currentTarget }) => put({ postalCode: one(currentTarget.value) })}
        />
        <TextInput
          className="third"
          aria-label={say('form.city')}
          placeholder={say('form.city')}
          defaultValue={address.city ?? ''}
          maxLength={120}
          onChange={({ currentTarget }) => put({ city: one(currentTarget.value) })}
        />
        <Select
          className="third"
          aria-label={say('form.country')}
          placeholder={say('form.country')}
          data={countryCodes.map((code) => ({ value: code, label: countryName(code, language) }))}
          value={address.country}
          searchable
          clearable
          onChange={(code) => put({ country: code })}
        />
      </div>
    </Input.Wrapper>
  )
}
