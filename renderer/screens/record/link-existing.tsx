import { Button } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { readLink } from '../../../shared/fields/record-type'
import { link } from '../../../shared/fields/make'
import { titleOf } from '../../../shared/records'
import type { LinkPlace } from '../../../shared/records/links'
import { wordsOf } from '../../../shared/text/words-of'
import { FieldInput } from '../../components/fields/field-input'
import { FieldServicesContext } from '../../components/fields/field-services'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { linkRecords } from '../../db/commands/link-records'
import { undoGroup } from '../../db/commands/undo'
import type { StoredRow } from '../../db/database'
import { draftKey, keepDraft } from '../../db/drafts'
import { useNames } from '../../db/live'
import { BaseContext, useBase } from '../../db/use-base'
import { useFormServices } from './use-form-services'

/**
 * Asks for a record that exists and makes it point here. A plain link is written at once, with its undo; where the link is part of an item that says
 * more (a function, a role, a date), the other record's form opens with the new item in it.
 */
export function useLinkExisting(type: RecordType, row: StoredRow, title: string): (place: LinkPlace) => void {
  const base = useBase()
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const attach = async (place: LinkPlace, ownerId: string): Promise<void> => {
    const owner = await base.db.records(place.from).get(ownerId)
    if (!owner) return
    const [list = '', property] = place.path.split('/')
    if (property !== undefined) {
      const items = Array.isArray(owner[list]) ? (owner[list] as readonly unknown[]) : []
      const draft = { [list]: [...items, { id: base.newId(), [property]: `${type}:${row.id}` }] }
      await keepDraft(base, draftKey(base, place.from, ownerId), draft, owner)
      return navigate(pathOf.edit(place.from, ownerId))
    }
    const answer = await linkRecords(base, place, owner, { type, id: row.id })
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    const { group } = answer.value
    notifyDone(
      say('record.attached', { name: titleOf(place.from, owner) }),
      group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
    )
  }
  return (place) => {
    const words = wordsOf(place.from, language)
    const id = modals.open({
      title: say('record.attachTitle', { to: title }),
      // A dialog is drawn beside the screens: it is handed the base that they stand in.
      children: (
        <BaseContext.Provider value={base}>
          <Picker
            place={place}
            label={words.one}
            onCancel={() => modals.close(id)}
            onPick={(picked) => {
              modals.close(id)
              void attach(place, picked)
            }}
          />
        </BaseContext.Provider>
      ),
    })
  }
}

interface PickerProps {
  readonly place: LinkPlace
  readonly label: string
  readonly onCancel: () => void
  readonly onPick: (id: string) => void
}

function Picker({ place, label, onCancel, onPick }: PickerProps): ReactNode {
  const { say } = useTexts()
  const [picked, setPicked] = useState<string | null>(null)
  const names = useNames(picked === null ? [] : [picked])
  const services = useFormServices(names)
  const id = picked === null ? null : (readLink(picked)?.id ?? null)
  return (
    <FieldServicesContext.Provider value={services}>
      <FieldInput
        field={link(place.from)}
        words={{ label }}
        value={picked}
        label={label}
        ariaLabel={label}
        required={false}
        missing={null}
        country={null}
        onChange={(value) => setPicked(typeof value === 'string' ? value : null)}
        onInvalid={() => undefined}
      />
      <div className="state-actions">
        <Button disabled={id === null} onClick={() => id !== null && onPick(id)}>
          {say('record.attach')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </FieldServicesContext.Provider>
  )
}
