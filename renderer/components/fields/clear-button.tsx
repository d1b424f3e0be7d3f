import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { labelled } from '../../../shared/text/format'
import { useTexts } from '../texts/use-texts'

/** Empties a field that has no empty place of its own to choose. */
export function ClearButton({ name, onClear }: { readonly name: string; readonly onClear: () => void }): ReactNode {
  const { say, language } = useTexts()
  return (
    <Tooltip label={say('form.clear')}>
      <ActionIcon size={18} variant="subtle" color="gray" aria-label={labelled(say('form.clear'), name, language)} onClick={onClear}>
        <IconX size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
