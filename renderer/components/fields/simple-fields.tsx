import { Input, MultiSelect, Select } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { countryCodes } from '../../../shared/fields/countries'
import { currencies } from '../../../shared/fields/currencies'
import type { FieldOfKind } from '../../../shared/fields/field'
import { readTypedDay } from '../../../shared/fields/typed/read-day'
import { readTypedDuration, readTypedInteger, readTypedMoney, readTypedPercent } from '../../../shared/fields/typed/read-number'
import { readTypedEmail, readTypedLongText, readTypedPhone, readTypedText, readTypedUrl } from '../../../shared/fields/typed/read-text'
import type { Money, Phone } from '../../../shared/fields/value'
import { amountText, durationText, numberText, shortDay } from '../../../shared/text/format'
import { countryName, languageName } from '../../../shared/text/language-names'
import { languageTags } from '../../../shared/records/languages'
import { useTexts } from '../texts/use-texts'
import type { FieldProps } from './field-props'
import { ClearButton } from './clear-button'
import { Segments } from './segments'
import { clean, TypedInput } from './typed-input'

export function TextFieldInput(props: FieldProps<FieldOfKind<'text'>>): ReactNode {
  return (
    <TypedInput
      {...props}
      text={asText(props.value)}
      read={(text) => readTypedText(text, props.field)}
      maxLength={props.field.maxLength ?? 1000}
    />
  )
}

export function LongTextInput(props: FieldProps<FieldOfKind<'longText'>>): ReactNode {
  return <TypedInput {...props} long text={asText(props.value)} read={readTypedLongText} maxLength={200_000} />
}

export function DayInput(props: FieldProps<FieldOfKind<'day'>>): ReactNode {
  const text = props.value == null ? '' : shortDay(String(props.value))
  return (
    <TypedInput
      {...props}
      text={text}
      read={(typed) => readTypedDay(typed, props.field.whole === true)}
      placeholder="jj/mm/aaaa"
      rightSection={<IconCalendar size={15} />}
    />
  )
}

export function IntegerInput(props: FieldProps<FieldOfKind<'integer'>>): ReactNode {
  const { language } = useTexts()
  const { min, max } = props.field
  const text = typeof props.value !== 'number' ? '' : props.field.year ? String(props.value) : numberText(props.value, language)
  return <TypedInput {...props} right text={text} read={(typed) => readTypedInteger(typed, min, max)} inputMode="decimal" />
}

export function PercentInput(props: FieldProps<FieldOfKind<'percent'>>): ReactNode {
  const { language } = useTexts()
  const text = props.value == null ? '' : numberText(String(props.value), language)
  return (
    <TypedInput
      {...props}
      right
      text={text}
      read={(typed) => readTypedPercent(typed, props.field.max ?? 100)}
      rightSection="%"
      inputMode="decimal"
    />
  )
}

export function DurationInput(props: FieldProps<FieldOfKind<'duration'>>): ReactNode {
  const { language } = useTexts()
  const text = props.value == null ? '' : durationText(String(props.value), language)
  return <TypedInput {...props} text={text} read={readTypedDuration} />
}

export function MoneyInput(props: FieldProps<FieldOfKind<'money'>>): ReactNode {
  const { say, language } = useTexts()
  const money = (props.value ?? null) as Money | null
  const currency = money?.currency ?? 'EUR'
  const text = money === null ? '' : amountText(money, language)
  const recount = (chosen: string): void => {
    const read = money && readTypedMoney(money.amount, chosen, props.field.min)
    if (read?.ok) props.onChange(read.value)
  }
  return (
    <TypedInput
      {...props}
      right
      text={text}
      read={(typed) => readTypedMoney(typed, currency, props.field.min)}
      inputMode="decimal"
      leftSection={
        <Select
          variant="unstyled"
          w={62}
          comboboxProps={{ width: 90 }}
          aria-label={say('form.currency')}
          data={[...currencies]}
          value={currency}
          onChange={(chosen) => chosen !== null && recount(chosen)}
          allowDeselect={false}
        />
      }
    />
  )
}

