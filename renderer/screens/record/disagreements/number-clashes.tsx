import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { wordsOf } from '../../../../shared/text/words-of'
import { Block } from '../../../components/block/block'
import { pathOf } from '../../../components/paths/paths'
import { recordIcons } from '../../../components/record-icon/record-icons'
import { useTexts } from '../../../components/texts/use-texts'
import type { NumberClash } from '../../../db/dangling/find-clashes'

/** Numbers that two records bear: whoever knows which one was quoted corrects the other. */
export function NumberClashes({ clashes }: { readonly clashes: readonly NumberClash[] }): ReactNode {
  const { say, language } = useTexts()
  return (
    <Block title={say('disagreements.clashes')} beside={clashes.length}>
      <div className="quiet">{say('disagreements.clashesText')}</div>
      {clashes.flatMap(({ type, number, records }) => {
        const Icon = recordIcons[type]
        return records.map(({ id, title }) => (
          <div className="linked" key={`${type}:${id}`}>
            <Link href={pathOf.record(type, id)}>
              <Icon size={16} className="quiet" aria-hidden="true" />
              <span className="two">
                <span className="cut">{title || wordsOf(type, language).untitled}</span>
                <span className="quiet xs cut">{number}</span>
              </span>
            </Link>
          </div>
        ))
      })}
    </Block>
  )
}
