import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OpenFile } from '../../../shared/ipc/contract'
import { dropArrival, useArrivals } from '../../bridge/arrivals'
import { ProblemState } from '../../components/notice/problem-state'
import { useTexts } from '../../components/texts/use-texts'
import { Choice } from './choice'

interface Props {
  readonly disabled: boolean
  readonly onJoin: (file: OpenFile) => void
}

/** The files that were opened by a double click: the nearest way in. */
export function ArrivedChoices({ disabled, onJoin }: Props): ReactNode {
  const { say } = useTexts()
  const { waiting } = useArrivals()
  return waiting.map((arrival) => {
    const { key, file, problem } = arrival
    return file ? (
      <Choice
        key={key}
        icon={<IconFileImport size={22} className="tone-terre" />}
        title={say('start.joinArrived', { name: file.name })}
        text={say('start.joinArrivedText')}
        disabled={disabled}
        onClick={() => onJoin(file)}
      />
    ) : (
      <ProblemState key={key} problem={problem}>
        <Button onClick={() => void dropArrival(arrival)}>{say('common.close')}</Button>
      </ProblemState>
    )
  })
}
