import type { ReactNode } from 'react'
import classes from './disagreement-mark.module.css'
import { DisagreementMark } from './disagreement-mark'

/** The name of a record in a list, cut where there is no room for it, with its mark right behind when it is in disagreement. */
export function RecordName({ text, disagrees }: { readonly text: string; readonly disagrees: boolean }): ReactNode {
  return (
    <span className={classes['named']}>
      <span className="cut">{text}</span>
      {disagrees && <DisagreementMark />}
    </span>
  )
}
