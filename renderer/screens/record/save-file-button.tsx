import { ActionIcon } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FileRef } from '../../../shared/fields/value'
import { notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { saveFileCopy } from '../../db/files'
import { useBase } from '../../db/use-base'

/** Saves a copy of an attachment where the person says. */
export function SaveFileButton({ file, name }: { readonly file: FileRef; readonly name: string }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={say('record.saveFile', { name })}
      onClick={() => void saveFileCopy(base, file).then((saved) => saved.ok || notifyProblem(saved.problem, say, language))}
    >
      <IconDownload size={16} />
    </ActionIcon>
  )
}
