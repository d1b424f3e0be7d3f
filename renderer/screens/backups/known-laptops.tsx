import { Button } from '@mantine/core'
import { IconDeviceLaptop, IconDevices } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { countLacking } from '../../db/backup/save-plan'
import type { PeerRow, StoredRow } from '../../db/database'
import { feedsOf } from '../../db/laptop-feeds'
import { useNames } from '../../db/live'
import { useLiveQuery } from '../../db/live-query'
import { readFact } from '../../db/meta'
import { dismissRotation } from '../../db/own-feed'
import { useBase, useToday } from '../../db/use-base'
import { forkedFeeds } from '../../db/forked-feeds'
import classes from './backups.module.css'
import { CopiedLaptop } from './copied-laptop'
import { LaptopState } from './laptop-state'

/** What is known of another laptop, and how many changes it lacks by its last word. */
export interface KnownPeer {
  readonly peer: PeerRow
  readonly lacks: number
}

/** The laptops of this base: whose they are, what was exchanged with each and when, and what each lacks. */
export function KnownLaptops(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const laptops = useLiveQuery(() => base.db.records('laptop').where('_del').equals(0).sortBy('_key'), [base])
  const peers = useLiveQuery(async () => {
    const known = await base.db.peers.toArray()
    return new Map(await Promise.all(known.map(async (peer) => [peer.device, { peer, lacks: await countLacking(base.db, peer) }] as const)))
  }, [base])
  const forked = useLiveQuery(() => forkedFeeds(base.db), [base])
  const owners = useMemo(() => laptops?.map((row) => String(row['member'] ?? '')) ?? [], [laptops])
  const nameOf = useNames(owners)
  if (!laptops || !peers || !forked) return null
  return (
    <section className="block" aria-labelledby="known-laptops">
      <div className="block-head">
        <h2 id="known-laptops">{say('backups.laptops')}</h2>
        <span className="xs quiet">{say('backups.laptopsBeside', { count: laptops.length })}</span>
        {!base.practice && <CopiedLaptop laptops={laptops} />}
      </div>
      <Rotated />
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{say('backups.laptop')}</th>
            <th scope="col">{say('backups.person')}</th>
            <th scope="col">{say('backups.received')}</th>
            <th scope="col">{say('laptops.given')}</th>
            <th scope="col" className={classes['number']}>
              {say('backups.lacks')}
            </th>
            <th scope="col">{say('laptops.state')}</th>
          </tr>
        </thead>
        <tbody>
          {laptops.map((row) => (
            <Row
              key={row.id}
              laptop={row}
              owner={nameOf(String(row['member'] ?? '')).text}
              known={peers.get(row.id) ?? null}
              forked={feedsOf(row).some((feed) => forked.has(feed))}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly laptop: StoredRow
  readonly owner: string
  readonly known: KnownPeer | null
  readonly forked: boolean
}

function Row({ laptop, owner, known, forked }: RowProps): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const own = laptop.id === base.author.laptopId
  const given = known?.peer.given
  return (
    <tr>
      <td>
        <span className="line">
          <IconDeviceLaptop size={16} />
          {`${String(laptop['name'] ?? '')} (${String(laptop['code'] ?? '')})`}
        </span>
      </td>
      <td>{owner}</td>
      <td>{!own && (known ? when(known.peer.mergedAt) : say('backups.neverReceived'))}</td>
      <td>{!own && (given ? when(given.at) : say('laptops.neverGiven'))}</td>
      <td className={classes['number']}>{!own && lackingText(known, say)}</td>
      <td>
        <LaptopState own={own} peer={known?.peer ?? null} forked={forked} />
      </td>
    </tr>
  )
}

// What a laptop has that never gave a file here is not known.
function lackingText(known: KnownPeer | null, say: ReturnType<typeof useTexts>['say']): string {
  if (!known) return say('backups.lacksUnknown')
  return known.lacks === 0 ? say('backups.lacksNothing') : say('backups.lacksCount', { count: known.lacks })
}

// Told once: this laptop writes on under a new name of its own, and why.
function Rotated(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const rotated = useLiveQuery(() => readFact(base.db, 'rotated'), [base])
  if (!rotated) return null
  return (
    <div className="section-facts">
      <div className="note ambre" role="status">
        <IconDevices size={18} />
        <span>{say(`laptops.rotated.${rotated.reason}`, { when: when(rotated.at) })}</span>
        <Button className="push" variant="default" size="compact-md" onClick={() => void dismissRotation(base)}>
          {say('laptops.understood')}
        </Button>
      </div>
    </div>
  )
}
