import { Button, Menu, Kbd, ActionIcon } from '@mantine/core'
import { IconDots, IconEraser, IconFileOff, IconGitCompare, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { definitionOf, titleOf } from '../../../shared/records'
import { wordsOf } from '../../../shared/text/words-of'
import { DisagreementMark } from '../../components/disagreement/disagreement-mark'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { StatusMark } from '../../components/status/status-mark'
import { useTexts } from '../../components/texts/use-texts'
import { restoreRecord } from '../../db/commands/delete-record'
import type { StoredRow } from '../../db/database'
import { useRecord } from '../../db/live'
import { newerFieldsIn } from '../../db/newer-ops'
import { usePreference } from '../../db/preferences'
import { useBase } from '../../db/use-base'
import { useNewerChanges } from '../../db/use-newer-changes'
import { useAskDeletion } from './ask-deletion'
import { useAskErasure } from './ask-erasure'
import { PrintMenu } from './print-menu'
import { useCompareWithCopy } from './compare-with-copy'
import { RecordDisagreements } from './disagreements/record-disagreements'
import { EditRecord } from './edit-record'
import { HistoryPanel } from './history-panel'
import { hasChecks } from '../../../shared/rules/checks'
import { ChecksBlock } from './checks-block'
import { DocumentsBlock } from './documents-block'
import { LinkedRecords } from './linked-records'
import { NotesBlock } from './notes-block'
import { RecordFacts, RecordNames, RecordSections, RecordWay } from './record-parts'
import { useRowShower } from './use-row-shower'

/** The page of one record: read, edited, with its history. */
export function RecordScreen({
  type,
  id,
  editing,
}: {
  readonly type: RecordType
  readonly id: string
  readonly editing: boolean
}): ReactNode {
  const row = useRecord(type, id)
  if (row === undefined) return null
  if (row === null) return <Missing type={type} />
  return editing && row._del === 0 ? <EditRecord type={type} row={row} /> : <ReadRecord type={type} row={row} />
}

function ReadRecord({ type, row }: { readonly type: RecordType; readonly row: StoredRow }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const [withHistory, showHistory] = usePreference('record/history', true)
  const askDeletion = useAskDeletion(type)
  const askErasure = useAskErasure(type)
  const compare = useCompareWithCopy(type)
  const words = wordsOf(type, language)
  const title = titleOf(type, row) || words.untitled
  const edit = (): void => navigate(pathOf.edit(type, row.id))
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'F2') edit()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
  const restore = (): void =>
    void restoreRecord(base, type, row).then((answer) =>
      answer.ok ? notifyDone(say('record.restored', { name: title })) : notifyProblem(answer.problem, say, language),
    )
  const shower = useRowShower(type, row)
  const { number, place } = definitionOf(type)
  const quoted = number === undefined ? null : row[number.field]
  const newerFields = newerFieldsIn(type, row).length
  const newerChanges = useNewerChanges(type, row.id)
  return (
    <div className={withHistory ? 'record with-history' : 'record'}>
      <div className="record-main">
        <header className="record-head">
          <div className="crumbs">
            <Link href={pathOf.list(type)}>{words.title}</Link>
            {typeof quoted === 'string' && (
              <>
                <span aria-hidden="true">›</span>
                <span>{quoted}</span>
              </>
            )}
          </div>
          <div className="line">
            <h1>{title}</h1>
            {row._cf > 0 && <DisagreementMark />}
            {shower.status && <StatusMark code={shower.status.code} text={shower.status.text} />}
            <span className="push line stiff">
              <PrintMenu type={type} id={row.id} />
              {row._del === 0 ? (
                <Button leftSection={<IconPencil size={16} />} rightSection={<Kbd size="xs">F2</Kbd>} onClick={edit}>
                  {say('common.edit')}
                </Button>
              ) : (
                <Button onClick={restore}>{say('common.restore')}</Button>
              )}
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('common.more')}>
                    <IconDots size={18} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => showHistory(!withHistory)}>
                    {say('record.history')}
                  </Menu.Item>
                  {row._del === 0 && !base.practice && (
                    <Menu.Item leftSection={<IconGitCompare size={16} />} onClick={() => compare(row, title)}>
                      {say('compare.open')}
                    </Menu.Item>
                  )}
                  {row._del === 0 && (
                    <Menu.Item color="rubis" leftSection={<IconTrash size={16} />} onClick={() => askDeletion(row, title)}>
                      {say('common.delete')}
                    </Menu.Item>
                  )}
                  <Menu.Item color="rubis" leftSection={<IconEraser size={16} />} onClick={() => askErasure(row, title)}>
                    {say('record.erase')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </span>
          </div>
          <RecordNames row={row} />
          <RecordWay type={type} row={row} shower={shower} />
          <RecordFacts type={type} row={row} shower={shower} />
        </header>
        <div className="record-body">
          {row._del === 1 && <p className="note ambre">{say('record.inBin')}</p>}
          {newerFields > 0 && <p className="note">{say('record.newerFields', { count: newerFields })}</p>}
          {newerChanges > 0 && <p className="note">{say('record.newerChanges', { count: newerChanges })}</p>}
          {row._cf > 0 && <RecordDisagreements type={type} row={row} onItsPage />}
          <div className="columns">
            <div className="column">
              <RecordSections type={type} row={row} shower={shower} />
            </div>
            <div className="column">
              {hasChecks(type) && row._del === 0 && (
                <ChecksBlock type={type} row={row} onMend={(field) => navigate(pathOf.edit(type, row.id, field))} />
              )}
              {place === 'records' && <NotesBlock type={type} row={row} />}
              <LinkedRecords type={type} row={row} title={title} />
              {place === 'records' && <DocumentsBlock type={type} row={row} />}
            </div>
          </div>
        </div>
      </div>
      {withHistory && <HistoryPanel type={type} id={row.id} onClose={() => showHistory(false)} />}
    </div>
  )
}

function Missing({ type }: { readonly type: RecordType }): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  return (
    <div className="state">
      <span className="state-icon">
        <IconFileOff size={20} />
      </span>
      <div>
        <h2>{say('record.missing')}</h2>
        <p>{say('record.missingText')}</p>
        <div className="state-actions">
          <Button variant="default" onClick={() => navigate(pathOf.list(type))}>
            {wordsOf(type, language).title}
          </Button>
        </div>
      </div>
    </div>
  )
}
