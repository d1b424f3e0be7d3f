import type { ReactNode } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import { useTexts } from '../../components/texts/use-texts'
import type { StoredRow } from '../../db/database'
import { ChecksPanel } from './checks-panel'
import { useChecks } from './use-checks'

/** The checks of a record on its page; nothing while none concerns it. */
export function ChecksBlock(props: {
  readonly type: RecordType
  readonly row: StoredRow
  readonly onMend: (field: string) => void
}): ReactNode {
  const { say } = useTexts()
  const checks = useChecks(props.type, props.row)
  if (checks.length === 0) return null
  return (
    <div className="block">
      <ChecksPanel checks={checks} mendLabel={say('checks.mend')} onMend={props.onMend} folded />
    </div>
  )
}
