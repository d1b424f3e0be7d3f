import { useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { linkTo } from '../../../shared/fields/record-type'
import { isKnownType } from '../../../shared/records'
import { wordsOf } from '../../../shared/text/words-of'
import { Block } from '../../components/block/block'
import { RecordName } from '../../components/disagreement/record-name'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { useDraftKeys } from '../../db/drafts'
import { useNames } from '../../db/live'
import { useBase } from '../../db/use-base'

/** What was typed and not yet saved, with the way back to it; nothing when there is none. */
export function DraftsBlock(): ReactNode {
  const { say, language } = useTexts()
  const keys = useDraftKeys(useBase())
  const drafts = useMemo(() => keys.flatMap(readKey), [keys])
  const names = useNames(useMemo(() => drafts.map(({ link }) => link), [drafts]))
  if (drafts.length === 0) return null
  return (
    <Block title={say('home.drafts')}>
      {drafts.map(({ type, id, link }) => (
        <Link key={link} href={id === 'new' ? pathOf.create(type) : pathOf.edit(type, id)}>
          <RecordName text={names(link).text || wordsOf(type, language).one} disagrees={names(link).disagrees} />
          <span className="push">{say('home.resume')}</span>
        </Link>
      ))}
    </Block>
  )
}

// `<base>/<type>/<id>`; of a record that does not exist yet the id is `new`.
function readKey(key: string) {
  const [, type = '', id = ''] = key.split('/')
  return isKnownType(type) ? [{ type, id, link: linkTo(type, id) }] : []
}
