import { Button, Group, Modal } from '@mantine/core'
import { IconDeviceFloppy, IconFileImport, IconArrowsJoin, IconLockOpen, IconSchool } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../../components/texts/use-texts'
import { useBase } from '../../db/use-base'
import classes from './backups.module.css'
import { ExchangeStage } from './exchange-stage'
import { KnownLaptops } from './known-laptops'
import { SafeFacts } from './safe-facts'
import { useExchange } from './use-exchange'

/** Saving a backup, and merging the file of a colleague. */
export function BackupsScreen(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const exchange = useExchange(base)
  const [asking, setAsking] = useState(false)
  const busy = exchange.stage.at === 'working'
  return (
    <>
      <header className="head">
        <h1>{say('backups.title')}</h1>
        <div className="actions">
          <Button variant="default" leftSection={<IconArrowsJoin size={16} />} disabled={busy} onClick={exchange.pick}>
            {say('backups.merge')}
          </Button>
          <Button leftSection={<IconDeviceFloppy size={16} />} disabled={busy} onClick={() => setAsking(true)}>
            {say('backups.save')}
          </Button>
        </div>
      </header>
      <div className={`body ${classes['screen']}`}>
        {base.practice && (
          <p className="note">
            <IconSchool size={18} />
            {say('backups.practice')}
          </p>
        )}
        {exchange.arrived && exchange.stage.at === 'idle' && (
          <Arrived name={exchange.arrived.name} onRead={() => exchange.arrived && exchange.read(exchange.arrived)} />
        )}
        <ExchangeStage exchange={exchange} />
        <SafeFacts />
        <KnownLaptops />
      </div>
      <AskSave
        open={asking}
        onClose={() => setAsking(false)}
        onSave={() => {
          setAsking(false)
          exchange.save()
        }}
      />
    </>
  )
}

function Arrived({ name, onRead }: { readonly name: string; readonly onRead: () => void }): ReactNode {
  const { say } = useTexts()
  return (
    <div className="note" role="status">
      <IconFileImport size={18} className="tone-terre" />
      <span>{say('backups.arrived', { name })}</span>
      <Button className="push" size="compact-md" onClick={onRead}>
        {say('backups.open')}
      </Button>
    </div>
  )
}

interface AskSaveProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onSave: () => void
}

// The file is not encrypted in this version, and the person must know before it lies on a stick.
function AskSave({ open, onClose, onSave }: AskSaveProps): ReactNode {
  const { say } = useTexts()
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={say('backups.askTitle')}
      size={480}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p className="sm quiet">{say('backups.askText')}</p>
      <p className="note ambre">
        <IconLockOpen size={18} />
        <span>
          <b>{say('backups.notEncrypted')}</b> {say('backups.notEncryptedText')}
        </span>
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button leftSection={<IconDeviceFloppy size={16} />} onClick={onSave}>
          {say('backups.choosePlace')}
        </Button>
      </Group>
    </Modal>
  )
}
