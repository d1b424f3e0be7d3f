import { Button, TextInput } from '@mantine/core'
import { IconFileImport, IconFilterOff, IconPlus, IconPrinter, IconSearch } from '@tabler/icons-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { fold } from '../../../shared/kernel/fold'
import { moneyText } from '../../../shared/text/format'
import { localeOf } from '../../../shared/text/language'
import { wordsOf } from '../../../shared/text/words-of'
import { useCtrlKey } from '../../components/keys/use-ctrl-key'
import { pathOf } from '../../components/paths/paths'
import { recordIcons } from '../../components/record-icon/record-icons'
import { RecordTable } from '../../components/table/record-table'
import { useTexts } from '../../components/texts/use-texts'
import type { WindowAnswer } from '../../db/columns/messages'
import { useTableWindow } from '../../db/columns/use-table-window'
import { useToday } from '../../db/use-base'
import { ColumnsMenu } from './columns-menu'
import { FilterBar } from './filter-bar'
import { useFilters } from './filters'
import { useTableRows, type FieldColumn } from './table-rows'
import { useLayout } from './use-layout'
import { usePrintTable } from './use-print-table'

// Parts of the table are asked for in steps, so that scrolling asks seldom.
const step = 100
const nobody: readonly string[] = []

/** The table of all records of one type. */
export function RecordsScreen({ type }: { readonly type: RecordType }): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const words = wordsOf(type, language)
  const { columns, layout, keepLayout, move, reset } = useLayout(type)
  const filters = useFilters(type)
  const today = useToday()
  const [sight, setSight] = useState({ from: 0, to: 2 * step })
  const sums = useMemo(
    () => columns.filter(({ id, field }) => field.field.kind === 'money' && !layout.hidden.includes(id)).map(({ id }) => id),
    [columns, layout.hidden],
  )
  const query = { type, language, today, sort: layout.sort, text: fold(filters.text), filters: filters.filters, sums }
  const found = useTableWindow({ ...query, ...sight })
  const print = usePrintTable({ type, columns, layout, filters, query })
  useCtrlKey('p', print)
  const rows = useTableRows(type, columns, found?.ids ?? nobody)
  const follow = useCallback((first: number, last: number) => {
    const from = Math.max(0, Math.floor(first / step) - 1) * step
    const to = (Math.floor(last / step) + 2) * step
    setSight((before) => (before.from === from && before.to === to ? before : { from, to }))
  }, [])
  const open = useCallback((id: string) => navigate(pathOf.record(type, id)), [navigate, type])
  const tableWords = useMemo(
    () => ({
      resize: (name: string) => say('table.resize', { name }),
      header: say('table.headerKeys'),
    }),
    [say],
  )
  const number = new Intl.NumberFormat(localeOf(language))
  const total = found?.total ?? 0
  const shown = found?.matching ?? 0
  const filtered = filters.text !== '' || filters.filters.length > 0
  return (
    <>
      <header className="head">
        <h1>{words.title}</h1>
        {found && (
          <span className="quiet" role="status">
            {filtered ? say('table.of', { shown: number.format(shown), total: number.format(total) }) : number.format(total)}
          </span>
        )}
        <div className="actions">
          {found !== undefined && found.matching > 0 && (
            <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={print}>
              {say('record.print')}
            </Button>
          )}
          <Button leftSection={<IconPlus size={16} />} onClick={() => navigate(pathOf.create(type))}>
            {words.fresh}
          </Button>
        </div>
      </header>
      <div className="tools">
        <TextInput
          w={220}
          aria-label={say('table.filter')}
          placeholder={say('table.filter')}
          leftSection={<IconSearch size={15} />}
          value={filters.text}
          onChange={({ currentTarget }) => filters.setText(currentTarget.value)}
        />
        <FilterBar type={type} columns={columns} state={filters} />
        <ColumnsMenu columns={columns} layout={layout} onLayout={keepLayout} onMove={move} onReset={reset} />
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
            onMove={move}
            words={tableWords}
          />
          {shown === 0 && filtered && <NothingFound total={number.format(total)} onRemove={filters.clear} />}
          <Totals columns={columns} sums={found.sums} shown={shown} />
        </>
      )}
    </>
  )
}

function Totals(props: {
  readonly columns: readonly FieldColumn[]
  readonly sums: WindowAnswer['sums']
  readonly shown: number
}): ReactNode {
  const { say, language } = useTexts()
  const added = props.columns.flatMap(({ id, label }) => {
    const sums = props.sums[id] ?? []
    return sums.length === 0 ? [] : [{ id, label, text: sums.map((sum) => moneyText(sum, language)).join(' + ') }]
  })
  return (
    <footer className="totals">
      <span>{say('table.records', { count: props.shown })}</span>
      {added.map(({ id, label, text }, index) => (
        <span key={id} className={index === 0 ? 'push' : ''}>
          <span className="quiet">{label}</span> <b>{text}</b>
        </span>
      ))}
    </footer>
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

function NothingFound(props: { readonly total: string; readonly onRemove: () => void }): ReactNode {
  const { say } = useTexts()
  return (
    <div className="state">
      <span className="state-icon">
        <IconFilterOff size={20} />
      </span>
      <div>
        <h2>{say('table.nothingFiltered')}</h2>
        <p>{say('table.nothingFilteredText', { total: props.total })}</p>
        <div className="state-actions">
          <Button variant="default" onClick={props.onRemove}>
            {say('table.removeFilter')}
          </Button>
        </div>
      </div>
    </div>
  )
}
