import { Radio, Select, Stack } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { RecordType } from '../../../../shared/fields/record-type'
import { describeField } from '../../../../shared/text/describe-field'
import { wordsOf } from '../../../../shared/text/words-of'
import { useTexts } from '../../../components/texts/use-texts'
import { keepOrDeleteMany, type OpenDeletion } from '../../../db/commands/resolve-many'
import { useBase, useCustomFields } from '../../../db/use-base'
import { countBy, ManyButtons, ManyPreview, type ManyLine } from './many-preview'
import { useSettle } from './use-settle'

interface Props {
  readonly conflicts: readonly OpenDeletion[]
  readonly onDone: () => void
}

/** Keeps, or deletes all the same, many records and items that were deleted while others worked on them. */
export function ManyDeletions({ conflicts, onDone }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const customFields = useCustomFields()
  const settle = useSettle()
  const [what, setWhat] = useState<'keep' | 'delete' | null>(null)
  const [where, setWhere] = useState<string | null>(null)
  const places = useMemo(() => countBy(conflicts, (one) => [placeOfDeletion(one)]), [conflicts])
  const labelOf = (name: string): string => {
    const [type, list] = name.split(' ') as [RecordType, string]
    const { one } = wordsOf(type, language)
    return list === '' ? one : `${one}, ${describeField(list, { type, customFields, language, nameOf: () => '' }).label}`
  }
  const meant = conflicts.filter((one) => what !== null && (where === null || where === placeOfDeletion(one)))
  const word = say(what === 'delete' ? 'disagreements.manyBinned' : 'disagreements.manyKept')
  const lines = meant.map(({ type, id, conflict }): ManyLine => ({ type, id, field: `${conflict.scope}$del`, say: () => word }))
  const run = async (): Promise<void> => {
    if (what === null) return
    const done = say('disagreements.manyDone', { count: meant.length })
    if (await settle(done, () => keepOrDeleteMany(base, meant, what))) onDone()
  }
  return (
    <>
      <Radio.Group
        aria-label={say('disagreements.manyWhat')}
        value={what}
        onChange={(next) => setWhat(next === 'delete' ? 'delete' : 'keep')}
      >
        <Stack gap="xs">
          <Radio value="keep" label={say('disagreements.manyKeep')} />
          <Radio value="delete" label={say('disagreements.manyDelete')} />
        </Stack>
      </Radio.Group>
      <Select
        mt="sm"
        clearable
        label={say('disagreements.where')}
        placeholder={say('disagreements.manyDeletionsWhere')}
        data={places.map(([name, count]) => ({ value: name, label: `${labelOf(name)} (${count})` }))}
        value={where}
        onChange={setWhere}
      />
      <ManyPreview lines={lines} />
      <ManyButtons count={meant.length} onSettle={() => void run()} onCancel={onDone} />
    </>
  )
}

// A record, or an item of one list of it.
function placeOfDeletion({ type, conflict }: OpenDeletion): string {
  return `${type} ${conflict.scope.split('/')[0] ?? ''}`
}
