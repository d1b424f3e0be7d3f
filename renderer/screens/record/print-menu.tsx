import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { useDossiers } from '../../components/dossiers/use-dossiers'
import { useCtrlKey } from '../../components/keys/use-ctrl-key'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'

/** What can be printed of a record, the first of it by Ctrl P too; nothing where there is no document about its type. */
export function PrintMenu({ type, id }: { readonly type: RecordType; readonly id: string }): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const offered = useDossiers()?.filter(({ about }) => about === type) ?? []
  const [only, other] = offered
  useCtrlKey('p', only ? () => navigate(pathOf.dossier(only.name, id)) : null)
  if (!only) return null
  const icon = <IconPrinter size={16} />
  if (!other)
    return (
      <Button variant="default" leftSection={icon} onClick={() => navigate(pathOf.dossier(only.name, id))}>
        {only.texts[language].title}
      </Button>
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={icon} rightSection={<IconChevronDown size={14} />}>
          {say('record.print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ name, texts }) => (
          <Menu.Item key={name} onClick={() => navigate(pathOf.dossier(name, id))}>
            {texts[language].title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
