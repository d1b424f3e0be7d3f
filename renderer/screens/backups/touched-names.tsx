import { useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { readLink } from '../../../shared/fields/record-type'
import { wordsOf } from '../../../shared/text/words-of'
import { DisagreementMark } from '../../components/disagreement/disagreement-mark'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { useNames } from '../../db/live'

interface Props {
  readonly keys: readonly string[]
  /** How many there are; those beyond the keys are said as a number. */
  readonly count: number
  /** How many are named. */
  readonly most: number
  /** What is said beside one. */
  readonly about?: (key: string) => ReactNode
  readonly onOpen: () => void
}

/** Records by name, each with the way to it, the first ones only when there are many. */
export function TouchedNames({ keys, count, most, about, onOpen }: Props): ReactNode {
  const { say, language } = useTexts()
  const shown = useMemo(() => keys.slice(0, most), [keys, most])
  const nameOf = useNames(shown)
  return (
    <>
      <ul className="sm">
        {shown.map((key) => {
          const target = readLink(key)
          if (!target) return null
          const words = wordsOf(target.type, language)
          const { text, disagrees } = nameOf(key)
          return (
            <li key={key}>
              <Link href={pathOf.record(target.type, target.id)} onClick={onOpen}>
                {text || words.untitled}
              </Link>{' '}
              {disagrees && <DisagreementMark />}
              <span className="xs quiet">{about?.(key) ?? words.one}</span>
            </li>
          )
        })}
      </ul>
      {count > shown.length && <p className="xs quiet">{say('merges.more', { count: count - shown.length })}</p>}
    </>
  )
}
