import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** Quiet words beside the title: a count, where it comes from. */
  readonly beside?: ReactNode
  /** Buttons at the end of the head. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A framed part of a screen with its heading; its children are rows. */
export function Block({ title, beside, actions, children }: Props): ReactNode {
  return (
    <section className="block" aria-label={title}>
      <div className="block-head">
        <h2>{title}</h2>
        {beside !== undefined && <span className="xs quiet">{beside}</span>}
        {actions !== undefined && <span className="push line">{actions}</span>}
      </div>
      <div className="rows">{children}</div>
    </section>
  )
}
