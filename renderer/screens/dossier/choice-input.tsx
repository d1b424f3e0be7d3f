import { Checkbox, NumberInput, Select, SegmentedControl, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Choice } from '../../../shared/dossiers/choices'
import type { ChoiceWords } from '../../../shared/dossiers/define-dossier'
import { CountryInput } from './country-input'
import { PartsInput } from './parts-input'
import { PickInput } from './pick-input'
import { WordsInput } from './words-input'

interface Props {
  readonly choice: Choice
  readonly words: ChoiceWords
  readonly value: unknown
  /** The words that the dossier proposes for it, where it does and has read them. */
  readonly proposed: string | undefined
  onChange(value: unknown): void
}

/** More codes than that do not stand side by side. */
const sideBySide = 3
/** More than that are looked for by typing. */
const atAGlance = 12

/** What a choice of a dossier is made with. */
export function ChoiceInput({ choice, words, value, proposed, onChange }: Props): ReactNode {
  const textOf = (code: string): string => words.codes?.[code] ?? code
  switch (choice.kind) {
    case 'oneOf': {
      const data = choice.codes.map((code) => ({ value: code, label: textOf(code) }))
      if (choice.codes.length > sideBySide)
        return (
          <Select
            size="xs"
            label={words.label}
            allowDeselect={false}
            searchable={data.length > atAGlance}
            data={data}
            value={String(value)}
            onChange={onChange}
          />
        )
      return (
        <div>
          <Text size="xs" fw={500} mb={2}>
            {words.label}
          </Text>
          <SegmentedControl fullWidth size="xs" aria-label={words.label} value={String(value)} data={data} onChange={onChange} />
        </div>
      )
    }
    case 'parts':
      return (
        <PartsInput
          label={words.label}
          codes={choice.codes}
          value={Array.isArray(value) ? value.map(String) : []}
          textOf={textOf}
          onChange={onChange}
        />
      )
    case 'flag':
      return <Checkbox size="xs" label={words.label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
    case 'year':
      return <WholeInput label={words.label} value={value} least={1900} most={2999} onChange={onChange} />
    case 'whole':
      return <WholeInput label={words.label} value={value} least={choice.least} most={choice.most} onChange={onChange} />
    case 'words':
      return (
        <WordsInput
          choice={choice}
          label={words.label}
          value={typeof value === 'string' ? value : null}
          proposed={proposed}
          onChange={onChange}
        />
      )
    case 'country':
      return <CountryInput label={words.label} value={String(value)} onChange={onChange} />
    case 'pick':
      return <PickInput label={words.label} type={choice.to} value={String(value)} onChange={onChange} />
  }
}

function WholeInput(props: {
  readonly label: string
  readonly value: unknown
  readonly least: number
  readonly most: number
  onChange(value: number): void
}): ReactNode {
  const { label, value, least, most, onChange } = props
  return (
    <NumberInput
      size="xs"
      label={label}
      value={Number(value)}
      min={least}
      max={most}
      allowDecimal={false}
      clampBehavior="blur"
      thousandSeparator={false}
      onChange={(typed) => {
        if (typeof typed === 'number' && Number.isInteger(typed) && typed >= least && typed <= most) onChange(typed)
      }}
    />
  )
}
