import { useTexts } from '../components/texts/use-texts'
import { notifyDone, notifyProblem } from '../components/notice/notify'
import { redoLast, undoLast } from '../db/commands/undo'
import { useBase } from '../db/use-base'

/** Taking back the last act, and doing it again; each says what it did. */
export interface UndoRedo {
  readonly undo: () => void
  readonly redo: () => void
}

/** Undo and redo of the open base, for buttons, keys and the palette. */
export function useUndoRedo(): UndoRedo {
  const base = useBase()
  const { say, language } = useTexts()
  const run = (act: typeof undoLast, done: string): void =>
    void act(base).then((answer) => {
      if (!answer.ok) return notifyProblem(answer.problem, say, language)
      notifyDone(answer.value.left.length > 0 ? `${done}. ${say('shell.leftAlone')}` : done)
    })
  return { undo: () => run(undoLast, say('shell.undone')), redo: () => run(redoLast, say('shell.redone')) }
}
