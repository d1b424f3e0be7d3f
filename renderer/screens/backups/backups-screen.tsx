import { Button, Modal } from '@mantine/core'
import { IconDeviceFloppy, IconArrowsJoin, IconKey, IconSchool } from '@tabler/icons-react'
import { useContext, useState, type ReactNode } from 'react'
import { useAskPassphrase } from '../../components/passphrase/use-ask-passphrase'
import { useTexts } from '../../components/texts/use-texts'
import { readPassphrases } from '../../db/backup/passphrases'
import { notePeer } from '../../db/backup/peers'
import type { FileKind } from '../../db/backup/save-plan'
import type { KeptBase } from '../../db/laptop-database'
import { OtherBasesContext } from '../../db/other-bases'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { useLiveQuery } from '../../db/live-query'
import { readFact } from '../../db/meta'
import { chooseShare, startSharing, stopSharingUnbegun } from '../../db/share/watch-share'
import { useBase } from '../../db/use-base'
import { ArrivedFiles } from './arrived-files'
import { AskSave } from './ask-save'
import classes from './backups.module.css'
import { PassphraseCard } from './passphrase-card'
import { ExchangeStage } from './exchange-stage'
import { KnownLaptops } from './known-laptops'
import { MergeReports } from './merge-reports'
import { SafeFacts } from './safe-facts'
import { SafetyCopies } from './safety-copies'
import { SharedFolder } from './shared-folder'
import { useExchange } from './use-exchange'

const complete: FileKind = { kind: 'complete' }

/** Saving a backup, and merging the file of a colleague. */
export function BackupsScreen(): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [asking, setAsking] = useState<FileKind | null>(null)
  const [sharing, setSharing] = useState(false)
  const words = useLiveQuery(() => readPassphrases(base.storeId), [base, asking])
  const { ask, dialog } = useAskPassphrase(words?.vault ?? false)
  const exchange = useExchange(base, ask, useReopen())
  const share = async (): Promise<void> => {
    const chosen = await chooseShare(base)
    if (chosen.ok) setSharing(true)
    else if (chosen.problem.type !== 'cancelled') notifyProblem(chosen.problem, say, language)
  }
  // A file that was read and waits for an answer is not put aside by another one.
  const taken = ['working', 'preview', 'restore'].includes(exchange.stage.at)
  return (
    <>
      <header className="head">
        <h1>{say('backups.title')}</h1>
        <div className="actions">
          {words?.known[0] !== undefined && <ShowPassphrase passphrase={words.known[0]} />}
          <Button variant="default" leftSection={<IconArrowsJoin size={16} />} disabled={taken} onClick={exchange.pick}>
            {say('backups.merge')}
          </Button>
          <Button leftSection={<IconDeviceFloppy size={16} />} disabled={taken} onClick={() => setAsking({ kind: 'complete' })}>
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
        <ArrivedFiles disabled={taken} onRead={exchange.read} />
        <ExchangeStage
          exchange={exchange}
          onRequest={() => setAsking({ kind: 'request' })}
          onAnswer={(preview) =>
            void notePeer(base, preview.manifest).then((peer) => {
              exchange.close()
              setAsking({ kind: 'short', for: peer })
            })
          }
        />
        {!base.practice && (
          <SharedFolder busy={taken} onChoose={() => void share()} onRead={exchange.readShared} onProtect={() => setSharing(true)} />
        )}
        <NewerChanges />
        <SafeFacts busy={taken} onSave={() => setAsking(complete)} />
        <KnownLaptops />
        <MergeReports />
        {!base.practice && <SafetyCopies busy={taken} onLook={exchange.look} onRestore={exchange.prepare} />}
      </div>
      <AskSave
        proposed={sharing ? complete : asking}
        shared={sharing}
        onClose={() => {
          if (sharing) void stopSharingUnbegun(base)
          setSharing(false)
          setAsking(null)
        }}
        onSave={(what, passphrase) => {
          setSharing(false)
          setAsking(null)
          if (sharing) void startSharing(base, passphrase !== null)
          else exchange.save(what, passphrase)
        }}
      />
      {dialog}
    </>
  )
}

// The laptop went back to a backup: what is open is closed, and the base is opened anew.
function useReopen(): (kept: KeptBase) => void {
  const { open } = useContext(OtherBasesContext)
  const { say } = useTexts()
  return (kept) => {
    open(kept)
    notifyDone(say('restore.done'))
  }
}

function ShowPassphrase({ passphrase }: { readonly passphrase: string }): ReactNode {
  const { say } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="subtle" leftSection={<IconKey size={16} />} onClick={() => setOpen(true)}>
        {say('passphrase.show')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={say('passphrase.showTitle')}
        size={560}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <PassphraseCard passphrase={passphrase} fresh={false} />
      </Modal>
    </>
  )
}

function NewerChanges(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const count = useLiveQuery(() => readFact(base.db, 'newerOps'), [base]) ?? 0
  return count > 0 && <p className="note">{say('backups.newer', { count })}</p>
}
