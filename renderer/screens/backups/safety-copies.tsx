import { Button } from '@mantine/core'
import { IconCopyCheck, IconRestore } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { LongWorkShown } from '../../components/long-work/long-work'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { useLiveQuery } from '../../db/live-query'
import { listCopies, makeCopy } from '../../db/safety/copies'
import { useCopiesVersion } from '../../db/safety/copies-version'
import { useBase, useToday } from '../../db/use-base'
import classes from './backups.module.css'
import { CopyRow } from './copy-row'
import { useReread } from './use-reread'

interface Props {
  readonly busy: boolean
  /** Reads a copy for what it has more than the base. */
  readonly onLook: (name: string) => void
  /** Goes back to a copy, or to a file that is picked when null. */
  readonly onRestore: (name: string | null) => void
}

/** The copies that Ponte keeps beside the base, and a way to make one now, to read them all again, or to look into one. */
export function SafetyCopies({ busy, onLook, onRestore }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const when = useWhen(base.zone, useToday())
  const reread = useReread()
  const version = useCopiesVersion()
  const [making, setMaking] = useState(false)
  const copies = useLiveQuery(() => listCopies(base.storeId), [base, version])
  const make = async (): Promise<void> => {
    setMaking(true)
    const copy = await makeCopy(base, 'asked', { signal: new AbortController().signal, onProgress: () => undefined }).finally(() =>
      setMaking(false),
    )
    if (!copy.ok) return notifyProblem(copy.problem, say, language)
    return notifyDone(say(copy.value ? 'safety.copyMade' : 'safety.nothingNew'))
  }
  return (
    <section className="block" aria-labelledby="safety-copies">
      <div className="block-head">
        <h2 id="safety-copies" className="stiff">
          {say('safety.copies')}
        </h2>
        <span className="xs quiet">{say('safety.copiesText')}</span>
        <Button
          className="push stiff"
          variant="subtle"
          size="compact-md"
          disabled={busy || making || reread.work.running || !copies?.length}
          onClick={reread.start}
        >
          {say('safety.rereadAll')}
        </Button>
        <Button
          className="stiff"
          variant="default"
          size="compact-md"
          leftSection={<IconRestore size={16} />}
          disabled={busy || making}
          onClick={() => onRestore(null)}
        >
          {say('restore.fromFile')}
        </Button>
        <Button
          className="stiff"
          variant="default"
          size="compact-md"
          leftSection={<IconCopyCheck size={16} />}
          loading={making}
          disabled={busy}
          onClick={() => void make()}
        >
          {say('safety.makeNow')}
        </Button>
      </div>
      <LongWorkShown work={reread.work} text={say('safety.rereadingText')} />
      {copies?.length === 0 && <p className="section-facts sm quiet">{say('safety.noCopies')}</p>}
      {copies !== undefined && copies.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{say('safety.when')}</th>
              <th scope="col">{say('safety.why')}</th>
              <th scope="col">{say('safety.holds')}</th>
              <th scope="col">{say('safety.state')}</th>
              <th scope="col" aria-label={say('safety.look')} />
            </tr>
          </thead>
          <tbody>
            {copies.map((copy) => (
              <CopyRow
                key={copy.name}
                copy={copy}
                busy={busy || making || reread.work.running}
                when={when}
                onLook={() => onLook(copy.name)}
                onRestore={() => onRestore(copy.name)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
