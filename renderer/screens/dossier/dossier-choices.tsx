import { Alert, Checkbox, List, Select, Stack, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconAlertTriangle, IconArrowsSplit2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { MadePdf } from '../../../shared/ipc/contract'
import { isAsked } from '../../../shared/dossiers/asked'
import type { Dossier, Proposals } from '../../../shared/dossiers/define-dossier'
import { oneOf, type Choice } from '../../../shared/dossiers/choices'
import { paperSizes, type Frame } from '../../../shared/dossiers/snapshot'
import { dossierWords } from '../../../shared/text/dossiers'
import { languages, type Language } from '../../../shared/text/language'
import { languageName } from '../../../shared/text/language-names'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { ChoiceInput } from './choice-input'

/** What a person chose for a print. */
export interface Chosen {
  readonly options: { readonly [name: string]: unknown }
  readonly language: Language
  readonly asOf: string
  readonly frame: Frame
}

interface Props {
  readonly dossier: Dossier
  readonly chosen: Chosen
  readonly proposals: Proposals
  /** Whether the size of the paper is asked. */
  readonly anyPaper: boolean
  readonly conflicts: number
  readonly missingGlyphs: MadePdf['missingGlyphs']
  readonly missingPictures: MadePdf['missingPictures']
  /** What is chosen then, from what is chosen at that moment. */
  onChange(change: (now: Chosen) => Chosen): void
}

const paperChoice = oneOf(paperSizes)

/** What goes in, for whom, on which day, in which language, with which frame; what to know before printing. */
export function DossierChoices({
  dossier,
  chosen,
  proposals,
  anyPaper,
  conflicts,
  missingGlyphs,
  missingPictures,
  onChange,
}: Props): ReactNode {
  const { language } = useTexts()
  const words = dossierWords(language)
  const texts = dossier.texts[language]
  const put = (part: Partial<Chosen>): void => onChange((now) => ({ ...now, ...part }))
  const frame = (part: Partial<Frame>): void => onChange((now) => ({ ...now, frame: { ...now.frame, ...part } }))
  return (
    <Stack gap="md">
      {Object.entries(dossier.choices)
        .filter(([, choice]) => isAsked(choice, chosen.options))
        .map(([name, choice]) => (
          <ChoiceInput
            key={name}
            choice={offered(choice, chosen.language)}
            words={texts.choices[name] ?? words.choices[name] ?? { label: name }}
            value={shownValue(choice, chosen.options[name], chosen.language)}
            proposed={proposals[name]}
            onChange={(value) => onChange((now) => ({ ...now, options: { ...now.options, [name]: value } }))}
          />
        ))}
      <DateInput
        size="xs"
        label={words.screen.asOf}
        valueFormat="DD/MM/YYYY"
        value={chosen.asOf}
        onChange={(day) => {
          if (day !== null) put({ asOf: day.slice(0, 10) })
        }}
      />
      <Select
        size="xs"
        label={words.screen.language}
        allowDeselect={false}
        value={chosen.language}
        data={languages.map((value) => ({ value, label: languageName(value, language) }))}
        onChange={(value) => put({ language: languages.find((one) => one === value) ?? 'fr' })}
      />
      {anyPaper && (
        <ChoiceInput
          choice={paperChoice}
          words={{ label: words.screen.paper }}
          value={chosen.frame.paper}
          proposed={undefined}
          onChange={(paper) => frame({ paper: paperSizes.find((one) => one === paper) ?? 'A4' })}
        />
      )}
      <TextInput
        size="xs"
        label={words.screen.number}
        maxLength={120}
        value={chosen.frame.number}
        onChange={(event) => frame({ number: event.currentTarget.value })}
      />
      <Checkbox
        size="xs"
        label={words.screen.draft}
        checked={chosen.frame.draft}
        onChange={(event) => frame({ draft: event.currentTarget.checked })}
      />
      {!dossier.givenOut && (
        <Checkbox
          size="xs"
          label={words.screen.signed}
          checked={chosen.frame.signed}
          onChange={(event) => frame({ signed: event.currentTarget.checked })}
        />
      )}
      {conflicts > 0 && (
        <Alert color="terre" icon={<IconArrowsSplit2 size={16} />} p="sm">
          {dossier.givenOut ? words.screen.unmarkedConflicts(conflicts) : words.screen.conflicts(conflicts)}{' '}
          <Link href={pathOf.disagreements}>{words.screen.settle}</Link>
        </Alert>
      )}
      {missingPictures.length > 0 && (
        <Alert color="ambre" icon={<IconAlertTriangle size={16} />} title={words.screen.missingPictures} p="sm">
          <List size="xs">
            {[...new Set(missingPictures)].slice(0, 8).map((name) => (
              <List.Item key={name}>{name}</List.Item>
            ))}
          </List>
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

// What is in one language already is not offered in the same one beside it.
function offered(choice: Choice, language: Language): Choice {
  if (choice.kind !== 'oneOf' || !choice.besideLanguage) return choice
  return { ...choice, codes: choice.codes.filter((code) => code !== language) }
}

// One that was chosen before the document was put into the same language is as none.
function shownValue(choice: Choice, value: unknown, language: Language): unknown {
  return choice.kind === 'oneOf' && choice.besideLanguage && value === language ? choice.initial : value
}