export function EmailInput(props: FieldProps<FieldOfKind<'email'>>): ReactNode {
  return <TypedInput {...props} text={asText(props.value)} read={readTypedEmail} inputMode="email" />
}

export function UrlInput(props: FieldProps<FieldOfKind<'url'>>): ReactNode {
  return <TypedInput {...props} text={asText(props.value)} read={readTypedUrl} inputMode="url" />
}

export function PhoneInput(props: FieldProps<FieldOfKind<'phone'>>): ReactNode {
  const phone = (props.value ?? null) as Phone | null
  return <TypedInput {...props} text={phone?.raw ?? ''} read={(typed) => readTypedPhone(typed, props.country)} inputMode="tel" />
}

export function ChoiceInput(props: FieldProps<FieldOfKind<'choice'>>): ReactNode {
  const { field, words, value, onChange } = props
  const data = field.codes.map((code) => ({ value: code, label: words.codes?.[code] ?? code }))
  if (field.segmented) {
    return (
      <Input.Wrapper {...clean({ label: props.label ?? undefined, description: words.help, error: props.missing ?? undefined })}>
        <div className="line">
          <Segments name={props.ariaLabel} data={data} value={asText(value)} onChange={onChange} />
          {value != null && field.required !== 'always' && <ClearButton name={props.ariaLabel} onClear={() => onChange(null)} />}
        </div>
      </Input.Wrapper>
    )
  }
  return <PickOne props={props} data={data} />
}

export function CountryInput(props: FieldProps<FieldOfKind<'country'>>): ReactNode {
  const { language } = useTexts()
  const data = countryCodes
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  return <PickOne props={props} data={data} />
}

export function LanguageInput(props: FieldProps<FieldOfKind<'language'>>): ReactNode {
  const { language } = useTexts()
  const own = props.value == null ? [] : [String(props.value)]
  const data = [...new Set([...languageTags, ...own])].map((tag) => ({ value: tag, label: languageName(tag, language) }))
  return <PickOne props={props} data={data} />
}

export function YesNoInput(props: FieldProps<FieldOfKind<'yesNo'>>): ReactNode {
  const { say } = useTexts()
  const value = props.value === true ? 'yes' : props.value === false ? 'no' : 'unknown'
  const data = [
    { value: 'unknown', label: say('form.unknown') },
    { value: 'yes', label: say('form.yes') },
    { value: 'no', label: say('form.no') },
  ]
  return (
    <Input.Wrapper {...clean({ label: props.label ?? undefined, description: props.words.help, error: props.missing ?? undefined })}>
      <Segments
        name={props.ariaLabel}
        data={data}
        value={value}
        onChange={(chosen) => props.onChange(chosen === 'unknown' ? null : chosen === 'yes')}
      />
    </Input.Wrapper>
  )
}

export function ChoicesInput(props: FieldProps<FieldOfKind<'choices'>>): ReactNode {
  const { say } = useTexts()
  const { field, words, value, onChange } = props
  return (
    <MultiSelect
      {...clean({ label: props.label ?? undefined, description: words.help, error: props.missing ?? undefined })}
      aria-label={props.ariaLabel}
      data={field.codes.map((code) => ({ value: code, label: words.codes?.[code] ?? code }))}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(chosen) => onChange(chosen)}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage={say('form.nothing')}
    />
  )
}

function PickOne({ props, data }: { readonly props: FieldProps; readonly data: { value: string; label: string }[] }): ReactNode {
  const { say } = useTexts()
  return (
    <Select
      {...clean({ label: props.label ?? undefined, description: props.words.help, error: props.missing ?? undefined })}
      aria-label={props.ariaLabel}
      data={data}
      value={props.value == null ? null : String(props.value)}
      onChange={(chosen) => props.onChange(chosen)}
      searchable
      clearable
      placeholder={say('form.choose')}
      nothingFoundMessage={say('form.nothing')}
      filter={({ options, search }) => options.filter((option) => 'label' in option && plain(String(option.label)).includes(plain(search)))}
    />
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
