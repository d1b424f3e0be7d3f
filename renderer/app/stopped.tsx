import { Button, Group, Modal } from '@mantine/core'
import { IconFileImport, IconRefresh, IconUser } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Problem } from '../../shared/kernel/problem'
import { ProblemState } from '../components/notice/problem-state'
import { useTexts } from '../components/texts/use-texts'
import { forgetBase } from '../db/check-stores'
import { practiceStoreId } from '../db/database'

/** A base whose records are gone from this laptop, or of which nothing says who works here. */
export interface LostBase {
  readonly storeId: string
  readonly name: string
}

interface Props {
  readonly problem: Problem
  /** Looks at the stores again. */
  readonly onAgain: () => void
  readonly onRecover: (lost: LostBase) => void
  /** Asks who works here, to open a base that is whole. */
  readonly onClaim: (found: LostBase) => void
}

/** What a guard says instead of opening the records, and the ways out of it. Nothing is written until one is taken. */
export function Stopped({ problem, onAgain, onRecover, onClaim }: Props): ReactNode {
  const { say } = useTexts()
  const [asking, setAsking] = useState(false)
  const lost = problem.type === 'store-emptied' ? problem : null
  const found = problem.type === 'base-unclaimed' ? problem : null
  const broken = (problem.type === 'store-failed' && problem.base) || null
  const base = lost ?? broken ?? found
  // A practice base is in no backup of the real one, and nothing of it has to be kept.
  const isPractice = base?.storeId === practiceStoreId
  const toGiveUp = lost ?? (isPractice ? base : null)
  const recover = base && base !== found && !isPractice && (
    <Button variant={lost ? 'filled' : 'default'} leftSection={<IconFileImport size={16} />} onClick={() => onRecover(base)}>
      {say('start.recover')}
    </Button>
  )
  return (
    <main className="opening">
      <div className="opening-card">
        <ProblemState problem={problem}>
          {lost && recover}
          {found && (
            <Button leftSection={<IconUser size={16} />} onClick={() => onClaim(found)}>
              {say('start.claim')}
            </Button>
          )}
          {problem.type !== 'store-newer' && (
            <Button variant={lost || found ? 'default' : 'filled'} leftSection={<IconRefresh size={16} />} onClick={onAgain}>
              {say('common.retry')}
            </Button>
          )}
          {broken && recover}
        </ProblemState>
        {toGiveUp && (
          <Button className="push" variant="subtle" color="gray" size="compact-sm" onClick={() => setAsking(true)}>
            {say('start.giveUp')}
          </Button>
        )}
      </div>
      {toGiveUp && <AskGiveUp lost={toGiveUp} open={asking} onClose={() => setAsking(false)} onGivenUp={onAgain} />}
    </main>
  )
}

interface AskGiveUpProps {
  readonly lost: LostBase
  readonly open: boolean
  readonly onClose: () => void
  readonly onGivenUp: () => void
}

function AskGiveUp({ lost, open, onClose, onGivenUp }: AskGiveUpProps): ReactNode {
  const { say } = useTexts()
  return (
    <Modal opened={open} onClose={onClose} title={say('start.giveUpTitle', { name: lost.name })} size={480}>
      <p className="sm quiet">{say('start.giveUpText')}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button color="rubis" onClick={() => void forgetBase(lost.storeId).then(onGivenUp)}>
          {say('start.giveUpNow')}
        </Button>
      </Group>
    </Modal>
  )
}
