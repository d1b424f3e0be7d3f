import { Button, Group, Modal, Radio, Select, Stack } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import type { TypedAnswer } from '../../../shared/backup/passphrase'
import { keepPassphrase, mayHavePassphrase, readPassphrases } from '../../db/backup/passphrases'
import type { FileKind } from '../../db/backup/save-plan'
import type { PeerRow } from '../../db/database'
import { useLiveQuery } from '../../db/live-query'
import { useBase, useToday } from '../../db/use-base'
import { ChoosePassphrase } from './choose-passphrase'

interface Props {
  /** What is proposed first; null while nobody asks. */
  readonly proposed: FileKind | null
  /** The file goes into the shared folder: it always holds everything. */
  readonly shared: boolean
  readonly onClose: () => void
  /** `passphrase` null: the person chose to leave the file unencrypted. */
  readonly onSave: (what: FileKind, passphrase: string | null) => void
}

/** Asks what a file is to hold, for whom, and whether it is encrypted, and with which passphrase when none is known here. */
export function AskSave({ proposed, shared, onClose, onSave }: Props): ReactNode {
  const { say } = useTexts()
  const title = say(proposed?.kind === 'request' ? 'backups.askRequest' : shared ? 'share.askTitle' : 'backups.askTitle')
  return (
    <Modal opened={proposed !== null} onClose={onClose} title={title} size={560} closeButtonProps={{ 'aria-label': say('common.close') }}>
      {proposed && <Form proposed={proposed} shared={shared} onClose={onClose} onSave={onSave} />}
    </Modal>
  )
}

function Form({ proposed, shared, onClose, onSave }: Props & { readonly proposed: FileKind }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const peers = useLiveQuery(() => base.db.peers.where('device').notEqual(base.author.laptopId).toArray(), [base])
  const words = useLiveQuery(() => readPassphrases(base.storeId), [base])
  const [what, setWhat] = useState(proposed)
  const [encrypted, setEncrypted] = useState(true)
  const [chosen, setChosen] = useState<TypedAnswer | null>(null)
  const exists = useLiveQuery(() => mayHavePassphrase(base), [base])
  if (!peers || !words || exists === undefined) return null
  const own = words.known[0] ?? null
  const asks = encrypted && own === null
  const save = async (): Promise<void> => {
    if (asks && chosen) await keepPassphrase(base.storeId, chosen)
    onSave(what, encrypted ? (own ?? chosen?.passphrase ?? null) : null)
  }
  return (
    <>
      {what.kind === 'request' || shared ? (
        <p className="sm quiet">{say(shared ? 'share.askText' : 'backups.requestText')}</p>
      ) : (
        <WhatFor what={what} peers={peers} onChange={setWhat} />
      )}
      <Radio.Group
        mt="md"
        label={say('backups.protection')}
        value={encrypted ? 'yes' : 'no'}
        onChange={(value) => setEncrypted(value === 'yes')}
      >
        <Stack gap={8} mt={6}>
          <Radio value="yes" label={say('passphrase.encrypted')} description={say('passphrase.encryptedText')} />
          <Radio value="no" label={say('passphrase.plain')} description={say('passphrase.plainText')} />
        </Stack>
      </Radio.Group>
      {asks && <ChoosePassphrase vault={words.vault} exists={exists} onChange={setChosen} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button leftSection={<IconDeviceFloppy size={16} />} disabled={asks && chosen === null} onClick={() => void save()}>
          {say(shared ? 'share.start' : 'backups.choosePlace')}
        </Button>
      </Group>
    </>
  )
}

interface WhatForProps {
  readonly what: FileKind
  readonly peers: readonly PeerRow[]
  readonly onChange: (what: FileKind) => void
}

// Everything, or what one laptop lacks: only those that gave a file before can be written to so.
function WhatFor({ what, peers, onChange }: WhatForProps): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const [first] = peers
  return (
    <Radio.Group
      label={say('backups.content')}
      value={what.kind}
      onChange={(kind) => onChange(kind === 'short' && first ? { kind, for: first } : { kind: 'complete' })}
    >
      <Stack gap={8} mt={6}>
        <Radio value="complete" label={say('backups.complete')} description={say('backups.askText')} />
        <Radio
          value="short"
          disabled={!first}
          label={say('backups.short')}
          description={first ? say('backups.shortText') : say('backups.shortNone')}
        />
        {what.kind === 'short' && (
          <Select
            ml={28}
            aria-label={say('backups.laptop')}
            allowDeselect={false}
            data={peers.map(({ device, label, writtenAt }) => ({
              value: device,
              label: say('backups.peer', { label, when: when(writtenAt) }),
            }))}
            value={what.for.device}
            onChange={(device) => {
              const peer = peers.find((one) => one.device === device)
              if (peer) onChange({ kind: 'short', for: peer })
            }}
          />
        )}
      </Stack>
    </Radio.Group>
  )
}
