import { ActionIcon, Button, Menu, Popover } from '@mantine/core'
import { IconFilterPlus, IconX } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import { filterKindOf } from '../../../shared/fields/facts'
import { useTexts } from '../../components/texts/use-texts'
import { CodesPanel } from './codes-panel'
import { DaysPanel } from './days-panel'
import type { TableFilters } from './filters'
import type { FieldColumn } from './table-rows'
import { useFilterWords } from './use-filter-words'

interface Props {
  readonly type: RecordType
  readonly columns: readonly FieldColumn[]
  readonly state: TableFilters
}

/** What the table is filtered by, each with its cross, and the way to one more filter. */
export function FilterBar({ type, columns, state }: Props): ReactNode {
  const { say } = useTexts()
  const [open, setOpen] = useState<string | null>(null)
  const filterable = useMemo(() => columns.filter(({ field }) => filterKindOf(field.field) !== null), [columns])
  const shown = filterable.filter(({ id }) => id === open || state.filters.some(({ column }) => column === id))
  const { nameOfCode, wordsOf } = useFilterWords(type, state.filters)
  return (
    <>
      {shown.map((column) => {
        const filter = state.filters.find((one) => one.column === column.id)
        const words = filter ? wordsOf(column, filter, 3) : `${column.label} : ${say('table.choose')}`
        return (
          <Popover
            key={column.id}
            opened={open === column.id}
            onChange={(opened) => setOpen(opened ? column.id : null)}
            position="bottom-start"
            width={288}
            trapFocus
            returnFocus
            withinPortal
          >
            <span className="chip">
              <Popover.Target>
                <button type="button" title={words} onClick={() => setOpen(open === column.id ? null : column.id)}>
                  {words}
                </button>
              </Popover.Target>
              <ActionIcon
                size={18}
                variant="transparent"
                color="mer"
                aria-label={say('table.removeFilterOn', { name: column.label })}
                onClick={() => {
                  setOpen(null)
                  state.remove(column.id)
                }}
              >
                <IconX size={14} />
              </ActionIcon>
            </span>
            <Popover.Dropdown aria-label={column.label} className="filter-panel">
              {filterKindOf(column.field.field) === 'codes' ? (
                <CodesPanel
                  type={type}
                  column={column}
                  state={state}
                  chosen={filter && 'codes' in filter ? filter.codes : []}
                  nameOfCode={nameOfCode}
                />
              ) : (
                <DaysPanel
                  column={column}
                  state={state}
                  filter={filter && !('codes' in filter) ? filter : null}
                  onDone={() => setOpen(null)}
                />
              )}
            </Popover.Dropdown>
          </Popover>
        )
      })}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" color="gray" leftSection={<IconFilterPlus size={16} />}>
            {say('table.addFilter')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="filter-menu">
          {filterable
            .filter(({ id }) => !shown.some((one) => one.id === id))
            .map((column) => (
              // The panel opens once the menu is gone: both hold the focus while they are open.
              <Menu.Item key={column.id} onClick={() => setTimeout(() => setOpen(column.id), 0)}>
                {column.label}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {state.filters.length > 0 && (
        <Button variant="subtle" onClick={state.clear}>
          {say('table.clear')}
        </Button>
      )}
    </>
  )
}
