import { Checkbox, NumberInput, Select, SegmentedControl, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Choice } from '../../../shared/dossiers/choices'
import type { ChoiceWords } from '../../../shared/dossiers/define-dossier'
import { useTexts } from '../../components/texts/use-texts'
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
/** Nor do words of more letters together: the last ones would be cut. */
const lettersSideBySide = 30
/** More than that are looked for by typing. */
const atAGlance = 12

/** What a choice of a dossier is made with. */
export function ChoiceInput({ choice, words, value, proposed, onChange }: Props): ReactNode {
  const textOf = (code: string): string => words.codes?.[code] ?? code
  switch (choice.kind) {
    case 'oneOf': {
      const data = choice.codes.map((code) => ({ value: code, label: textOf(code) }))
      const letters = data.reduce((sum, { label }) => sum + label.length, 0)
      if (choice.codes.length > sideBySide || letters > lettersSideBySide)
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
      return <NumberTyped label={words.label} value={value} least={1900} most={2999} decimals={0} onChange={onChange} />
    case 'whole':
      return <NumberTyped label={words.label} value={value} least={choice.least} most={choice.most} decimals={0} onChange={onChange} />
    case 'millimetres':
      return <NumberTyped label={words.label} value={value} least={choice.least} most={choice.most} decimals={2} onChange={onChange} />
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

function NumberTyped(props: {
  readonly label: string
  readonly value: unknown
  readonly least: number
  readonly most: number
  readonly decimals: number
  onChange(value: number): void
}): ReactNode {
  const { label, value, least, most, decimals, onChange } = props
  const { language } = useTexts()
  return (
    <NumberInput
      size="xs"
      label={label}
      value={Number(value)}
      min={least}
      max={most}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      decimalSeparator={language === 'fr' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      clampBehavior="blur"
      thousandSeparator={false}
      onChange={(typed) => {
        if (typeof typed === 'number' && typed >= least && typed <= most) onChange(typed)
      }}
    />
  )
}
