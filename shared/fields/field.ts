import type { RecordType } from './record-type'

/** When a field must be filled: always, or from the named steps of its record on (the codes of the record's step field). */
export type Requirement = 'always' | readonly string[]

/** Who is told a value, whoever may read its record: the authority and those it works with, or the directorate alone. */
export type FieldLevel = 'internal' | 'confidential'

interface Common {
  readonly required?: Requirement
  /** Never conflicts: the last write holds. For hints, never for facts. */
  readonly quiet?: true
  /** Half, third or whole width of a form. */
  readonly width?: 'third' | 'half' | 'whole'
  /** No longer offered; still read, never reused. */
  readonly retired?: true
  /** Personal data that is not kept with the record for ever (passport, diet); printed only where asked for. */
  readonly sensitive?: true
  /** Whoever may read the record is told it where this says nothing; what is sensitive is never told outside the directorate. */
  readonly level?: FieldLevel
}

/** One line of text. */
export interface TextField extends Common {
  readonly kind: 'text'
  /** A form the text must have, with the name of the sentence that says so. */
  readonly pattern?: { readonly source: string; readonly sentence: 'number' | 'siren' | 'uppercase-code' }
  readonly maxLength?: number
}
/** Text of several paragraphs, in Markdown. */
export interface LongTextField extends Common {
  readonly kind: 'longText'
}
/** One code of a shipped list. */
export interface ChoiceField<Code extends string = string> extends Common {
  readonly kind: 'choice'
  readonly codes: readonly Code[]
  /** Shown as buttons side by side when there are few. */
  readonly segmented?: true
}
/** Several codes of a shipped list, each merged on its own. */
export interface ChoicesField<Code extends string = string> extends Common {
  readonly kind: 'choices'
  readonly codes: readonly Code[]
}
/** Words added by people, each a `term` record of the named list. */
export interface TagsField extends Common {
  readonly kind: 'tags'
  readonly vocabulary: string
}
/** A day, or only a month or a year unless `whole`. */
export interface DayField extends Common {
  readonly kind: 'day'
  readonly whole?: true
}
/** From a day to a day; either end may be open. */
export interface DayRangeField extends Common {
  readonly kind: 'dayRange'
}
/** A wall-clock time with the zone where the clock hangs. */
export interface LocalTimeField extends Common {
  readonly kind: 'localTime'
}
/** A period in years and months, or in days. */
export interface DurationField extends Common {
  readonly kind: 'duration'
}
export interface IntegerField extends Common {
  readonly kind: 'integer'
  /** A year of the calendar: its thousands are never set apart. */
  readonly year?: true
  readonly min?: number
  readonly max?: number
}
/** An amount with its currency; `min` in units of the currency. */
export interface MoneyField extends Common {
  readonly kind: 'money'
  readonly min?: number
}
/** A percentage, 0 to 100 unless said otherwise. */
export interface PercentField extends Common {
  readonly kind: 'percent'
  readonly max?: number
}
export interface YesNoField extends Common {
  readonly kind: 'yesNo'
}
/** ISO 3166-1 alpha-2. */
export interface CountryField extends Common {
  readonly kind: 'country'
}
/** A BCP 47 tag. */
export interface LanguageField extends Common {
  readonly kind: 'language'
}
export interface PhoneField extends Common {
  readonly kind: 'phone'
}
export interface EmailField extends Common {
  readonly kind: 'email'
}
export interface UrlField extends Common {
  readonly kind: 'url'
}
/** A postal address, one value. */
export interface AddressField extends Common {
  readonly kind: 'address'
}
/** A name in one script, with its BCP 47 tag. */
export interface ScriptNameField extends Common {
  readonly kind: 'scriptName'
}
/** A link to one record of one of the named types, seen and edited from both ends. */
export interface LinkField extends Common {
  readonly kind: 'link'
  readonly to: readonly RecordType[]
  /** Only records whose field holds one of these codes are offered. */
  readonly where?: { readonly field: string; readonly codes: readonly string[] }
}
/** Links to several records of one type that need neither role nor date; each merged on its own. */
export interface LinksField extends Common {
  readonly kind: 'links'
  readonly to: readonly [RecordType]
  readonly where?: { readonly field: string; readonly codes: readonly string[] }
}
/** Parts that only make sense together: one value, one conflict. */
export interface GroupField<Parts extends FieldSet = FieldSet> extends Common {
  readonly kind: 'group'
  readonly parts: Parts
}
/** Sub-records in an order of their own, merged item by item and property by property. */
export interface ListField<Item extends FieldSet = FieldSet> extends Common {
  readonly kind: 'list'
  readonly item: Item
  /** Holds personal data: every change of an item is an op of its own, so that it can be erased alone. */
  readonly personal?: true
  /** The properties that name an item in a line of text. */
  readonly naming: readonly string[]
  /** Items that are told to fewer readers than their list, by the code of one of their choices; `unsaid` of those without one. */
  readonly itemLevels?: ItemLevels
}

export interface ItemLevels {
  readonly by: string
  readonly codes: { readonly [code: string]: FieldLevel }
  readonly unsaid?: FieldLevel
}
/** One file: its name, type, size and hash; the bytes are kept once per hash. */
export interface FileField extends Common {
  readonly kind: 'file'
}

/** A field, as a record type describes it. */
export type Field =
  | TextField
  | LongTextField
  | ChoiceField
  | ChoicesField
  | TagsField
  | DayField
  | DayRangeField
  | LocalTimeField
  | DurationField
  | IntegerField
  | MoneyField
  | PercentField
  | YesNoField
  | CountryField
  | LanguageField
  | PhoneField
  | EmailField
  | UrlField
  | AddressField
  | ScriptNameField
  | LinkField
  | LinksField
  | GroupField
  | ListField
  | FileField

export type FieldKind = Field['kind']
export type FieldSet = { readonly [name: string]: Field }
export type FieldOfKind<Kind extends FieldKind> = Extract<Field, { readonly kind: Kind }>

/** How a kind is kept in ops: one value, one op field per element, or one per property of each item. */
export type FieldShape = 'plain' | 'set' | 'list'

/** The shape of a field. */
export function shapeOf(field: Field): FieldShape {
  if (field.kind === 'list') return 'list'
  return field.kind === 'choices' || field.kind === 'tags' || field.kind === 'links' ? 'set' : 'plain'
}
