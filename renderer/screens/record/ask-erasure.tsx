import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import type { CopyNote } from '../../../shared/ipc/copy-note'
import { lastSegment } from '../../../shared/merge/field-name'
import type { HistoryEntry } from '../../../shared/merge/history'
import type { ErasureOf } from '../../../shared/merge/plan-erasure'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { eraseValues, type ErasedHere } from '../../db/commands/erase'
import type { StoredRow } from '../../db/database'
import { useHistory } from '../../db/history'
import { replaceCopies } from '../../db/safety/copies'
import { BaseContext, useBase, useToday } from '../../db/use-base'
import { useFieldTeller } from './field-teller'

/** Asks what of a record is erased for good, does it, and offers to replace the safety copies that still hold it. */
export function useAskErasure(type: RecordType): (row: StoredRow, title: string) => void {
  const base = useBase()
  const { say } = useTexts()
  const [, navigate] = useLocation()
  return (row, title) => {
    const id = modals.open({
      title: say('record.eraseTitle', { name: title }),
      size: 'lg',
      // A dialog is drawn beside the screens: it is handed the base that they stand in.
      children: (
        <BaseContext.Provider value={base}>
          <Erasure
            type={type}
            row={row}
            onDone={(what) => {
              modals.close(id)
              if (what === 'record') navigate(pathOf.list(type))
            }}
          />
        </BaseContext.Provider>
      ),
    })
  }
}

interface Props {
  readonly type: RecordType
  readonly row: StoredRow
  /** Called with what was erased; null when nothing was. */
  readonly onDone: (what: ErasureOf | null) => void
}

function Erasure({ type, row, onDone }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const history = useHistory(type, row.id)
  const tell = useFieldTeller(type, undefined)
  const [whole, setWhole] = useState(false)
  const [chosen, choose] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState<ErasedHere | null>(null)
  const what: ErasureOf = whole ? 'record' : new Set(chosen)
  const erase = async (): Promise<void> => {
    setBusy(true)
    const erased = await eraseValues(base, type, row, what).finally(() => setBusy(false))
    if (!erased.ok) return notifyProblem(erased.problem, say, language)
    notifyDone(say('record.erasedDone'))
    if (erased.value.copies.length === 0 && erased.value.journal) return onDone(what)
    return setLeft(erased.value)
  }
  if (left) return <WhatIsLeft left={left} onDone={() => onDone(what)} />
  return (
    <div className="column">
      <p>{say('record.eraseText')}</p>
      <SegmentedControl
        aria-label={say('record.eraseWhat')}
        data={[
          { value: 'some', label: say('record.eraseSome') },
          { value: 'record', label: say('record.eraseAll') },
        ]}
        value={whole ? 'record' : 'some'}
        onChange={(value) => setWhole(value === 'record')}
      />
      {whole ? (
        <p className="sm">{say('record.eraseAllText')}</p>
      ) : (
        <Checkbox.Group aria-label={say('record.eraseWhat')} value={[...chosen]} onChange={choose}>
          <div className="rows">
            {erasableFields(history ?? [], tell.isElement).map((field) => (
              <Checkbox key={field} value={field} label={tell.label(field)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <p className="xs quiet">{say('record.eraseElsewhere')}</p>
      <div className="line">
        <Button className="push" variant="default" data-autofocus onClick={() => onDone(null)}>
          {say('common.cancel')}
        </Button>
        <Button color="rubis" loading={busy} disabled={!whole && chosen.length === 0} onClick={() => void erase()}>
          {say('record.eraseConfirm')}
        </Button>
      </div>
    </div>
  )
}

// What this laptop keeps beside its records: the person decides over the copies, each of which may still be wanted for something else.
function WhatIsLeft({ left, onDone }: { readonly left: ErasedHere; readonly onDone: () => void }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const when = useWhen(base.zone, useToday())
  const [busy, setBusy] = useState(false)
  const replace = async (copies: readonly CopyNote[]): Promise<void> => {
    setBusy(true)
    const never = { signal: new AbortController().signal, onProgress: () => undefined }
    const replaced = await replaceCopies(base, copies, never).finally(() => setBusy(false))
    if (!replaced.ok) return notifyProblem(replaced.problem, say, language)
    notifyDone(say('record.copiesReplaced'))
    return onDone()
  }
  return (
    <div className="column">
      {!left.journal && <p className="note ambre">{say('record.erasedJournal')}</p>}
      {left.copies.length > 0 && (
        <>
          <p>{say('record.erasedCopies', { count: left.copies.length })}</p>
          <ul className="sm">
            {left.copies.map(({ name, at }) => (
              <li key={name}>{when(at)}</li>
            ))}
          </ul>
          <p className="xs quiet">{say('record.erasedCopiesText')}</p>
        </>
      )}
      <div className="line">
        <Button className="push" variant="default" disabled={busy} onClick={onDone}>
          {say('record.keepCopies')}
        </Button>
        {left.copies.length > 0 && (
          <Button loading={busy} data-autofocus onClick={() => void replace(left.copies)}>
            {say('record.replaceCopies')}
          </Button>
        )}
      </div>
    </div>
  )
}

// Every field that ever had a value, lists as one. Elements of sets are codes and links, no words of a person: they go with the whole record only.
function erasableFields(history: readonly HistoryEntry[], isElement: (field: string) => boolean): readonly string[] {
  const named = history.flatMap(({ changes }) => changes.filter(({ after }) => after !== undefined).map(({ field }) => field))
  const told = named.filter((field) => !lastSegment(field).startsWith('$') && !isElement(field))
  return [...new Set(told.map((field) => (field.startsWith('x/') ? field : (field.split('/')[0] ?? field))))]
}
