import { IconClock, IconDevices, IconPoint, IconUserPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../components/texts/use-texts'
import type { PeerRow } from '../../db/database'
import { useBase } from '../../db/use-base'

interface Props {
  /** Whether it is the laptop in front of the person. */
  readonly own: boolean
  /** null: it never gave a file here. */
  readonly peer: PeerRow | null
  /** Whether two machines wrote under its name. */
  readonly forked: boolean
}

const dayMs = 24 * 3_600_000
/** Two weeks without an exchange: what colleagues see of each other is old. */
const oldDays = 14

/** How a laptop stands with this one, in one or two words. */
export function LaptopState({ own, peer, forked }: Props): ReactNode {
  const { say } = useTexts()
  return (
    <span className="line">
      {own ? (
        <span className="pill mer">
          <IconPoint size={14} />
          {say('backups.thisLaptop')}
        </span>
      ) : (
        <Since peer={peer} />
      )}
      {forked && (
        <span className="pill ambre" title={say('laptops.forkedText')}>
          <IconDevices size={14} />
          {say('laptops.forked')}
        </span>
      )}
    </span>
  )
}

function Since({ peer }: { readonly peer: PeerRow | null }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  if (!peer)
    return (
      <span className="pill">
        <IconUserPlus size={14} />
        {say('laptops.toWelcome')}
      </span>
    )
  // A clock that was ahead then makes no exchange of the days to come.
  const days = Math.max(0, Math.floor((base.clock() - peer.mergedAt) / dayMs))
  return (
    <span className={days > oldDays ? 'pill ambre' : 'pill'}>
      <IconClock size={14} />
      {days === 0 ? say('laptops.today') : say('laptops.days', { count: days })}
    </span>
  )
}
