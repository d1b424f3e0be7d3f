import { useMemo } from 'react'
import type { FieldServices } from '../../components/fields/field-services'
import { notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { addTerm } from '../../db/commands/add-term'
import { saveFileCopy } from '../../db/files'
import type { LinkName } from '../../db/live'
import { findLinkOptions } from '../../db/search/link-options'
import { useBase } from '../../db/use-base'
import { usePickFile } from './use-pick-file'

/** What the inputs of a form need of the store. */
export function useFormServices(names: (link: string) => LinkName): FieldServices {
  const base = useBase()
  const { say, language } = useTexts()
  const pickFile = usePickFile()
  return useMemo(
    () => ({
      nameOf: (link) => names(link).text,
      disagrees: (link) => names(link).disagrees,
      search: (text, types, where) => findLinkOptions(base, text, types, where),
      addTerm: async (vocabulary, label) => {
        const added = await addTerm(base, vocabulary, label)
        if (!added.ok) notifyProblem(added.problem, say, language)
        return added.ok ? added.value.id : null
      },
      pickFile,
      saveFileCopy: (file) => void saveFileCopy(base, file).then((saved) => saved.ok || notifyProblem(saved.problem, say, language)),
      newId: base.newId,
    }),
    [base, names, pickFile, say, language],
  )
}
