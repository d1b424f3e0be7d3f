import { IconLock, IconWorldOff, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FieldLevel } from '../../../shared/fields/field'
import { useTexts } from '../texts/use-texts'

const icons: Readonly<Record<FieldLevel, Icon>> = { internal: IconWorldOff, confidential: IconLock }

/** Says beside the name of a field that not everybody who may read its record is told it on paper; nothing of what everybody is told. */
export function LevelMark({ level }: { readonly level: FieldLevel | 'public' }): ReactNode {
  const { say } = useTexts()
  if (level === 'public') return null
  const Mark = icons[level]
  return (
    <span className="level-mark quiet" role="img" aria-label={say(`form.levels.${level}`)} title={say(`form.levelTexts.${level}`)}>
      <Mark size={13} aria-hidden="true" />
    </span>
  )
}
