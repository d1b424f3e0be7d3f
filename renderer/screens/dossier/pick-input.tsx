import { Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { linkTo, readLink, type RecordType } from '../../../shared/fields/record-type'
import { useTexts } from '../../components/texts/use-texts'
import { useNames } from '../../db/live'
import { findLinkOptions, type LinkOptionFound } from '../../db/search/link-options'
import { useBase } from '../../db/use-base'

interface Props {
  readonly label: string
  readonly type: RecordType
  /** The id of the record; '' for none. */
  readonly value: string
  onChange(id: string): void
}

/** Picks a record by name, or none. */
export function PickInput({ label, type, value, onChange }: Props): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const [options, setOptions] = useState<readonly LinkOptionFound[]>([])
  const link = value === '' ? null : linkTo(type, value)
  const nameOf = useNames(link === null ? [] : [link])
  const shown = link === null ? [] : [{ value: link, label: nameOf(link).text || '…' }]
  const offered = new Map([...shown, ...options].map((one) => [one.value, { value: one.value, label: one.label }]))
  const look = (text: string): void => void findLinkOptions(base, text, [type]).then(setOptions)
  return (
    <Select
      size="xs"
      label={label}
      data={[...offered.values()]}
      value={link}
      onChange={(chosen) => onChange(chosen === null ? '' : (readLink(chosen)?.id ?? ''))}
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
