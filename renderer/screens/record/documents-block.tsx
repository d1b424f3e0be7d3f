import { Button } from '@mantine/core'
import { IconFileText, IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import type { FileRef } from '../../../shared/fields/value'
import { bytesText, shortDay } from '../../../shared/text/format'
import { titleOf } from '../../../shared/records'
import { wordsOf } from '../../../shared/text/words-of'
import { Block } from '../../components/block/block'
import { RecordName } from '../../components/disagreement/record-name'
import { LongWorkShown } from '../../components/long-work/long-work'
import { useLongWork } from '../../components/long-work/use-long-work'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { createRecord } from '../../db/commands/create-record'
import { undoGroup } from '../../db/commands/undo'
import type { StoredRow } from '../../db/database'
import { useLinkedTo } from '../../db/live'
import { useBase, useToday } from '../../db/use-base'
import { SaveFileButton } from './save-file-button'
import { usePickFile } from './use-pick-file'

/** The documents of a record, and a way to attach a file at once: its name becomes the title, to be corrected on its page. */
export function DocumentsBlock({ type, row }: { readonly type: RecordType; readonly row: StoredRow }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const today = useToday()
  const groups = useLinkedTo(type, row.id)
  const pickFile = usePickFile()
  const work = useLongWork()
  const words = wordsOf('document', language)
  const documents = (groups ?? []).filter(({ place }) => place.from === 'document').flatMap(({ rows }) => rows)
  const attach = async (): Promise<void> => {
    const file = await work.run(pickFile)
    if (!file) return
    const draft = { title: titleOfFile(file.name), on: today, file, about: [{ id: base.newId(), to: `${type}:${row.id}` }] }
    const answer = await createRecord(base, 'document', draft)
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    const { group } = answer.value
    notifyDone(say('record.fileAttached', { name: file.name }), {
      label: say('common.undo'),
      run: () => void undoGroup(base, group),
    })
  }
  return (
    <>
      <Block
        title={words.title}
        beside={documents.length > 0 ? documents.length : undefined}
        actions={
          row._del === 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={work.running}
              leftSection={<IconPaperclip size={15} />}
              onClick={() => void attach()}
            >
              {say('record.attachFile')}
            </Button>
          )
        }
      >
        {documents.map((document) => {
          const file = document['file'] as FileRef | null | undefined
          const name = titleOf('document', document) || words.untitled
          return (
            <div key={document.id} className="linked">
              <Link href={pathOf.record('document', document.id)}>
                <IconFileText size={16} className="quiet" aria-hidden="true" />
                <RecordName text={name} disagrees={document._cf > 0} />
                <span className="quiet xs aside">
                  {[document['on'] == null ? '' : shortDay(String(document['on'])), file ? bytesText(file.size, language) : '']
                    .filter((part) => part !== '')
                    .join(', ')}
                </span>
              </Link>
              {file && <SaveFileButton file={file} name={name} />}
            </div>
          )
        })}
      </Block>
      <LongWorkShown work={work} text={say('form.readingText')} />
    </>
  )
}

function titleOfFile(name: string): string {
  const bare = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim()
  return (bare === '' ? name : bare).slice(0, 300)
}
