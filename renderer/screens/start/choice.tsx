import type { ReactNode } from 'react'

interface ChoiceProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly disabled: boolean
  readonly onClick: () => void
}

/** One of the ways to the first records. */
export function Choice({ icon, title, text, disabled, onClick }: ChoiceProps): ReactNode {
  return (
    <button type="button" className="choice-card" disabled={disabled} onClick={onClick}>
      {icon}
      <span>
        <b>{title}</b>
        {text}
      </span>
    </button>
  )
}
