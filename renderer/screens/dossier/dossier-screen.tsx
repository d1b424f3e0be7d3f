import { Button, Group, Text } from '@mantine/core'
import { IconCheck, IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { dossiers } from '../../../shared/dossiers'
import type { Dossier } from '../../../shared/dossiers/define-dossier'
import type { Json } from '../../../shared/kernel/json'
import { dossierWords, type DossierScreenWords } from '../../../shared/text/dossiers'
import { pdfViewWords } from '../../../shared/text/pdf-view'
import { call } from '../../bridge/bridge'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { ProblemState } from '../../components/notice/problem-state'
import { PdfView } from '../../components/pdf-view/pdf-view'
import { printPdf } from '../../components/pdf-view/print-pdf'
import { useTexts } from '../../components/texts/use-texts'
import { DossierChoices, type Chosen } from './dossier-choices'
import styles from './dossier-screen.module.css'
import { useHandedToPrint } from '../../db/printing'
import { savePdf } from '../../bridge/pdf-bytes'
import { KeepEdition } from './keep-edition'
import { NamedSettings } from './named-settings'
import { useMadePdf, type MadePdfState } from './use-made-pdf'
import { useChosen } from './use-chosen'
import { useSettled } from './use-settled'
import { useSnapshot } from './use-snapshot'

/** Prepares a dossier: choices at the left, the PDF itself at the right, kept up to date with the records. `id` is '-' for one about no record. */
export function DossierScreen({ name, id }: { readonly name: string; readonly id: string }): ReactNode {
  const dossier = dossiers.find((one) => one.name === name)
  return dossier ? <KnownDossier key={`${name}/${id}`} dossier={dossier} id={id} /> : <ProblemState problem={{ type: 'record-missing' }} />
}

function KnownDossier({ dossier, id }: { readonly dossier: Dossier; readonly id: string }): ReactNode {
  const { language } = useTexts()
  const words = dossierWords(language)
  const { chosen, choose, lasting, take } = useChosen(dossier, id)
  const handed = useHandedToPrint(dossier.name)
  const settled = useSettled(dossier, chosen)
  const options = dossier.offered ? optionsAbout(dossier, id, settled) : handed
  const snapshot = useSnapshot(dossier, options, settled)
  const latest = useMadePdf(snapshot)
  // While somebody types, the pages in sight are not those that will be printed.
  const made = settled === chosen ? latest : { ...latest, making: latest.making ?? { done: 0, total: null } }
  const kind = dossier.texts[language].title
  const subject = snapshot?.subject ?? ''
  const fileName = words.screen
    .fileName(`${kind} ${subject}`, chosen.asOf)
    .replace(/[\\/:*?"<>|]/gu, ' ')
    .slice(-190)
  if (made.problem && made.problem.type !== 'cancelled' && !made.pdf)
    return (
      <ProblemState problem={made.problem}>
        <Button onClick={made.retry}>{words.screen.retry}</Button>
      </ProblemState>
    )
  return (
    <div className={styles['screen']}>
      <aside className={styles['choices']} aria-label={kind}>
        <h1 className={styles['title']}>{kind}</h1>
        <Text size="sm" c="dimmed" mb="md">
          {subject}
        </Text>
        {dossier.offered && <NamedSettings dossier={dossier.name} chosen={lasting} onTake={take} />}
        <DossierChoices
          dossier={dossier}
          chosen={chosen}
          proposals={snapshot?.proposals ?? {}}
          anyPaper={snapshot?.anyPaper ?? false}
          conflicts={snapshot?.contents.conflicts.length ?? 0}
          missingGlyphs={made.pdf?.missingGlyphs ?? []}
          missingPictures={made.pdf?.missingPictures ?? []}
          onChange={choose}
        />
      </aside>
      <PdfView
        bytes={made.pdf?.bytes ?? null}
        title={`${kind}, ${subject}`}
        words={pdfViewWords(language)}
        actions={
          <Actions made={made} words={words.screen} fileName={fileName}>
            <KeepEdition
              dossier={dossier}
              record={dossier.about === null ? null : id}
              options={options}
              chosen={chosen}
              snapshot={settled === chosen ? snapshot : null}
              fileName={fileName}
            />
          </Actions>
        }
      />
    </div>
  )
}

function optionsAbout({ about }: Dossier, id: string, { options }: Chosen): Json {
  return (about === null ? options : { record: id, ...options }) as Json
}

function Actions(props: {
  readonly made: MadePdfState
  readonly words: DossierScreenWords
  readonly fileName: string
  readonly children: ReactNode
}): ReactNode {
  const { made, words, fileName } = props
  const { say, language } = useTexts()
  const [printing, setPrinting] = useState<string | null>(null)
  const bytes = made.making ? null : (made.pdf?.bytes ?? null)
  const save = async (): Promise<void> => {
    if (!bytes) return
    const saved = await savePdf(bytes, fileName)
    if (!saved.ok) return notifyProblem(saved.problem, say, language)
    const { token, name } = saved.value
    notifyDone(words.saved(name), { label: words.show, run: () => void call('file.reveal', { token }) })
  }
  const print = async (): Promise<void> => {
    if (!bytes) return
    const onProgress = (done: number, total: number): void => setPrinting(words.preparingPrint(Math.min(done + 1, total), total))
    await printPdf(bytes, { signal: new AbortController().signal, onProgress }).finally(() => setPrinting(null))
  }
  return (
    <>
      <Progress made={made} words={words} printing={printing} />
      {props.children}
      <Button variant="default" size="xs" disabled={!bytes} leftSection={<IconFileDownload size={16} />} onClick={() => void save()}>
        {words.save}
      </Button>
      <Button size="xs" disabled={!bytes || printing !== null} leftSection={<IconPrinter size={16} />} onClick={() => void print()}>
        {words.print}
      </Button>
    </>
  )
}

function Progress(props: { readonly made: MadePdfState; readonly words: DossierScreenWords; readonly printing: string | null }): ReactNode {
  const { made, words, printing } = props
  const { making, problem } = made
  const state = making ? (making.total === null ? words.making : words.pagesDone(making.done, making.total)) : words.upToDate
  return (
    <Group gap={4} wrap="nowrap" role="status">
      {!making && !printing && !problem && <IconCheck size={16} color="var(--ponte-maquis-signe)" />}
      {!problem && (
        <Text size="xs" c="dimmed" className={styles['state'] ?? ''}>
          {printing ?? state}
        </Text>
      )}
      {making && (
        <Button size="compact-xs" variant="subtle" onClick={made.stop}>
          {words.stop}
        </Button>
      )}
      {problem && (
        <Button size="compact-xs" variant="subtle" onClick={made.retry}>
          {words.retry}
        </Button>
      )}
    </Group>
  )
}
