import { IconDeviceLaptop, IconPoint } from '@tabler/icons-react'
import { useLiveQuery } from '../../db/live-query'
import { useMemo, type ReactNode } from 'react'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { countLacking } from '../../db/backup/save-plan'
import { useNames } from '../../db/live'
import { useBase, useToday } from '../../db/use-base'
import classes from './backups.module.css'

/** The laptops of this base, whose they are, and when their last file came in here. */
export function KnownLaptops(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const laptops = useLiveQuery(() => base.db.records('laptop').where('_del').equals(0).sortBy('_key'), [base])
  const peers = useLiveQuery(() => base.db.peers.toArray(), [base])
  const lacking = useLiveQuery(async () => {
    const known = await base.db.peers.toArray()
    return new Map(await Promise.all(known.map(async (peer) => [peer.device, await countLacking(base.db, peer)] as const)))
  }, [base])
  const owners = useMemo(() => laptops?.map((row) => String(row['member'] ?? '')) ?? [], [laptops])
  const nameOf = useNames(owners)
  const receivedFrom = (id: string): string => {
    const peer = peers?.find(({ device }) => device === id)
    return peer ? when(peer.writtenAt) : say('backups.neverReceived')
  }
  // What a laptop has that never gave a file here is not known.
  const lackingText = (count: number | undefined): string =>
    count === undefined ? say('backups.lacksUnknown') : count === 0 ? say('backups.lacksNothing') : say('backups.lacksCount', { count })
  if (!laptops) return null
  return (
    <section className="block" aria-labelledby="known-laptops">
      <div className="block-head">
        <h2 id="known-laptops">{say('backups.laptops')}</h2>
        <span className="xs quiet">{say('backups.laptopsBeside', { count: laptops.length })}</span>
      </div>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{say('backups.laptop')}</th>
            <th scope="col">{say('backups.person')}</th>
            <th scope="col">{say('backups.received')}</th>
            <th scope="col">{say('backups.lacks')}</th>
          </tr>
        </thead>
        <tbody>
          {laptops.map((row) => (
            <tr key={row.id}>
              <td>
                <span className="line">
                  <IconDeviceLaptop size={16} />
                  {`${String(row['name'] ?? '')} (${String(row['code'] ?? '')})`}
                </span>
              </td>
              <td>{nameOf(String(row['member'] ?? '')).text}</td>
              <td>
                {row.id === base.author.laptopId ? (
                  <span className="pill mer">
                    <IconPoint size={14} />
                    {say('backups.thisLaptop')}
                  </span>
                ) : (
                  receivedFrom(row.id)
                )}
              </td>
              <td>{row.id !== base.author.laptopId && lackingText(lacking?.get(row.id))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
