import { Select } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { describeField } from '../../../../shared/text/describe-field'
import { wordsOf } from '../../../../shared/text/words-of'
import { placeOf } from '../../../../shared/merge/field-name'
import { useTexts } from '../../../components/texts/use-texts'
import { useWhen } from '../../../components/texts/use-when'
import type { MergeReportKept } from '../../../db/backup/merge-reports'
import { chosenSide, resolveMany, type ManyChoice, type ManyPlace, type OpenConflict } from '../../../db/commands/resolve-many'
import { useAuthors } from '../../../db/history'
import { useBase, useCustomFields, useToday } from '../../../db/use-base'
import { countBy, ManyButtons, ManyPreview, type ManyLine } from './many-preview'
import { useSettle } from './use-settle'

interface Props {
  readonly conflicts: readonly OpenConflict[]
  readonly reports: readonly MergeReportKept[]
  readonly onDone: () => void
}

/** Takes the values of one person, or those that one file brought, in many fields at once. */
export function ManyValues({ conflicts, reports, onDone }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const authors = useAuthors()
  const customFields = useCustomFields()
  const settle = useSettle()
  const when = useWhen(base.zone, useToday())
  const [author, setAuthor] = useState<string | null>(null)
  const [file, setFile] = useState<string | null>(null)
  const [where, setWhere] = useState<string | null>(null)
  const people = useMemo(() => countBy(conflicts, ({ conflict }) => conflict.sides.map((side) => side.author)), [conflicts])
  const places = useMemo(() => countBy(conflicts, ({ type, conflict }) => [`${type} ${placeOf(conflict.field)}`]), [conflicts])
  const files = useMemo(() => filesOf(reports, conflicts), [reports, conflicts])
  const labelOf = (name: string): string => {
    const { type, place } = placeIn(name)
    return `${wordsOf(type, language).one}, ${describeField(place, { type, customFields, language, nameOf: () => '' }).label}`
  }
  const choice: ManyChoice = {
    author,
    groups: files.find(({ report }) => report.id === file)?.groups ?? null,
    where: where === null ? null : placeIn(where),
  }
  const settled = conflicts.filter((one) => chosenSide(one, choice))
  const lines = settled.map((one): ManyLine => {
    const value = chosenSide(one, choice)?.value ?? null
    return { type: one.type, id: one.id, field: one.conflict.field, say: (show) => show(value) || say('disagreements.empty') }
  })
  const take = async (): Promise<void> => {
    const done = say('disagreements.manyDone', { count: settled.length })
    if (await settle(done, () => resolveMany(base, conflicts, choice))) onDone()
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
        data={places.map(([name, count]) => ({ value: name, label: `${labelOf(name)} (${count})` }))}
        value={where}
        onChange={setWhere}
      />
      <ManyPreview lines={lines} />
      <ManyButtons count={settled.length} onSettle={() => void take()} onCancel={onDone} />
    </>
  )
}

function placeIn(name: string): ManyPlace {
  const [type, place] = name.split(' ') as [OpenConflict['type'], string]
  return { type, place }
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
      const choice: ManyChoice = { author: null, groups, where: null }
      return { report, groups, count: conflicts.filter((one) => chosenSide(one, choice)).length }
    })
    .filter(({ count }) => count > 0)
}
