import { ActionIcon, Button, Group, Menu, Select, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconBookmark, IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Json } from '../../../shared/kernel/json'
import { dossierWords } from '../../../shared/text/dossiers'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { deleteRecord } from '../../db/commands/delete-record'
import { undoGroup } from '../../db/commands/undo'
import { keepPrintSetting, usePrintSettings, type PrintSetting } from '../../db/print-settings'
import { useBase } from '../../db/use-base'

interface Props {
  readonly dossier: string
  /** What is chosen now, as it would be kept. */
  readonly chosen: Json
  onTake(chosen: Json): void
}

/** The settings of a document that have a name: taken with one click, kept from what is chosen now, changed, deleted. They are merged like records. */
export function NamedSettings({ dossier, chosen, onTake }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const { screen: words } = dossierWords(language)
  const settings = usePrintSettings(dossier)
  const [takenId, setTaken] = useState<string | null>(null)
  const taken = settings.find(({ row }) => row.id === takenId) ?? null
  const keep = async (name: string, known: PrintSetting | null): Promise<void> => {
    const kept = await keepPrintSetting(base, dossier, name, chosen, known)
    if (!kept.ok) return notifyProblem(kept.problem, say, language)
    const { group } = kept.value
    notifyDone(words.settingKept(name), group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) })
  }
  const remove = async ({ row, name }: PrintSetting): Promise<void> => {
    const deleted = await deleteRecord(base, 'print-setting', row, [])
    if (!deleted.ok) return notifyProblem(deleted.problem, say, language)
    const { group } = deleted.value
    notifyDone(
      words.settingDeleted(name),
      group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
    )
  }
  const ask = (): void => {
    const id = modals.open({
      title: words.keepSetting,
      children: (
        <AskName
          taken={settings.map(({ name }) => name)}
          onCancel={() => modals.close(id)}
          onName={(name) => {
            modals.close(id)
            void keep(name, settings.find((one) => one.name === name) ?? null)
          }}
        />
      ),
    })
  }
  const take = (id: string | null): void => {
    setTaken(id)
    const found = settings.find(({ row }) => row.id === id)
    if (found) onTake(found.chosen)
  }
  return (
    <Group gap={4} align="flex-end" wrap="nowrap" mb="md">
      <Select
        flex={1}
        size="xs"
        label={words.settings}
        placeholder={settings.length === 0 ? words.noSetting : say('form.choose')}
        disabled={settings.length === 0}
        clearable
        data={settings.map(({ row, name }) => ({ value: row.id, label: name }))}
        value={taken?.row.id ?? null}
        onChange={take}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={words.keepSetting}>
            <IconBookmark size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={ask}>
            {words.keepSetting}
          </Menu.Item>
          {taken && (
            <>
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => void keep(taken.name, taken)}>
                {words.changeSetting(taken.name)}
              </Menu.Item>
              <Menu.Item color="rubis" leftSection={<IconTrash size={16} />} onClick={() => void remove(taken)}>
                {words.deleteSetting(taken.name)}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}

function AskName(props: {
  readonly taken: readonly string[]
  readonly onCancel: () => void
  readonly onName: (name: string) => void
}): ReactNode {
  const { say, language } = useTexts()
  const { screen: words } = dossierWords(language)
  const [name, setName] = useState('')
  const clean = name.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (clean !== '') props.onName(clean)
      }}
    >
      <TextInput
        data-autofocus
        label={words.settingName}
        description={props.taken.includes(clean) ? words.settingReplaced : words.settingShared}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onCancel}>
          {say('common.cancel')}
        </Button>
        <Button type="submit" disabled={clean === ''}>
          {say('common.save')}
        </Button>
      </Group>
    </form>
  )
}
