import { Button, Group, Modal, Select } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { titleOf } from '../../../../shared/records'
import { describeField } from '../../../../shared/text/describe-field'
import { wordsOf } from '../../../../shared/text/words-of'
import { notifyDone, notifyProblem } from '../../../components/notice/notify'
import { useTexts } from '../../../components/texts/use-texts'
import { useWhen } from '../../../components/texts/use-when'
import { listMergeReports, type MergeReportKept } from '../../../db/backup/merge-reports'
import { chosenSide, openConflicts, resolveMany, type ManyChoice, type OpenConflict } from '../../../db/commands/resolve-many'
import { undoGroup } from '../../../db/commands/undo'
import { useAuthors } from '../../../db/history'
import { useNames, useRecordsByLink } from '../../../db/live'
import { useLiveQuery } from '../../../db/live-query'
import { useBase, useCustomFields, useToday } from '../../../db/use-base'

/** Fields that the preview lists. */
const listed = 8

/** The same choice for several disagreements: whose values are taken, or of which file, and where. What it would settle is shown before. */
export function SettleMany(): ReactNode {
  const { say } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" leftSection={<IconChecks size={16} />} onClick={() => setOpen(true)}>
        {say('disagreements.many')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={say('disagreements.manyTitle')} size={600}>
        {open && <Choice onDone={() => setOpen(false)} />}
      </Modal>
    </>
  )
}

function Choice({ onDone }: { readonly onDone: () => void }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const authors = useAuthors()
  const customFields = useCustomFields()
  const when = useWhen(base.zone, useToday())
  const conflicts = useLiveQuery(() => openConflicts(base), [base])
  const reports = useLiveQuery(() => listMergeReports(base), [base])
  const [author, setAuthor] = useState<string | null>(null)
  const [file, setFile] = useState<string | null>(null)
  const [field, setField] = useState<string | null>(null)
  const people = useMemo(() => countBy(conflicts ?? [], ({ conflict }) => conflict.sides.map((side) => side.author)), [conflicts])
  const fields = useMemo(() => countBy(conflicts ?? [], ({ type, conflict }) => [`${type} ${conflict.field}`]), [conflicts])
  const files = useMemo(() => filesOf(reports ?? [], conflicts ?? []), [reports, conflicts])
  if (!conflicts || !reports) return null
  const labelOf = (name: string): string => {
    const [type, of] = name.split(' ') as [OpenConflict['type'], string]
    const { label } = describeField(of, { type, customFields, language, nameOf: () => '' })
    return `${wordsOf(type, language).one}, ${label}`
  }
  const choice = choiceOf(author, files.find(({ report }) => report.id === file)?.groups ?? null, field)
  const settled = conflicts.filter((one) => chosenSide(one, choice))
  const settle = async (): Promise<void> => {
    const answer = await resolveMany(base, conflicts, choice)
    onDone()
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    const { group } = answer.value
    return notifyDone(
      say('disagreements.manyDone', { count: settled.length }),
      group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
    )
  }
  return (
    <>
      <Select
        clearable
        label={say('disagreements.whose')}
        placeholder={say(file === null ? 'disagreements.whoseNone' : 'disagreements.anybody')}
        data={people.map(([id, count]) => ({ value: id, label: `${authors.nameOf(id)} (${count})` }))}
        value={author}
        onChange={setAuthor}
      />
      {files.length > 0 && (
        <Select
          mt="sm"
          clearable
          label={say('disagreements.fromFile')}
          placeholder={say('disagreements.anyFile')}
          data={files.map(({ report: { id, from, at }, count }) => ({
            value: id,
            label: `${say('merges.of', { who: from.member || from.laptop, when: when(at) })} (${count})`,
          }))}
          value={file}
          onChange={setFile}
        />
      )}
      <Select
        mt="sm"
        clearable
        label={say('disagreements.where')}
        placeholder={say('disagreements.everywhere')}
        data={fields.map(([name, count]) => ({ value: name, label: `${labelOf(name)} (${count})` }))}
        value={field}
        onChange={setField}
      />
      <PreviewOfChoice settled={settled} choice={choice} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {say('common.cancel')}
        </Button>
        <Button disabled={settled.length === 0} onClick={() => void settle()}>
          {say('disagreements.manyNow', { count: settled.length })}
        </Button>
      </Group>
    </>
  )
}

function PreviewOfChoice({ settled, choice }: { readonly settled: readonly OpenConflict[]; readonly choice: ManyChoice }): ReactNode {
  const { say, language } = useTexts()
  const customFields = useCustomFields()
  const shown = useMemo(() => settled.slice(0, listed), [settled])
  const links = useMemo(() => shown.map(({ type, id }) => `${type}:${id}`), [shown])
  const records = useRecordsByLink(links)
  const named = useNames(links)
  return (
    <ul className="sm settle-many">
      {shown.map((one) => {
        const { type, id, conflict } = one
        const { label, show } = describeField(conflict.field, { type, customFields, language, nameOf: (link) => named(link).text })
        const row = records.get(`${type}:${id}`)
        const title = (row && titleOf(type, row)) || wordsOf(type, language).untitled
        const value = show(chosenSide(one, choice)?.value ?? null) || say('disagreements.empty')
        return <li key={`${type}:${id} ${conflict.field}`}>{say('disagreements.manyLine', { title, label, value })}</li>
      })}
      {settled.length > shown.length && <li className="quiet">{say('merges.more', { count: settled.length - shown.length })}</li>}
    </ul>
  )
}

function choiceOf(author: string | null, groups: ReadonlySet<string> | null, field: string | null): ManyChoice {
  const [type, name] = (field ?? '').split(' ') as [OpenConflict['type'], string | undefined]
  return { author, groups, field: name === undefined ? null : { type, name } }
}

interface FileInConflict {
  readonly report: MergeReportKept
  readonly groups: ReadonlySet<string>
  readonly count: number
}

// The merged files of which values stand in a disagreement, newest first.
function filesOf(reports: readonly MergeReportKept[], conflicts: readonly OpenConflict[]): readonly FileInConflict[] {
  return reports
    .map((report) => {
      const groups = new Set(report.groups)
      const choice: ManyChoice = { author: null, groups, field: null }
      return { report, groups, count: conflicts.filter((one) => chosenSide(one, choice)).length }
    })
    .filter(({ count }) => count > 0)
}

// How many disagreements each name has to do with, most first.
function countBy(
  conflicts: readonly OpenConflict[],
  namesOf: (one: OpenConflict) => readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const one of conflicts) for (const name of new Set(namesOf(one))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}
