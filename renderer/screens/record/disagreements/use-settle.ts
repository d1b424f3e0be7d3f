import type { Problem } from '../../../../shared/kernel/problem'
import type { Result } from '../../../../shared/kernel/result'
import { notifyDone, notifyProblem } from '../../../components/notice/notify'
import { useTexts } from '../../../components/texts/use-texts'
import { undoGroup } from '../../../db/commands/undo'
import { useBase } from '../../../db/use-base'

type Command = () => Promise<Result<{ readonly group: string | null }, Problem>>

/** Runs a command that settles and says so, with its undo; false when it could not, which is said too. */
export function useSettle(): (done: string, command: Command) => Promise<boolean> {
  const base = useBase()
  const { say, language } = useTexts()
  return async (done, command) => {
    const answer = await command()
    if (!answer.ok) {
      notifyProblem(answer.problem, say, language)
      return false
    }
    const { group } = answer.value
    notifyDone(done, group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) })
    return true
  }
}
