import { useMemo } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { NamedField } from '../../../shared/records/fields-of'
import { showValue } from '../../../shared/text/show-value'
import { fieldWordsOf } from '../../../shared/text/words-of'
import { useTexts } from '../texts/use-texts'

/** Shows values of one record type as text in the interface language. `nameOf` gives the names of links. */
export function useShower(type: RecordType, nameOf: (link: string) => string): (field: NamedField, value: unknown) => string {
  const { language } = useTexts()
  return useMemo(
    () => (field, value) => showValue(field.field, value, { language, words: fieldWordsOf(type, field, language), nameOf }),
    [type, language, nameOf],
  )
}
