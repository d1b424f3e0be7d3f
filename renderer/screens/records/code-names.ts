import { useCallback } from 'react'
import { noValue } from '../../../shared/fields/facts'
import { readLink, type RecordType } from '../../../shared/fields/record-type'
import { countryName, languageName } from '../../../shared/text/language-names'
import { fieldWordsOf } from '../../../shared/text/words-of'
import { useTexts } from '../../components/texts/use-texts'
import type { FieldColumn } from './table-rows'

/** Names the codes that a column is filtered by, in the interface language. `nameOf` gives the names of links. */
export function useCodeNames(type: RecordType, nameOf: (link: string) => string): (column: FieldColumn, code: string) => string {
  const { say, language } = useTexts()
  return useCallback(
    ({ field }, code) => {
      if (code === noValue) return say('table.noValue')
      if (field.field.kind === 'country') return countryName(code, language)
      if (field.field.kind === 'language') return languageName(code, language)
      if (field.field.kind === 'yesNo') return say(code === 'yes' ? 'table.yes' : 'table.no')
      if (readLink(code)) return nameOf(code) || say('common.missingRecord')
      return fieldWordsOf(type, field, language).codes?.[code] ?? code
    },
    [say, language, nameOf, type],
  )
}
