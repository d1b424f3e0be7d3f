import { Button } from '@mantine/core'
import { hideNotification, showNotification } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { Problem } from '../../../shared/kernel/problem'
import { describeProblem } from '../../../shared/text/describe-problem'
import type { Say } from '../../../shared/text/i18n'
import type { Language } from '../../../shared/text/language'

let shown = 0

/** Says that something was done, for ten seconds, with its undo where there is one; it takes the place of what was said before. */
export function notifyDone(message: string, undo?: { readonly label: string; readonly run: () => void }): void {
  hideNotification(`done-${shown}`)
  hideNotification('store-full')
  shown += 1
  const id = `done-${shown}`
  showNotification({
    id,
    icon: <IconCheck size={16} />,
    color: 'maquis',
    message: (
      <span className="line">
        {message}
        {undo && (
          <Button
            size="compact-sm"
            variant="subtle"
            className="stiff"
            onClick={() => {
              hideNotification(id)
              undo.run()
            }}
          >
            {undo.label}
          </Button>
        )}
      </span>
    ),
  })
}

/** Says that something was found that is not as it should be. */
export function notifyWarning(message: string): void {
  showNotification({ icon: <IconAlertTriangle size={16} />, color: 'rubis', message })
}

/** Says what could not be done and what to do. Want of room stays said until something is saved again. */
export function notifyProblem(problem: Problem, say: Say, language: Language): void {
  if (problem.type === 'cancelled') return
  const { title, text } = describeProblem(problem, say, language)
  const lasting = problem.type === 'store-full' ? { id: problem.type, autoClose: false } : {}
  showNotification({ icon: <IconAlertTriangle size={16} />, color: 'rubis', title, message: text, ...lasting })
}
