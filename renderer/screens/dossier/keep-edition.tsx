import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconArchive } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Dossier } from '../../../shared/dossiers/define-dossier'
import { snapshotText } from '../../../shared/dossiers/snapshot-to-paper'
import { linkTo } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import { dossierWords } from '../../../shared/text/dossiers'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { circumstancesOf } from '../../db/circumstances'
import { keepPrint, nextPrintNumber } from '../../db/keep-print'
import { makePdfOf } from '../../db/pictures'
import { useBase } from '../../db/use-base'
import type { Chosen } from './dossier-choices'
import type { TakenSnapshot } from './use-snapshot'

interface Props {
  readonly dossier: Dossier
  readonly record: string | null
  readonly options: Json
  readonly chosen: Chosen
  readonly snapshot: TakenSnapshot | null
  readonly fileName: string
}

/** Freezes what is shown under a number, among the documents of its record: made anew with its number and its code, so that the paper tells which one it is. */
export function KeepEdition({ dossier, record, options, chosen, snapshot, fileName }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const { screen: words } = dossierWords(language)
  const [busy, setBusy] = useState(false)
  const keep = async (number: string): Promise<void> => {
    if (!snapshot) return
    setBusy(true)
    const frame = { ...chosen.frame, number, kept: true }
    const text = snapshotText(
      dossier,
      snapshot.contents,
      options,
      circumstancesOf(base, snapshot.contents, chosen.language, chosen.asOf, frame),
    )
    const made = await makePdfOf(base, text, snapshot.contents.pictures)
    const kept = made.ok
      ? await keepPrint(base, {
          title: `${dossier.texts[chosen.language].title} – ${snapshot.subject}`.slice(0, 300),
          number,
          on: chosen.asOf,
          fileName,
          bytes: made.value.bytes,
          about: record === null || dossier.about === null ? null : linkTo(dossier.about, record),
          confidentiality: chosen.options['recipient'] === 'public' ? 'public' : 'internal',
        })
      : made
    setBusy(false)
    if (!kept.ok) return notifyProblem(kept.problem, say, language)
    const { id } = kept.value
    notifyDone(words.kept(number), { label: words.open, run: () => navigate(pathOf.record('document', id)) })
  }
  const ask = async (): Promise<void> => {
    const proposed = chosen.frame.number.trim() || (await nextPrintNumber(base, chosen.asOf))
    const id = modals.open({
      title: words.keepTitle,
      children: (
        <AskNumber
          proposed={proposed}
          onCancel={() => modals.close(id)}
          onNumber={(number) => {
            modals.close(id)
            void keep(number)
          }}
        />
      ),
    })
  }
  return (
    <ActionIcon
      variant="default"
      size={30}
      disabled={!snapshot}
      loading={busy}
      aria-label={words.keep}
      title={words.keep}
      onClick={() => void ask()}
    >
      <IconArchive size={16} />
    </ActionIcon>
  )
}

function AskNumber(props: {
  readonly proposed: string
  readonly onCancel: () => void
  readonly onNumber: (number: string) => void
}): ReactNode {
  const { say, language } = useTexts()
  const { screen: words } = dossierWords(language)
  const [number, setNumber] = useState(props.proposed)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (number.trim() !== '') props.onNumber(number.trim())
      }}
    >
      <p className="sm quiet">{words.keepText}</p>
      <TextInput
        data-autofocus
        mt="sm"
        label={words.number}
        maxLength={120}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onCancel}>
          {say('common.cancel')}
        </Button>
        <Button type="submit" disabled={number.trim() === ''}>
          {words.keepNow}
        </Button>
      </Group>
    </form>
  )
}
