import { useLongWork, type LongWorkState } from '../../components/long-work/use-long-work'
import { notifyDone, notifyProblem, notifyWarning } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { rereadCopies } from '../../db/safety/health'
import { useBase } from '../../db/use-base'

/** Reads all copies of the base whole, and says what was found. */
export function useReread(): { readonly work: LongWorkState; start(): void } {
  const base = useBase()
  const { say, language } = useTexts()
  const work = useLongWork()
  const start = async (): Promise<void> => {
    const read = await work.run(({ signal, tell }) =>
      rereadCopies(base, { signal, onProgress: (done, total) => tell(say('safety.rereading'), { done, total, unit: 'bytes' }) }),
    )
    if (!read.ok) return notifyProblem(read.problem, say, language)
    const { damaged } = read.value
    if (damaged > 0) return notifyWarning(say('safety.rereadDamaged', { count: damaged }))
    return notifyDone(say('safety.rereadSound'))
  }
  return { work, start: () => void start() }
}
