import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts'

/** Empties a field that has no empty place of its own to choose. */
export function ClearButton({ name, onClear }: { readonly name: string; readonly onClear: () => void }): ReactNode {
  const { say } = useTexts()
  return (
    <Tooltip label={say('form.clear')}>
      <ActionIcon size={18} variant="subtle" color="gray" aria-label={`${say('form.clear')} : ${name}`} onClick={onClear}>
        <IconX size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
