import { Button } from '@mantine/core'
import { IconDevices, IconEraser } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { listCopies, replaceCopies } from '../../db/safety/copies'
import { useBase } from '../../db/use-base'

interface Props {
  /** Whether work of this laptop came that was not here. */
  readonly hadOwn: boolean
  /** How many records lost values. */
  readonly erased: number
}

/** What a merge leaves to know or to decide beside the records: a profile that lives twice, copies that still hold what was erased. */
export function AfterMerge({ hadOwn, erased }: Props): ReactNode {
  const { say } = useTexts()
  return (
    <>
      {hadOwn && (
        <div className="note ambre" role="status">
          <IconDevices size={18} />
          <span>{say('merges.ownElsewhere')}</span>
        </div>
      )}
      {erased > 0 && <Erased count={erased} />}
    </>
  )
}

function Erased({ count }: { readonly count: number }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const replace = async (): Promise<void> => {
    setBusy(true)
    const never = { signal: new AbortController().signal, onProgress: () => undefined }
    const replaced = await replaceCopies(base, await listCopies(base.storeId), never).finally(() => setBusy(false))
    if (!replaced.ok) return notifyProblem(replaced.problem, say, language)
    setDone(true)
    return notifyDone(say('record.copiesReplaced'))
  }
  if (done) return null
  return (
    <div className="note ambre" role="status">
      <IconEraser size={18} />
      <span>{say('merges.erased', { count })}</span>
      <Button className="push stiff" size="compact-md" loading={busy} onClick={() => void replace()}>
        {say('record.replaceCopies')}
      </Button>
    </div>
  )
}
