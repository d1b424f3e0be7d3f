import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import type { FieldChange, HistoryEntry } from '../../../shared/merge/history'
import { instantDay } from '../../../shared/text/format'
import { clockOf, dayHeading } from '../../components/history/when'
import { useTexts } from '../../components/texts/use-texts'
import { useAuthors, useHistory } from '../../db/history'
import { useBase, useToday } from '../../db/use-base'
import { useFieldTeller } from './field-teller'

// An act that filled a whole record is told by its first changes; the rest unfolds.
const shownChanges = 6

/** Who changed what and when, newest first, by day. */
export function HistoryPanel({
  type,
  id,
  onClose,
}: {
  readonly type: RecordType
  readonly id: string
  readonly onClose: () => void
}): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const today = useToday()
  const history = useHistory(type, id)
  const authors = useAuthors()
  const tell = useFieldTeller(type, history)
  const days = useMemo(() => byDay(history ?? [], base.zone), [history, base.zone])
  return (
    <aside className="history" aria-label={say('record.history')}>
      <div className="history-head">
        <h2>{say('record.history')}</h2>
        {history && <span className="quiet xs">{say('record.changes', { count: history.length })}</span>}
        <ActionIcon className="push" variant="subtle" color="gray" aria-label={say('record.closeHistory')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <ol tabIndex={0}>
        {days.flatMap(({ day, entries }) => [
          <li key={day} className="history-day">
            {dayHeading(entries[0]?.at ?? 0, base.zone, today, say, language)}
          </li>,
          ...entries.map((entry) => (
            <li key={entry.group} className="history-entry">
              <div className="history-who">
                <span className={`avatar hue-${authors.hueOf(entry.feed)}`}>{authors.initialsOf(entry.author)}</span>
                <span>
                  <b>{authors.nameOf(entry.author)}</b>
                  <br />
                  <span className="quiet xs">
                    {clockOf(entry.at, base.zone, language)}, {say('shell.laptop', { name: authors.laptopOf(entry.feed) })}
                  </span>
                </span>
              </div>
              {actOf(entry) !== '' && <p className="xs quiet">{actOf(entry)}</p>}
              {changesOf(entry.changes.filter(isTold))}
            </li>
          )),
        ])}
      </ol>
    </aside>
  )

  function changesOf(changes: readonly FieldChange[]): ReactNode {
    const list = (some: readonly FieldChange[]): ReactNode => (
      <dl className="history-changes">
        {some.map((change) => (
          <Change
            key={change.field}
            label={tell.label(change.field)}
            before={change.before.map((value) => said(change, value))}
            after={said(change, change.after)}
          />
        ))}
      </dl>
    )
    if (changes.length <= shownChanges + 2) return list(changes)
    return (
      <>
        {list(changes.slice(0, shownChanges))}
        <details className="history-more">
          <summary>{say('record.moreChanges', { count: changes.length - shownChanges })}</summary>
          {list(changes.slice(shownChanges))}
        </details>
      </>
    )
  }
  function said(change: FieldChange, value: Json | undefined): string {
    if (value === undefined) return say('record.erased')
    if (change.field === '$del') return value === true ? say('record.deletedEntry') : say('record.restoredEntry')
    if (change.field.endsWith('/$del')) return say('record.itemRemoved')
    if (value === null) return say('record.emptied')
    if (value === true && tell.isElement(change.field)) return say('record.added')
    if (value === false && tell.isElement(change.field)) return say('record.removed')
    return tell.value(change.field, value)
  }
  function actOf(entry: HistoryEntry): string {
    const known = ['undo', 'redo', 'resolve', 'import', 'seed', 'restore', 'bulk', 'unite'] as const
    const act = known.find((one) => one === entry.act)
    return act ? say(`record.acts.${act}`) : ''
  }
}

function Change({
  label,
  before,
  after,
}: {
  readonly label: string
  readonly before: readonly string[]
  readonly after: string
}): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {before
          .filter((text) => text !== '' && text !== after)
          .map((text) => (
            <del key={text}>{text}</del>
          ))}
        <ins>{after}</ins>
      </dd>
    </>
  )
}

// Places in lists change with every move: nobody looks for them in a history.
function isTold(change: FieldChange): boolean {
  return !change.field.endsWith('/$order')
}

function byDay(
  history: readonly HistoryEntry[],
  zone: string,
): readonly { readonly day: string; readonly entries: readonly HistoryEntry[] }[] {
  const days = new Map<string, HistoryEntry[]>()
  for (const entry of history) {
    const day = instantDay(entry.at, zone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, entries]) => ({ day, entries }))
}
