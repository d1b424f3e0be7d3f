import type { ChoiceField, ChoicesField, Field, FieldSet, GroupField, ListField } from './field'
import type { PartialDay } from '../kernel/day'
import type { RecordLink } from './record-type'

/** An open or closed period; null = open. */
export interface DayRange {
  readonly from: PartialDay | null
  readonly to: PartialDay | null
}
/** `at` is what the clock on the wall says, `YYYY-MM-DDTHH:MM`; the instant is computed from the zone. */
export interface LocalTime {
  readonly at: string
  readonly zone: string
}
/** `amount` has exactly the digits of the currency, `1500.00`. */
export interface Money {
  readonly amount: string
  readonly currency: string
}
/** `e164` is null when `raw` cannot be read as a number. */
export interface Phone {
  readonly raw: string
  readonly e164: string | null
  readonly ext: string | null
}
export interface Address {
  readonly lines: readonly string[]
  readonly postalCode: string | null
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
}
/** A name as it is written in one language and script. */
export interface ScriptName {
  readonly text: string
  readonly tag: string
}
/** A file by the SHA-256 of its bytes. */
export interface FileRef {
  readonly $blob: string
  readonly size: number
  readonly mime: string
  readonly name: string
}

interface PlainValues {
  readonly text: string
  readonly longText: string
  readonly tags: readonly string[]
  readonly day: PartialDay
  readonly dayRange: DayRange
  readonly localTime: LocalTime
  readonly duration: string
  readonly integer: number
  readonly money: Money
  readonly percent: string
  readonly yesNo: boolean
  readonly country: string
  readonly language: string
  readonly phone: Phone
  readonly email: string
  readonly url: string
  readonly address: Address
  readonly scriptName: ScriptName
  readonly link: RecordLink
  readonly links: readonly string[]
  readonly file: FileRef
}

/** The value of a field in a row. */
export type ValueOf<F extends Field> =
  F extends ChoiceField<infer Code>
    ? Code
    : F extends ChoicesField<infer Code>
      ? readonly Code[]
      : F extends GroupField<infer Parts>
        ? { readonly [Name in keyof Parts]: ValueOf<Parts[Name]> | null }
        : F extends ListField<infer Item>
          ? readonly ItemOf<Item>[]
          : F['kind'] extends keyof PlainValues
            ? PlainValues[F['kind']]
            : never

/** The values of a set of fields; a field that was never set is missing, one that a person cleared is null. */
export type ValuesOf<Fields extends FieldSet> = { readonly [Name in keyof Fields]?: ValueOf<Fields[Name]> | null }

/** One item of a list. */
export type ItemOf<Item extends FieldSet> = { readonly id: string; readonly $order?: string } & ValuesOf<Item>
