import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { titleOf } from '../../../shared/records'
import { wordsOf } from '../../../shared/text/words-of'
import { Block } from '../../components/block/block'
import { RecordName } from '../../components/disagreement/record-name'
import { pathOf } from '../../components/paths/paths'
import { recordIcons } from '../../components/record-icon/record-icons'
import { useTexts } from '../../components/texts/use-texts'
import { useRecent } from '../../db/recent'

/** The records that were written last on this laptop. */
export function RecentBlock(): ReactNode {
  const { say, language } = useTexts()
  const recent = useRecent(6)
  return (
    <Block title={say('home.recent')}>
      {recent?.length === 0 && <div className="quiet">{say('home.recentNone')}</div>}
      {recent?.map(({ type, row }) => {
        const Icon = recordIcons[type]
        return (
          <Link key={`${type}:${row.id}`} href={pathOf.record(type, row.id)}>
            <Icon size={16} />
            <RecordName text={titleOf(type, row) || wordsOf(type, language).untitled} disagrees={row._cf > 0} />
          </Link>
        )
      })}
    </Block>
  )
}
