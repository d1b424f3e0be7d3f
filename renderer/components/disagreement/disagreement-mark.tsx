import { IconArrowsSplit2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts'
import classes from './disagreement-mark.module.css'

/** The mark of a record in disagreement: the same sign, colour and words wherever such a record is named. */
export function DisagreementMark(): ReactNode {
  const { say } = useTexts()
  return (
    <span className={classes['mark']} role="img" aria-label={say('common.inDisagreement')} title={say('common.inDisagreementText')}>
      <IconArrowsSplit2 size={15} color="var(--ponte-terre-sign)" aria-hidden="true" />
    </span>
  )
}
