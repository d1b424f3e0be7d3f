import { Button, Group } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { linkTo, type RecordType } from '../../../../shared/fields/record-type'
import type { FieldName } from '../../../../shared/merge/op'
import { titleOf } from '../../../../shared/records'
import { linksOf } from '../../../../shared/records/links'
import { isDeletion, scopeOf } from '../../../../shared/merge/field-name'
import { describeField, describeItem, type FieldReader } from '../../../../shared/text/describe-field'
import { wordsOf } from '../../../../shared/text/words-of'
import { useTexts } from '../../../components/texts/use-texts'
import type { StoredRow } from '../../../db/database'
import { useNames, useRecordsByLink } from '../../../db/live'
import { useCustomFields } from '../../../db/use-base'
import { fieldLabel } from './field-in-words'

/** Lines that the preview draws. */
const listed = 8

/** One thing that a choice for several would settle. */
export interface ManyLine {
  readonly type: RecordType
  readonly id: string
  /** The field, or what is deleted: `$del`, `mandates/<item>/$del`. */
  readonly field: FieldName
  /** What becomes of it. */
  say(show: (value: unknown) => string): string
}

/** What a choice for several disagreements would settle, each with its record. */
export function ManyPreview({ lines }: { readonly lines: readonly ManyLine[] }): ReactNode {
  const { say, language } = useTexts()
  const customFields = useCustomFields()
  const shown = useMemo(() => lines.slice(0, listed), [lines])
  const records = useRecordsByLink(useMemo(() => shown.map(({ type, id }) => linkTo(type, id)), [shown]))
  const links = useMemo(() => [...records].flatMap(([link, row]) => linksOf(typeIn(link), row).map(({ to }) => to)), [records])
  const named = useNames(links)
  return (
    <ul className="sm settle-many">
      {shown.map((line) => {
        const { type, id, field } = line
        const reader: FieldReader = { type, customFields, language, nameOf: (link) => named(link).text }
        const { show } = describeField(field, reader)
        const row = records.get(linkTo(type, id))
        const title = (row && titleOf(type, row)) || wordsOf(type, language).untitled
        const place = labelIn(field, row, reader)
        const value = line.say(show)
        return (
          <li key={`${type}:${id} ${field}`}>
            {place === ''
              ? say('disagreements.change', { label: title, value })
              : say('disagreements.manyLine', { title, label: place, value })}
          </li>
        )
      })}
      {lines.length > shown.length && <li className="quiet">{say('merges.more', { count: lines.length - shown.length })}</li>}
    </ul>
  )
}

/** The end of the dialog: give up, or settle that many. */
export function ManyButtons({
  count,
  onSettle,
  onCancel,
}: {
  readonly count: number
  readonly onSettle: () => void
  readonly onCancel: () => void
}): ReactNode {
  const { say } = useTexts()
  return (
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onCancel}>
        {say('common.cancel')}
      </Button>
      <Button disabled={count === 0} onClick={onSettle}>
        {say('disagreements.manyNow', { count })}
      </Button>
    </Group>
  )
}

/** How many things each name has to do with, most first. */
export function countBy<Thing>(
  things: readonly Thing[],
  namesOf: (one: Thing) => readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const one of things) for (const name of new Set(namesOf(one))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

function typeIn(link: string): RecordType {
  return link.slice(0, link.indexOf(':')) as RecordType
}

// The record alone where all of it is meant.
function labelIn(field: FieldName, row: StoredRow | undefined, reader: FieldReader): string {
  if (field === '$del') return ''
  if (!row) return describeField(field, reader).label
  return isDeletion(field) ? describeItem(scopeOf(field), row, reader) : fieldLabel(field, row, reader)
}
