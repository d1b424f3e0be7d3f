import type { ReactNode } from 'react'
import { markOf } from './marks'

/** How a record stands, in a word, a sign and a tone: never by colour alone. */
export function StatusMark({ code, text }: { readonly code: string; readonly text: string }): ReactNode {
  const { tone, Sign } = markOf(code)
  return (
    <span className={`pill ${tone}`}>
      <Sign size={14} aria-hidden="true" />
      {text}
    </span>
  )
}
