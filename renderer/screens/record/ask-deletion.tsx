import { Button, SegmentedControl } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { titleOf } from '../../../shared/records'
import { wordsOf } from '../../../shared/text/words-of'
import { RecordName } from '../../components/disagreement/record-name'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { deleteRecord, type DeletionChild } from '../../db/commands/delete-record'
import { undoGroup } from '../../db/commands/undo'
import type { StoredRow } from '../../db/database'
import { linkedTo, type LinkedGroup } from '../../db/live'
import { useBase } from '../../db/use-base'

/** Deletes a record: at once when nothing points to it, else after asking what becomes of what does. One act, with its undo. */
export function useAskDeletion(type: RecordType): (row: StoredRow, title: string) => void {
  const base = useBase()
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const remove = async (row: StoredRow, title: string, children: readonly DeletionChild[]): Promise<void> => {
    const answer = await deleteRecord(base, type, row, children)
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    const { group } = answer.value
    notifyDone(
      say('record.moved', { name: title }),
      group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
    )
    navigate(pathOf.list(type))
  }
  return (row, title) =>
    void linkedTo(base.db, type, row.id).then((groups) => {
      if (groups.length === 0) return remove(row, title, [])
      const id = modals.open({
        title: say('record.deleteTitle', { name: title }),
        children: (
          <Children
            groups={groups}
            onCancel={() => modals.close(id)}
            onDelete={(children) => {
              modals.close(id)
              void remove(row, title, children)
            }}
          />
        ),
      })
      return undefined
    })
}

interface Props {
  readonly groups: readonly LinkedGroup[]
  readonly onCancel: () => void
  readonly onDelete: (children: readonly DeletionChild[]) => void
}

function Children({ groups, onCancel, onDelete }: Props): ReactNode {
  const { say, language } = useTexts()
  const [choices, setChoices] = useState<Readonly<Record<string, 'unlink' | 'delete'>>>({})
  const keyOf = ({ place }: LinkedGroup): string => `${place.from} ${place.path}`
  return (
    <div className="column">
      <p>{say('record.deleteText')}</p>
      {groups.map((group) => {
        const words = wordsOf(group.place.from, language)
        return (
          <section key={keyOf(group)} className="block">
            <div className="block-head">
              <h3>
                {words.pointing[group.place.path] ?? words.title} <span className="quiet">{group.rows.length}</span>
              </h3>
              <SegmentedControl
                className="push"
                size="xs"
                aria-label={words.pointing[group.place.path] ?? words.title}
                data={[
                  { value: 'unlink', label: say('record.unlink') },
                  { value: 'delete', label: say('record.deleteToo') },
                ]}
                value={choices[keyOf(group)] ?? 'unlink'}
                onChange={(what) => setChoices({ ...choices, [keyOf(group)]: what === 'delete' ? 'delete' : 'unlink' })}
              />
            </div>
            <div className="rows">
              {group.rows.slice(0, 5).map((row) => (
                <div key={row.id}>
                  <RecordName text={titleOf(group.place.from, row) || words.untitled} disagrees={row._cf > 0} />
                </div>
              ))}
            </div>
          </section>
        )
      })}
      <div className="line">
        <Button className="push" variant="default" data-autofocus onClick={onCancel}>
          {say('common.cancel')}
        </Button>
        <Button
          color="rubis"
          onClick={() =>
            onDelete(
              groups.flatMap((group) =>
                group.rows.map((shown) => ({ shown, place: group.place, what: choices[keyOf(group)] ?? 'unlink' })),
              ),
            )
          }
        >
          {say('record.deleteConfirm')}
        </Button>
      </div>
    </div>
  )
}
