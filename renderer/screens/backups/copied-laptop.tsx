import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useContext, useState, type ReactNode } from 'react'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import type { StoredRow } from '../../db/database'
import { OtherBasesContext } from '../../db/other-bases'
import { becomeOwnLaptop } from '../../db/own-feed'
import { useBase } from '../../db/use-base'

/** Says that this laptop is a copy of another one: it gets its own name and code, and goes on by itself. */
export function CopiedLaptop({ laptops }: { readonly laptops: readonly StoredRow[] }): ReactNode {
  const { say } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="push" variant="subtle" color="gray" size="compact-md" onClick={() => setOpen(true)}>
        {say('laptops.copied')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={say('laptops.copiedTitle')}
        size={520}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <Form laptops={laptops} onClose={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Form({ laptops, onClose }: { readonly laptops: readonly StoredRow[]; readonly onClose: () => void }): ReactNode {
  const base = useBase()
  const { open } = useContext(OtherBasesContext)
  const { say, language } = useTexts()
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const taken = (field: 'name' | 'code', value: string): boolean => laptops.some((row) => String(row[field] ?? '') === value.trim())
  const nameError = taken('name', name) ? say('laptops.nameTaken') : null
  const codeError = taken('code', code) ? say('laptops.codeTaken') : null
  const ready = name.trim() !== '' && /^[A-Z]{2,3}$/.test(code.trim()) && nameError === null && codeError === null
  const become = async (): Promise<void> => {
    setBusy(true)
    const answer = await becomeOwnLaptop(base, { name: name.trim(), code: code.trim() }).finally(() => setBusy(false))
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    open(answer.value)
    return notifyDone(say('laptops.copiedDone', { name: name.trim() }))
  }
  return (
    <>
      <p className="sm quiet">{say('laptops.copiedText', { name: base.author.laptopName })}</p>
      <TextInput
        data-autofocus
        mt="sm"
        label={say('start.laptopName')}
        value={name}
        error={nameError}
        maxLength={120}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <TextInput
        mt="sm"
        label={say('start.code')}
        description={say('start.codeHelp')}
        value={code}
        error={codeError}
        maxLength={3}
        onChange={({ currentTarget: { value } }) => setCode(value.toUpperCase())}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={() => void become()}>
          {say('laptops.copiedNow')}
        </Button>
      </Group>
    </>
  )
}
