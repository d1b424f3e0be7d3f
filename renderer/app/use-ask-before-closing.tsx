import { Button } from '@mantine/core'
import { closeAllModals, openConfirmModal, openModal } from '@mantine/modals'
import { useEffect, useState, type ReactNode } from 'react'
import { call, listen } from '../bridge/bridge'
import { LongWork, type WorkAmount } from '../components/long-work/long-work'
import { useTexts } from '../components/texts/use-texts'
import type { Base } from '../db/base'
import { useDraftKeys } from '../db/drafts'
import { isCopied, makeCopy } from '../db/safety/copies'
import { flushJournal } from '../db/safety/journal'
import { useBase } from '../db/use-base'

const close = (): void => void call('window.answerClose', { close: true })

/** Asks once before the window closes on unsent drafts, which are kept either way; then makes the copy of the day's work. */
export function useAskBeforeClosing(): void {
  const base = useBase()
  const { say } = useTexts()
  const drafts = useDraftKeys(base).length
  useEffect(
    () =>
      listen('window.askClose', () => {
        // Main closes by itself when nobody answers soon; a person may take the time to read, and a copy the time to be made.
        void call('window.answerClose', { close: false })
        closeAllModals()
        if (drafts === 0) return void leave(base, say('safety.closing'))
        openConfirmModal({
          title: say('shell.closeTitle'),
          children: say('shell.closeText', { count: drafts }),
          labels: { confirm: say('shell.closeAnyway'), cancel: say('shell.stay') },
          onConfirm: () => void leave(base, say('safety.closing')),
        })
        return undefined
      }),
    [base, drafts, say],
  )
}

// What was saved is in the journal before the window goes. The copy is made in sight, and may be left.
async function leave(base: Base, title: string): Promise<void> {
  await flushJournal(base)
  if (base.practice || (await isCopied(base))) return close()
  openModal({
    title,
    withCloseButton: false,
    closeOnEscape: false,
    closeOnClickOutside: false,
    children: <CopyBeforeClosing base={base} />,
  })
  return undefined
}

function CopyBeforeClosing({ base }: { readonly base: Base }): ReactNode {
  const { say } = useTexts()
  const [amount, setAmount] = useState<WorkAmount | null>(null)
  const [refused, setRefused] = useState(false)
  const [startedAt] = useState(() => base.clock())
  useEffect(() => {
    const stopping = new AbortController()
    const onProgress = ({ bytes, totalBytes }: { readonly bytes: number; readonly totalBytes: number }): void =>
      setAmount({ done: bytes, total: totalBytes, unit: 'bytes' })
    void makeCopy(base, 'quit', { signal: stopping.signal, onProgress }).then((made) => {
      if (made.ok || made.problem.type === 'cancelled') return close()
      return setRefused(true)
    }, close)
    return () => stopping.abort()
  }, [base])
  if (refused) return <NoCopy />
  return (
    <LongWork
      title={say('safety.closing')}
      text={say('safety.closingText')}
      amount={amount}
      elapsedMs={base.clock() - startedAt}
      stopLabel={say('safety.leaveNow')}
      onStop={close}
    />
  )
}

function NoCopy(): ReactNode {
  const { say } = useTexts()
  return (
    <div className="column" role="alert">
      <p>
        <b>{say('safety.quitFailed')}</b>
      </p>
      <p className="sm quiet">{say('safety.quitFailedText')}</p>
      <div className="line">
        <Button className="push" variant="default" data-autofocus onClick={() => closeAllModals()}>
          {say('shell.stay')}
        </Button>
        <Button onClick={close}>{say('safety.leaveNow')}</Button>
      </div>
    </div>
  )
}
