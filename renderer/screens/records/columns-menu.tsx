import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TableLayout } from '../../components/table/record-table'
import { useTexts } from '../../components/texts/use-texts'
import type { FieldColumn } from './table-rows'

interface Props {
  readonly columns: readonly FieldColumn[]
  readonly layout: TableLayout
  onLayout(layout: TableLayout): void
  onMove(id: string, by: -1 | 1): void
  onReset(): void
}

/** Which columns are shown, and in what order. The first one names the record and always stays. */
export function ColumnsMenu({ columns, layout, onLayout, onMove, onReset }: Props): ReactNode {
  const { say } = useTexts()
  const shown = columns.filter(({ id }) => !layout.hidden.includes(id))
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button className="push" variant="subtle" color="gray" leftSection={<IconColumns3 size={16} />}>
          {say('table.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="columns-menu">
        {columns.slice(1).map((column) => {
          const at = shown.indexOf(column)
          return (
            <div key={column.id} className="line">
              <Checkbox
                label={column.label}
                checked={at !== -1}
                onChange={({ currentTarget: { checked } }) =>
                  onLayout({
                    ...layout,
                    hidden: checked ? layout.hidden.filter((id) => id !== column.id) : [...layout.hidden, column.id],
                  })
                }
              />
              {at !== -1 && (
                <span className="push">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={say('table.moveLeft', { name: column.label })}
                    disabled={at <= 1}
                    onClick={() => onMove(column.id, -1)}
                  >
                    <IconArrowUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={say('table.moveRight', { name: column.label })}
                    disabled={at === shown.length - 1}
                    onClick={() => onMove(column.id, 1)}
                  >
                    <IconArrowDown size={14} />
                  </ActionIcon>
                </span>
              )}
            </div>
          )
        })}
        <Menu.Divider />
        <Menu.Item onClick={onReset}>{say('table.resetColumns')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
