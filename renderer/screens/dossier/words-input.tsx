import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { IconRotate2 } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import type { Words } from '../../../shared/dossiers/choices'
import { dossierWords } from '../../../shared/text/dossiers'
import { notifyDone } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'

interface Props {
  readonly choice: Words
  readonly label: string
  /** What was written; null where the proposed words stand. */
  readonly value: string | null
  /** What the dossier proposes now; undefined until it is read. */
  readonly proposed: string | undefined
  onChange(value: string | null): void
}

/** What a person writes for a document: from nothing, or over the words that it proposes, to which one click goes back. */
export function WordsInput({ choice, label, value, proposed, onChange }: Props): ReactNode {
  const noteId = useId()
  const isProposed = choice.proposed === true
  const shown = value ?? proposed ?? ''
  const change = (text: string): void => onChange(isProposed && text === proposed ? null : text)
  const shared = {
    size: 'xs',
    label,
    value: shown,
    readOnly: isProposed && value === null && proposed === undefined,
    ...(isProposed ? { 'aria-describedby': noteId } : {}),
  } as const
  return (
    <div>
      {choice.long ? (
        <Textarea {...shared} autosize minRows={4} maxRows={14} onChange={(event) => change(event.currentTarget.value)} />
      ) : (
        <TextInput {...shared} onChange={(event) => change(event.currentTarget.value)} />
      )}
      {isProposed && <ProposedNote id={noteId} value={value} onChange={onChange} />}
    </div>
  )
}

function ProposedNote({ id, value, onChange }: Pick<Props, 'value' | 'onChange'> & { readonly id: string }): ReactNode {
  const { say, language } = useTexts()
  const { screen: words } = dossierWords(language)
  const takeProposed = (): void => {
    onChange(null)
    notifyDone(words.proposalTaken, { label: say('common.undo'), run: () => onChange(value) })
  }
  return (
    <Group justify="space-between" gap={4} mt={2}>
      <Text id={id} size="xs" c="dimmed">
        {value === null ? words.proposed : words.written}
      </Text>
      {value !== null && (
        <Button size="compact-xs" variant="subtle" leftSection={<IconRotate2 size={14} />} onClick={takeProposed}>
          {words.takeProposal}
        </Button>
      )}
    </Group>
  )
}
