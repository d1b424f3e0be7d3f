import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts'

/** Whether what is typed is kept until it is saved, or stands on screen alone because there was no room for it. */
export function DraftState({ unkept }: { readonly unkept: boolean }): ReactNode {
  const { say } = useTexts()
  if (!unkept) return <span className="quiet sm">{say('form.kept')}</span>
  return (
    <span className="line sm tone-ambre" role="alert">
      <IconAlertTriangle size={16} aria-hidden="true" />
      {say('form.unkept')}
    </span>
  )
}
