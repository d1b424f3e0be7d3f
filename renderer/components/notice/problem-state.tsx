import { Button } from '@mantine/core'
import { IconCopy, IconShieldExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../../shared/kernel/problem'
import { describeProblem } from '../../../shared/text/describe-problem'
import { useTexts } from '../texts/use-texts'

/** A problem as a whole state of a screen: what happened, what is safe, what to do; the detail behind a button. */
export function ProblemState({ problem, children }: { readonly problem: Problem; readonly children?: ReactNode }): ReactNode {
  const { say, language } = useTexts()
  const { title, text } = describeProblem(problem, say, language)
  return (
    <div className="state" role="alert">
      <span className="state-icon rubis">
        <IconShieldExclamation size={20} />
      </span>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
        <div className="state-actions">
          {children}
          <Button
            variant="default"
            leftSection={<IconCopy size={16} />}
            onClick={() => void navigator.clipboard.writeText(JSON.stringify(problem))}
          >
            {say('common.copyDetails')}
          </Button>
        </div>
      </div>
    </div>
  )
}
