import { Alert, Checkbox, List, SegmentedControl, Select, Stack } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconAlertTriangle, IconArrowsSplit2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { MadePdf } from '../../../shared/ipc/contract'
import { recipients, type PartnerOptions } from '../../../shared/dossiers/partner/options'
import { dossierWords, partnerParts } from '../../../shared/text/dossiers'
import { languages, type Language } from '../../../shared/text/language'
import { languageName } from '../../../shared/text/language-names'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'

/** What the person chose for a dossier of a partner. */
export interface Choices {
  readonly recipient: PartnerOptions['recipient']
  readonly parts: PartnerOptions['parts']
  readonly language: Language
  readonly asOf: string
}

/** Whom it is for, what is in it, on which day, in which language; what to know before printing. */
export function DossierOptions(props: {
  readonly choices: Choices
  readonly conflicts: number
  readonly missingGlyphs: MadePdf['missingGlyphs']
  onChange(choices: Choices): void
}): ReactNode {
  const { choices, onChange, conflicts, missingGlyphs } = props
  const { language } = useTexts()
  const words = dossierWords(language)
  const toggle = (part: (typeof partnerParts)[number], checked: boolean): void =>
    onChange({ ...choices, parts: partnerParts.filter((one) => (one === part ? checked : choices.parts.includes(one))) })
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={words.recipient}
        value={choices.recipient}
        onChange={(value) => onChange({ ...choices, recipient: recipients.find((one) => one === value) ?? 'internal' })}
        data={recipients.map((value) => ({ value, label: words.recipients[value] }))}
      />
      <Checkbox.Group label={words.screen.parts} value={[...choices.parts]}>
        <Stack gap={6} mt={6}>
          {partnerParts.map((part) => (
            <Checkbox
              key={part}
              size="xs"
              value={part}
              label={words.partner.parts[part]}
              onChange={(event) => toggle(part, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <DateInput
        size="xs"
        label={words.screen.asOf}
        valueFormat="DD/MM/YYYY"
        value={choices.asOf}
        onChange={(day) => {
          if (day !== null) onChange({ ...choices, asOf: day.slice(0, 10) })
        }}
      />
      <Select
        size="xs"
        label={words.screen.language}
        allowDeselect={false}
        value={choices.language}
        data={languages.map((value) => ({ value, label: languageName(value, language) }))}
        onChange={(value) => onChange({ ...choices, language: languages.find((one) => one === value) ?? 'fr' })}
      />
      {conflicts > 0 && (
        <Alert color="terre" icon={<IconArrowsSplit2 size={16} />} p="sm">
          {words.screen.conflicts(conflicts)} <Link href={pathOf.disagreements}>{words.screen.settle}</Link>
        </Alert>
      )}
      {missingGlyphs.length > 0 && (
        <Alert color="ambre" icon={<IconAlertTriangle size={16} />} title={words.screen.missingGlyphs} p="sm">
          <List size="xs">
            {missingGlyphs.slice(0, 8).map(({ codePoint, text }) => (
              <List.Item key={codePoint}>{words.screen.missingGlyph(codePoint, text)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  )
}
