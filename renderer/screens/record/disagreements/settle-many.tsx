import { Button, Input, Modal, SegmentedControl } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../../../components/texts/use-texts'
import { listMergeReports } from '../../../db/backup/merge-reports'
import { openConflicts } from '../../../db/commands/resolve-many'
import { useLiveQuery } from '../../../db/live-query'
import { useBase } from '../../../db/use-base'
import { ManyDeletions } from './many-deletions'
import { ManyValues } from './many-values'

/** The merges that are offered to choose from: the newest. */
const filesToChoose = 200

/** The same choice for several disagreements: whose values are taken, or whether what was deleted is kept, and where. What it would settle is shown before. */
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
  const { say } = useTexts()
  const conflicts = useLiveQuery(() => openConflicts(base), [base])
  const reports = useLiveQuery(async () => (await listMergeReports(base, filesToChoose)).reports, [base])
  const [chosen, setChosen] = useState<'values' | 'deletions'>('values')
  if (!conflicts || !reports) return null
  const { fields, deletions } = conflicts
  const what = fields.length === 0 ? 'deletions' : deletions.length === 0 ? 'values' : chosen
  return (
    <>
      {fields.length > 0 && deletions.length > 0 && (
        <Input.Wrapper label={say('disagreements.manyWhat')} mb="sm">
          <SegmentedControl
            fullWidth
            aria-label={say('disagreements.manyWhat')}
            data={[
              { value: 'values', label: say('disagreements.manyValues', { count: fields.length }) },
              { value: 'deletions', label: say('disagreements.manyDeletions', { count: deletions.length }) },
            ]}
            value={what}
            onChange={(next) => setChosen(next === 'deletions' ? 'deletions' : 'values')}
          />
        </Input.Wrapper>
      )}
      {what === 'values' ? (
        <ManyValues conflicts={fields} reports={reports} onDone={onDone} />
      ) : (
        <ManyDeletions conflicts={deletions} onDone={onDone} />
      )}
    </>
  )
}
