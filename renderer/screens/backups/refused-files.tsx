import { Button } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { bytesText } from '../../../shared/text/format'
import { describeProblem } from '../../../shared/text/describe-problem'
import { useTexts } from '../../components/texts/use-texts'
import type { RefusedFile } from '../../db/share/look-into-share'
import { hideRefused } from '../../db/share/watch-share'
import { useBase } from '../../db/use-base'
import classes from './backups.module.css'

/** Files of the shared folder that cannot be read: why, and a way to hear no more of each until it changes. */
export function RefusedFiles({ refused }: { readonly refused: readonly RefusedFile[] }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  return (
    <ul className={`section-facts sm ${classes['refused']}`} aria-label={say('share.refused')}>
      {refused.map((one) => (
        <li key={one.file.name} className="line">
          <IconFileAlert size={16} className="tone-ambre" aria-hidden="true" />
          <span className="quiet">
            <b>{one.file.name}</b> {bytesText(one.file.size, language)}. {describeProblem(one.problem, say, language).title}
          </span>
          <Button
            className="push"
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={say('share.hideLabel', { name: one.file.name })}
            onClick={() => void hideRefused(base, one)}
          >
            {say('share.hide')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
