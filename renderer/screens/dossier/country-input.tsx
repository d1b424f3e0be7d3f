import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { countryCodes } from '../../../shared/fields/countries'
import { countryName } from '../../../shared/text/language-names'
import { useTexts } from '../../components/texts/use-texts'

interface Props {
  readonly label: string
  /** The code of the country; '' for all. */
  readonly value: string
  onChange(code: string): void
}

/** Picks a country by its name, or none. */
export function CountryInput({ label, value, onChange }: Props): ReactNode {
  const { language, say } = useTexts()
  const data = countryCodes
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  return (
    <Select
      size="xs"
      label={label}
      data={data}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      searchable
      clearable
      placeholder={say('form.choose')}
      nothingFoundMessage={say('form.nothing')}
    />
  )
}
