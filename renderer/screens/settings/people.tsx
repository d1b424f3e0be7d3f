import { Button } from '@mantine/core'
import { IconDeviceLaptop, IconPlus } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { wordsOf } from '../../../shared/text/words-of'
import { Block } from '../../components/block/block'
import { RecordName } from '../../components/disagreement/record-name'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { useNames } from '../../db/live'
import { useBase } from '../../db/use-base'
import { useLiving } from './use-living'

/** The colleagues of this base. */
export function Colleagues(): ReactNode {
  const { say, language } = useTexts()
  const { author } = useBase()
  const [, navigate] = useLocation()
  const members = useLiving('member')
  const create = (
    <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => navigate(pathOf.create('member'))}>
      {wordsOf('member', language).fresh}
    </Button>
  )
  return (
    <Block title={say('settings.members')} beside={members?.length} actions={create}>
      {members?.map((row) => (
        <Link key={row.id} href={pathOf.record('member', row.id)}>
          <span className="avatar">{String(row['initials'] ?? '')}</span>
          <RecordName text={String(row['name'] ?? '')} disagrees={row._cf > 0} />
          <span className="push xs quiet">
            {row.id === author.memberId ? say('settings.you') : row['left'] === true ? say('settings.left') : String(row['function'] ?? '')}
          </span>
        </Link>
      ))}
    </Block>
  )
}

/** The laptops that write in this base. */
export function Laptops(): ReactNode {
  const { say } = useTexts()
  const { author } = useBase()
  const laptops = useLiving('laptop')
  const owners = useMemo(() => laptops?.map((row) => String(row['member'] ?? '')) ?? [], [laptops])
  const nameOf = useNames(owners)
  return (
    <Block title={say('settings.laptops')} beside={laptops?.length}>
      {laptops?.map((row) => (
        <Link key={row.id} href={pathOf.record('laptop', row.id)}>
          <IconDeviceLaptop size={16} />
          <RecordName text={`${String(row['name'] ?? '')} (${String(row['code'] ?? '')})`} disagrees={row._cf > 0} />
          <span className="push xs quiet">
            {row.id === author.laptopId ? say('settings.thisLaptop') : nameOf(String(row['member'] ?? '')).text}
          </span>
        </Link>
      ))}
    </Block>
  )
}
