import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { wordsOf } from '../../../../shared/text/words-of'
import { Block } from '../../../components/block/block'
import { pathOf } from '../../../components/paths/paths'
import { recordIcons } from '../../../components/record-icon/record-icons'
import { useTexts } from '../../../components/texts/use-texts'
import { useWhen } from '../../../components/texts/use-when'
import type { NumberBearer, NumberClash } from '../../../db/dangling/find-clashes'
import { useAuthors } from '../../../db/history'
import { useBase, useToday } from '../../../db/use-base'

/** Numbers that several records bear, one after the other: whoever knows which one was quoted corrects the others. */
export function NumberClashes({ clashes }: { readonly clashes: readonly NumberClash[] }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const authors = useAuthors()
  const when = useWhen(base.zone, useToday())
  const writtenBy = ({ by, at }: NumberBearer): string => say('disagreements.numberedBy', { who: authors.nameOf(by), when: when(at) })
  return (
    <Block title={say('disagreements.clashes')} beside={clashes.length}>
      <div className="quiet">{say('disagreements.clashesText')}</div>
      {clashes.map(({ type, number, records }) => {
        const Icon = recordIcons[type]
        const name = say('disagreements.clashNumber', { number })
        return (
          <section key={`${type} ${number}`} className="clash" aria-label={name}>
            <h3>{name}</h3>
            {records.map((record) => (
              <div className="linked" key={record.id}>
                <Link href={pathOf.record(type, record.id)}>
                  <Icon size={16} className="quiet" aria-hidden="true" />
                  <span className="two">
                    <span className="cut">{record.title || wordsOf(type, language).untitled}</span>
                    <span className="quiet xs cut">{writtenBy(record)}</span>
                  </span>
                </Link>
              </div>
            ))}
          </section>
        )
      })}
    </Block>
  )
}
