import { Button, Checkbox, Menu, TextInput } from '@mantine/core'
import { IconColumns3, IconFileImport, IconFilterOff, IconPlus, IconSearch } from '@tabler/icons-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { fold } from '../../../shared/kernel/fold'
import { definitionOf } from '../../../shared/records'
import { localeOf } from '../../../shared/text/language'
import { wordsOf } from '../../../shared/text/words-of'
import { pathOf } from '../../components/paths/paths'
import { recordIcons } from '../../components/record-icon/record-icons'
import { RecordTable, type TableLayout } from '../../components/table/record-table'
import { useTexts } from '../../components/texts/use-texts'
import { useTableWindow } from '../../db/columns/use-table-window'
import { usePreference } from '../../db/preferences'
import { useToday } from '../../db/use-base'
import { useTableColumns, useTableRows } from './table-rows'

// Parts of the table are asked for in steps, so that scrolling asks seldom.
const step = 100
const nobody: readonly string[] = []

/** The table of all records of one type. */
export function RecordsScreen({ type }: { readonly type: RecordType }): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const words = wordsOf(type, language)
  const columns = useTableColumns(type)
  const original = useMemo<TableLayout>(
    () => ({
      hidden: definitionOf(type)
        .columns.filter(({ shown }) => !shown)
        .map(({ field }) => field),
      widths: {},
      sort: null,
    }),
    [type],
  )
  const [layout, keepLayout] = usePreference<TableLayout>(`table/${type}`, original)
  const [text, setText] = useState('')
  const today = useToday()
  const [sight, setSight] = useState({ from: 0, to: 2 * step })
  const found = useTableWindow({ type, language, today, sort: layout.sort, text: fold(text), ...sight })
  const rows = useTableRows(type, columns, found?.ids ?? nobody)
  const follow = useCallback((first: number, last: number) => {
    const from = Math.max(0, Math.floor(first / step) - 1) * step
    const to = (Math.floor(last / step) + 2) * step
    setSight((before) => (before.from === from && before.to === to ? before : { from, to }))
  }, [])
  const open = useCallback((id: string) => navigate(pathOf.record(type, id)), [navigate, type])
  const tableWords = useMemo(
    () => ({ disagreement: say('table.disagreement'), resize: (name: string) => say('table.resize', { name }) }),
    [say],
  )
  const number = new Intl.NumberFormat(localeOf(language))
  const total = found?.total ?? 0
  const shown = found?.matching ?? 0
  return (
    <>
      <header className="head">
        <h1>{words.title}</h1>
        {found && (
          <span className="quiet" role="status">
            {text === '' ? number.format(total) : say('table.of', { shown: number.format(shown), total: number.format(total) })}
          </span>
        )}
        <div className="actions">
          <Button leftSection={<IconPlus size={16} />} onClick={() => navigate(pathOf.create(type))}>
            {words.fresh}
          </Button>
        </div>
      </header>
      <div className="tools">
        <TextInput
          w={280}
          aria-label={say('table.filter')}
          placeholder={say('table.filter')}
          leftSection={<IconSearch size={15} />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Menu closeOnItemClick={false} position="bottom-end">
          <Menu.Target>
            <Button className="push" variant="subtle" color="gray" leftSection={<IconColumns3 size={16} />}>
              {say('table.columns')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {columns.slice(1).map((column) => (
              <Menu.Item key={column.id} component="label">
                <Checkbox
                  label={column.label}
                  checked={!layout.hidden.includes(column.id)}
                  onChange={({ currentTarget: { checked } }) =>
                    keepLayout({
                      ...layout,
                      hidden: checked ? layout.hidden.filter((id) => id !== column.id) : [...layout.hidden, column.id],
                    })
                  }
                />
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => keepLayout(original)}>{say('table.resetColumns')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {found === undefined ? null : total === 0 ? (
        <Empty type={type} />
      ) : (
        <>
          <RecordTable
            label={words.title}
            columns={columns}
            part={{ count: found.matching, from: found.from, ids: found.ids, rows }}
            onSight={follow}
            layout={layout}
            onLayout={keepLayout}
            onOpen={open}
            words={tableWords}
          />
          {shown === 0 && text !== '' && <NothingFound total={number.format(total)} filter={text} onRemove={() => setText('')} />}
        </>
      )}
    </>
  )
}

function Empty({ type }: { readonly type: RecordType }): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const words = wordsOf(type, language)
  const Icon = recordIcons[type]
  return (
    <div className="state">
      <span className="state-icon">
        <Icon size={20} />
      </span>
      <div>
        <h2>{words.none}</h2>
        <p>{say('table.nothingFirst')}</p>
        <div className="state-actions">
          <Button leftSection={<IconPlus size={16} />} onClick={() => navigate(pathOf.create(type))}>
            {words.create}
          </Button>
          <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => navigate(pathOf.backups)}>
            {say('table.receive')}
          </Button>
        </div>
      </div>
    </div>
  )
}

function NothingFound(props: { readonly total: string; readonly filter: string; readonly onRemove: () => void }): ReactNode {
  const { say } = useTexts()
  return (
    <div className="state">
      <span className="state-icon">
        <IconFilterOff size={20} />
      </span>
      <div>
        <h2>{say('table.nothingFiltered')}</h2>
        <p>{say('table.nothingFilteredText', { total: props.total, filter: props.filter })}</p>
        <div className="state-actions">
          <Button variant="default" onClick={props.onRemove}>
            {say('table.removeFilter')}
          </Button>
        </div>
      </div>
    </div>
  )
}
