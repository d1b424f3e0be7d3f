import type { ComponentType, ReactNode } from 'react'
import type { FieldKind, FieldOfKind } from '../../../shared/fields/field'
import { AddressInput, DayRangeInput, ScriptNameInput } from './composed-fields'
import { LocalTimeInput } from './local-time'
import type { FieldProps } from './field-props'
import { FileInput } from './file-field'
import { LinkInput, LinksInput } from './link-fields'
import { GroupInput, ListInput } from './list-field'
import {
  ChoiceInput,
  ChoicesInput,
  CountryInput,
  DayInput,
  DurationInput,
  EmailInput,
  IntegerInput,
  LanguageInput,
  LongTextInput,
  MoneyInput,
  PercentInput,
  PhoneInput,
  TextFieldInput,
  UrlInput,
  YesNoInput,
} from './simple-fields'

const inputs = {
  text: TextFieldInput,
  longText: LongTextInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  tags: LinksInput,
  day: DayInput,
  dayRange: DayRangeInput,
  localTime: LocalTimeInput,
  duration: DurationInput,
  integer: IntegerInput,
  money: MoneyInput,
  percent: PercentInput,
  yesNo: YesNoInput,
  country: CountryInput,
  language: LanguageInput,
  phone: PhoneInput,
  email: EmailInput,
  url: UrlInput,
  address: AddressInput,
  scriptName: ScriptNameInput,
  link: LinkInput,
  links: LinksInput,
  group: GroupInput,
  list: ListInput,
  file: FileInput,
} satisfies { readonly [Kind in FieldKind]: ComponentType<FieldProps<FieldOfKind<Kind>>> }

/** The input of a field, by its kind. */
export function FieldInput(props: FieldProps): ReactNode {
  const Input = inputs[props.field.kind] as ComponentType<FieldProps>
  return <Input {...props} />
}
