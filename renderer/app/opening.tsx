import { cleanNotifications } from '@mantine/notifications'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Problem } from '../../shared/kernel/problem'
import { failed } from '../../shared/kernel/result'
import { followArrivals } from '../bridge/arrivals'
import { call, listen } from '../bridge/bridge'
import { LongWork } from '../components/long-work/long-work'
import { useTexts } from '../components/texts/use-texts'
import type { BackupProgress } from '../db/backup/save-backup'
import type { Base } from '../db/base'
import { closeBase } from '../db/close-base'
import { isDiskFull } from '../db/disk-room'
import type { KeptBase } from '../db/laptop-database'
import { checkStores } from '../db/check-stores'
import { listBases, openBase } from '../db/open-base'
import { OtherBasesContext, type OtherBases } from '../db/other-bases'
import { BaseContext } from '../db/use-base'
import { FirstStart } from '../screens/start/first-start'
import { providers } from './providers'
import { Shell } from './shell'
import { Stopped, type LostBase } from './stopped'

type Stage =
  | { readonly at: 'waiting'; readonly rebuilt: { readonly done: number; readonly total: number } | null }
  | { readonly at: 'copying'; readonly done: number; readonly total: number; readonly startedAt: number; readonly stop: () => void }
  | { readonly at: 'first'; readonly left: Base | null; readonly lost: LostBase | null; readonly found: LostBase | null }
  | { readonly at: 'stopped'; readonly problem: Problem }
  | { readonly at: 'open'; readonly base: Base }

/** What stands between the start and the records: the guards, the first start, a rebuild. Nothing is written before the guards have agreed. */
export function Opening(): ReactNode {
  const { say } = useTexts()
  const [stage, setStage] = useState<Stage>({ at: 'waiting', rebuilt: null })
  const stop = useCallback((error: unknown) => setStage({ at: 'stopped', problem: { type: 'store-failed', detail: String(error) } }), [])
  const { show, letGo } = useOpenBase(useCallback((base: Base) => setStage({ at: 'open', base }), []))
  const onRebuild = useCallback((done: number, total: number): void => setStage({ at: 'waiting', rebuilt: { done, total } }), [])
  const openKept = useCallback(
    async (kept: KeptBase) => {
      const stopping = new AbortController()
      const copying = { at: 'copying', startedAt: providers.clock(), stop: () => stopping.abort() } as const
      const onProgress = ({ bytes, totalBytes }: BackupProgress): void => setStage({ ...copying, done: bytes, total: totalBytes })
      const hooks = { onRebuild, copy: { signal: stopping.signal, onProgress } }
      const opened = await openBase(kept, providers, hooks).catch((error: unknown) =>
        failed<Problem>({ type: 'store-failed', detail: String(error), base: kept }),
      )
      if (opened.ok) show(opened.value)
      else setStage({ at: 'stopped', problem: opened.problem })
    },
    [onRebuild, show],
  )
  const look = useCallback(async () => {
    // Even what opens the stores writes, and a full disk harms them.
    if (await isDiskFull()) return setStage({ at: 'stopped', problem: { type: 'store-unopened' } })
    const checked = await checkStores(onRebuild)
    if (!checked.ok) return setStage({ at: 'stopped', problem: checked.problem })
    const [last] = await listBases()
    if (!last) return setStage(firstStart)
    await openKept(last)
  }, [openKept, onRebuild])
  const again = useCallback(() => {
    setStage({ at: 'waiting', rebuilt: null })
    look().catch(stop)
  }, [look, stop])
  useEffect(() => void look().catch(stop), [look, stop])
  useEffect(followArrivals, [])
  useEffect(() => (stage.at === 'open' ? undefined : closeWhenAsked()), [stage.at])
  const others = useMemo<OtherBases>(
    () => ({
      open: (kept) => {
        goHome()
        setStage({ at: 'waiting', rebuilt: null })
        letGo()
          .then(() => openKept(kept))
          .catch(stop)
      },
      startAgain: () => {
        goHome()
        setStage((before) => ({ ...firstStart, left: before.at === 'open' ? before.base : null }))
      },
    }),
    [letGo, openKept, stop],
  )
  switch (stage.at) {
    case 'waiting':
      return (
        <div className="opening quiet" role="status">
          {stage.rebuilt ? say('shell.rebuilding', stage.rebuilt) : say('start.opening')}
        </div>
      )
    case 'copying':
      return (
        <main className="opening">
          <div className="opening-card">
            <LongWork
              title={say('safety.updating')}
              text={say('safety.updatingText')}
              amount={{ done: stage.done, total: stage.total, unit: 'bytes' }}
              elapsedMs={providers.clock() - stage.startedAt}
              stopLabel={say('safety.openNow')}
              onStop={stage.stop}
            />
          </div>
        </main>
      )
    case 'first':
      return <FirstStart providers={providers} left={stage.left} lost={stage.lost} found={stage.found} onBack={again} onOpen={show} />
    case 'stopped':
      return (
        <Stopped
          problem={stage.problem}
          onAgain={again}
          onRecover={(lost) => setStage({ ...firstStart, lost })}
          onClaim={(found) => setStage({ ...firstStart, found })}
        />
      )
    case 'open':
      return (
        <OtherBasesContext.Provider value={others}>
          <BaseContext.Provider value={stage.base}>
            <Shell key={stage.base.storeId} />
          </BaseContext.Provider>
        </OtherBasesContext.Provider>
      )
  }
}

// One base is open at a time: the one before is let go of, whichever way the next one comes.
function useOpenBase(onOpen: (base: Base) => void): { readonly show: (base: Base) => void; readonly letGo: () => Promise<void> } {
  const open = useRef<Base | null>(null)
  const change = useCallback(async (next: Base | null) => {
    const left = open.current
    open.current = next
    if (left && left.db !== next?.db) await closeBase(left).catch(reportError)
  }, [])
  const show = useCallback(
    (base: Base) => {
      void change(base)
      onOpen(base)
    },
    [change, onOpen],
  )
  const letGo = useCallback(() => change(null), [change])
  return { show, letGo }
}

const firstStart = { at: 'first', left: null, lost: null, found: null } as const

// With no base open there is nothing to lose.
function closeWhenAsked(): () => void {
  return listen('window.askClose', () => void call('window.answerClose', { close: true }))
}

// The address of a record means nothing in another base, and its notices would undo there.
function goHome(): void {
  cleanNotifications()
  window.location.hash = '/'
}
