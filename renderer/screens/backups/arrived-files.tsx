import { Button } from '@mantine/core'
import { IconFileAlert, IconFileImport } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { describeProblem } from '../../../shared/text/describe-problem'
import { dropArrival, useArrivals } from '../../bridge/arrivals'
import { useTexts } from '../../components/texts/use-texts'

interface Props {
  /** Whether another file is being dealt with: one after the other. */
  readonly disabled: boolean
  readonly onRead: (file: OpenFile) => void
}

/** The files that were opened from outside and wait to be read, in their order; those that could not be opened are told. */
export function ArrivedFiles({ disabled, onRead }: Props): ReactNode {
  const { say } = useTexts()
  const { waiting } = useArrivals()
  return waiting.map((arrival) => {
    const { key, file, problem } = arrival
    if (!file) return <Unreadable key={key} problem={problem} onClose={() => void dropArrival(arrival)} />
    return (
      <div key={key} className="note" role="status">
        <IconFileImport size={18} className="tone-terre" />
        <span>{say('backups.arrived', { name: file.name })}</span>
        <span className="push line">
          <Button size="compact-md" disabled={disabled} onClick={() => onRead(file)}>
            {say('backups.open')}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => void dropArrival(arrival)}>
            {say('backups.notThis')}
          </Button>
        </span>
      </div>
    )
  })
}

function Unreadable({ problem, onClose }: { readonly problem: Problem; readonly onClose: () => void }): ReactNode {
  const { say, language } = useTexts()
  const { title, text } = describeProblem(problem, say, language)
  return (
    <div className="note ambre" role="alert">
      <IconFileAlert size={18} />
      <span>
        <b>{title}</b> {text}
      </span>
      <Button className="push" variant="default" size="compact-md" onClick={onClose}>
        {say('common.close')}
      </Button>
    </div>
  )
}
