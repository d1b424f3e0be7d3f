import { diffWordsWithSpace } from 'diff'
import { useMemo, type ReactNode } from 'react'

/** A text with what was added and taken out of the one before, word by word. For the eye only: nothing is merged by words. */
export function WordDifferences({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const parts = useMemo(() => placed(from, to), [from, to])
  return (
    <p className="differences">
      {parts.map(({ place, value, kind }) => {
        if (kind === 'same') return <span key={place}>{value}</span>
        return kind === 'added' ? <ins key={place}>{value}</ins> : <del key={place}>{value}</del>
      })}
    </p>
  )
}

interface Part {
  readonly place: string
  readonly value: string
  readonly kind: 'same' | 'added' | 'removed'
}

function placed(from: string, to: string): readonly Part[] {
  return diffWordsWithSpace(from, to).map(({ value, added, removed }, at) => ({
    place: String(at),
    value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
