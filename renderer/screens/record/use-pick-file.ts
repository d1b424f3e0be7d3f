import { useCallback } from 'react'
import type { FileRef } from '../../../shared/fields/value'
import type { WorkHooks } from '../../components/long-work/use-long-work'
import { notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { storePickedFile } from '../../db/files'
import { useBase } from '../../db/use-base'

/** Asks for a file and keeps its bytes; null when none was chosen, or it could not be kept, which is told. */
export function usePickFile(): (hooks: WorkHooks) => Promise<FileRef | null> {
  const base = useBase()
  const { say, language } = useTexts()
  return useCallback(
    async ({ signal, tell }) => {
      const titles = { reading: 'form.readingFile', keeping: 'form.keepingFile' } as const
      const stored = await storePickedFile(base, {
        signal,
        onProgress: (name, stage, done, total) => tell(say(titles[stage], { name }), { done, total, unit: 'bytes' }),
      })
      if (stored.ok) return stored.value
      notifyProblem(stored.problem, say, language)
      return null
    },
    [base, say, language],
  )
}
