import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { firstDay } from '../../../shared/kernel/day'
import { shortDay } from '../../../shared/text/format'
import { wordsOf } from '../../../shared/text/words-of'
import { Block } from '../../components/block/block'
import { DisagreementMark } from '../../components/disagreement/disagreement-mark'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { LongText } from './long-text'
import { createRecord } from '../../db/commands/create-record'
import { undoGroup } from '../../db/commands/undo'
import type { StoredRow } from '../../db/database'
import { useLinkedTo } from '../../db/live'
import { useBase, useToday } from '../../db/use-base'

/** The dated notes of a record, newest first, and a place to write the next one. */
export function NotesBlock({ type, row }: { readonly type: RecordType; readonly row: StoredRow }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const today = useToday()
  const groups = useLinkedTo(type, row.id)
  const [text, setText] = useState('')
  const words = wordsOf('note', language)
  const notes = (groups ?? [])
    .filter(({ place }) => place.from === 'note' && place.path === 'about')
    .flatMap(({ rows }) => rows)
    .toSorted((a, b) => compareNotes(a, b))
  const add = async (): Promise<void> => {
    const answer = await createRecord(base, 'note', { about: `${type}:${row.id}`, on: today, text: text.trim() })
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    setText('')
    const { group } = answer.value
    notifyDone(say('record.noteAdded'), { label: say('common.undo'), run: () => void undoGroup(base, group) })
  }
  return (
    <Block title={words.title} beside={notes.length > 0 ? notes.length : undefined}>
      {row._del === 0 && (
        <form
          className="note-form"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <Textarea
            aria-label={words.create}
            placeholder={say('record.noteToday')}
            autosize
            minRows={1}
            maxRows={8}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || text.trim() === '') return
              event.preventDefault()
              void add()
            }}
          />
          {text.trim() !== '' && (
            <Button type="submit" size="compact-md">
              {say('common.add')}
            </Button>
          )}
        </form>
      )}
      {notes.map((note) => {
        const kind = words.fields['kind']?.codes?.[String(note['kind'])] ?? ''
        return (
          <article key={note.id} className="note-entry">
            <header className="line xs quiet">
              <time dateTime={String(note['on'] ?? '')}>{shortDay(String(note['on'] ?? ''))}</time>
              <span>{kind}</span>
              {note._cf > 0 && <DisagreementMark />}
              <ActionIcon
                className="push"
                component={Link}
                href={pathOf.record('note', note.id)}
                variant="subtle"
                color="gray"
                aria-label={say('record.openNote', { day: shortDay(String(note['on'] ?? '')) })}
              >
                <IconPencil size={14} />
              </ActionIcon>
            </header>
            <LongText text={String(note['text'] ?? '')} />
          </article>
        )
      })}
    </Block>
  )
}

function compareNotes(a: StoredRow, b: StoredRow): number {
  const [x, y] = [a, b].map((row) => (typeof row['on'] === 'string' ? firstDay(row['on']) : ''))
  return (x ?? '') < (y ?? '') ? 1 : (x ?? '') > (y ?? '') ? -1 : b._at - a._at
}
