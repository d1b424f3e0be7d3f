import { closeAllModals, openConfirmModal } from '@mantine/modals'
import { useEffect } from 'react'
import { call, listen } from '../bridge/bridge'
import { useTexts } from '../components/texts/use-texts'
import { useDraftKeys } from '../db/drafts'
import { useBase } from '../db/use-base'

/** Asks once before the window closes on unsent drafts; they are kept either way. */
export function useAskBeforeClosing(): void {
  const base = useBase()
  const { say } = useTexts()
  const drafts = useDraftKeys(base).length
  useEffect(
    () =>
      listen('window.askClose', () => {
        const answer = (close: boolean): void => void call('window.answerClose', { close })
        if (drafts === 0) return answer(true)
        // Main closes by itself when nobody answers soon; a person may take the time to read.
        answer(false)
        closeAllModals()
        openConfirmModal({
          title: say('shell.closeTitle'),
          children: say('shell.closeText', { count: drafts }),
          labels: { confirm: say('shell.closeAnyway'), cancel: say('shell.stay') },
          onConfirm: () => answer(true),
        })
      }),
    [drafts, say],
  )
}
