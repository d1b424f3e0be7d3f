import type { Field } from '../../../shared/fields/field'
import type { AnyFieldWords } from '../../../shared/text/record-words'

/** What every input is given; `value` is the canonical value or null, and so is what it answers. */
export interface FieldProps<F extends Field = Field> {
  readonly field: F
  readonly words: AnyFieldWords
  readonly value: unknown
  onChange(value: unknown): void
  /** Something typed that cannot be kept: the form does not save while it stands. */
  onInvalid(invalid: boolean): void
  /** The country of the record, where one helps to read a number. */
  readonly country: string | null
  /** The label with its marks; null where the label is hidden in `ariaLabel`. */
  readonly label: React.ReactNode
  readonly ariaLabel: string
  readonly required: boolean
  /** Asked for and missing: said at the field. */
  readonly missing: string | null
}
